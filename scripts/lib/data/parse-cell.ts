import { type ProblemText, shown } from './problem.ts';
import type { ColumnSpec } from './table-spec.ts';

/** `null`: the cell is empty, and may be. */
export type Cell = string | number | boolean | null | readonly string[];

export type CellRead = { readonly ok: true; readonly value: Cell } | { readonly ok: false; readonly text: ProblemText };

/** One cell by the rule of its column; references are only split here, `check-joins.ts` follows them. */
export function parseCell(found: string, spec: ColumnSpec): CellRead {
  if (found === '') {
    return spec.required
      ? refuse('不能为空。', 'must not be empty.')
      : { ok: true, value: spec.kind === 'references' || spec.kind === 'multiples' ? [] : null };
  }
  if (found !== found.trim() || found.startsWith('　') || found.endsWith('　')) {
    return refuse(
      `开头或结尾有多余的空格，实际是“${shown(found)}”。`,
      `has spaces at its start or end, found "${shown(found)}".`,
    );
  }
  switch (spec.kind) {
    case 'text': {
      const chars = Array.from(found).length;
      if (spec.maxChars !== undefined && chars > spec.maxChars) {
        return refuse(
          `最多 ${spec.maxChars} 个字符，实际有 ${chars} 个：“${shown(found)}”。`,
          `must have at most ${spec.maxChars} characters, found ${chars}: "${shown(found)}".`,
        );
      }
      return { ok: true, value: found };
    }
    case 'id':
      return /^[a-z0-9][a-z0-9_-]*$/.test(found)
        ? { ok: true, value: found }
        : expected(
            '代号（小写英文字母、数字、连字符或下划线）',
            'a key of lower-case letters, digits, hyphens or underscores',
            found,
          );
    case 'pattern':
      return spec.pattern.test(found) ? { ok: true, value: found } : expected(spec.shapeZh, spec.shapeEn, found);
    case 'choice':
      return spec.choices.includes(found)
        ? { ok: true, value: found }
        : expected(`${spec.choices.join('、')} 之一`, `one of ${spec.choices.join(', ')}`, found);
    case 'yes-no':
      if (found === 'yes' || found === 'no') return { ok: true, value: found === 'yes' };
      return expected('yes 或 no', 'yes or no', found);
    case 'number':
      return parseNumber(found, spec);
    case 'url':
      return /^https?:\/\/[^\s"<>]+$/.test(found)
        ? { ok: true, value: found }
        : expected('以 http:// 或 https:// 开头的网址', 'an address that starts with http:// or https://', found);
    case 'date-text':
      return parseDateText(found);
    case 'reference':
      return { ok: true, value: found };
    case 'references':
      return parseList(found);
    case 'multiples':
      return parseMultiples(found);
  }
}

function parseNumber(found: string, spec: Extract<ColumnSpec, { kind: 'number' }>): CellRead {
  const kindZh = spec.integer ? '整数' : '数字';
  const kindEn = spec.integer ? 'a whole number' : 'a number';
  if (!/^-?\d+(\.\d+)?$/.test(found)) {
    const why = numberDamage(found);
    return expected(`${kindZh}${why.zh}`, `${kindEn}${why.en}`, found);
  }
  const value = Number(found);
  if (spec.integer && !Number.isInteger(value)) return expected(kindZh, kindEn, found);
  if (spec.position === true) return { ok: true, value };
  const { min, max } = spec;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    const range = max === undefined ? `${min}` : `${min}–${max}`;
    return expected(
      max === undefined ? `不小于 ${range} 的${kindZh}` : `${range} 之间的${kindZh}`,
      max === undefined ? `${kindEn} of at least ${range}` : `${kindEn} in the range ${range}`,
      found,
    );
  }
  return { ok: true, value };
}

/** What happened to a number on its way through a spreadsheet, so that the message can say how to mend it. */
function numberDamage(found: string): ProblemText {
  if (/[０-９．，－]/.test(found)) return { zh: '，须用半角数字', en: ' in ASCII digits, not full-width ones' };
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(found))
    return { zh: '，不要千位分隔符', en: ' without thousands separators' };
  if (/^-?\d+(\.\d+)?[eE][+-]?\d+$/.test(found)) {
    return {
      zh: '，不要科学记数法（请把单元格格式改为“数值”）',
      en: ' not in scientific notation (format the cell as a number)',
    };
  }
  if (/^\d{1,4}[-/年]\d{1,2}|^\d{1,2}月|^\d{1,2}-[A-Za-z]{3}/.test(found)) {
    return { zh: '，表格软件似乎把它改成了日期', en: '; the spreadsheet seems to have turned it into a date' };
  }
  if (/^-?\d+(\.\d+)?%$/.test(found)) return { zh: '，不要百分号', en: ' without a percent sign' };
  return { zh: '', en: '' };
}

/**
 * Excel and WPS show `2012-06-27` as `2012/6/27` and save what they show: that is taken back to ISO form. `2012-06` they
 * turn into `Jun-12` or `12-Jun`, which cannot be told from a day: that is refused.
 */
function parseDateText(found: string): CellRead {
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(found);
  if (slashed !== null) {
    const [, year, month, day] = slashed;
    return { ok: true, value: `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` };
  }
  if (/^([A-Z][a-z]{2}-\d{2}|\d{1,2}-[A-Z][a-z]{2}|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{5})$/.test(found)) {
    return expected(
      '2012-06-27、2012-06 或 2012 这样的日期（表格软件似乎改动了它，请把单元格格式设为“文本”）',
      'a date such as 2012-06-27, 2012-06 or 2012 (the spreadsheet seems to have changed it: format the cell as text)',
      found,
    );
  }
  return { ok: true, value: found };
}

function parseList(found: string): CellRead {
  if (/[；，、]/.test(found))
    return expected('用半角分号 ; 隔开的代号', 'keys separated by a plain semicolon ;', found);
  const parts = found.split(';');
  if (parts.some((part) => part === '' || part !== part.trim())) {
    return expected('用 ; 隔开、不留空格和空项的代号', 'keys separated by ; without spaces or empty items', found);
  }
  const twice = parts.find((part, index) => parts.indexOf(part) !== index);
  if (twice !== undefined) return refuse(`“${shown(twice)}”写了两次。`, `"${shown(twice)}" is written twice.`);
  return { ok: true, value: parts };
}

function parseMultiples(found: string): CellRead {
  const parts = found.split(';');
  return parts.every((part) => /^(literal|loose)=\d+(\.\d+)?$/.test(part))
    ? { ok: true, value: parts }
    : expected('literal=5;loose=4 这样的倍数', 'multiples such as literal=5;loose=4', found);
}

function expected(zh: string, en: string, found: string): CellRead {
  return refuse(`应为${zh}，实际是“${shown(found)}”。`, `expected ${en}, found "${shown(found)}".`);
}

function refuse(zh: string, en: string): CellRead {
  return { ok: false, text: { zh, en } };
}
