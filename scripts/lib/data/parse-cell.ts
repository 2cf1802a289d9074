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
  if (found.trim() === '') {
    return refuse('只有空格；没有内容请清空这一格。', 'holds nothing but spaces; clear the cell if nothing is meant.');
  }
  if (/^#(NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|#+)$/.test(found)) {
    return refuse(
      `“${found}”是表格软件的出错标记；请重新键入内容，并先把单元格格式设为“文本”。`,
      `"${found}" is an error mark of the spreadsheet; format the cell as text and type the content again.`,
    );
  }
  if (found.includes('\ufffd')) {
    return refuse(
      `含有乱码“\ufffd”（编码选错后保存所致）；请从备份恢复：“${shown(found)}”。`,
      `holds the sign "\ufffd" of a wrong encoding; restore the text: "${shown(found)}".`,
    );
  }
  const hidden = /[\u200b-\u200f\u2060\ufeff]/.exec(found);
  if (hidden !== null) {
    const code = `U+${hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return refuse(
      `含有看不见的字符 ${code}（多半从网页带来），请重新键入：“${shown(found.replace(hidden[0], '▯'))}”。`,
      `holds the invisible character ${code} (probably copied from a web page), type it again: "${shown(found.replace(hidden[0], '▯'))}".`,
    );
  }
  if (found !== found.trim()) {
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
      if (/\bkm\?/.test(found)) {
        return refuse(
          '“km?”应为“km²”：存成普通“CSV”（GB 编码）时“²”变成了“?”；请改回，并另存为“CSV UTF-8”。',
          '"km?" should be "km²": saving as plain "CSV" (GB encoding) turned ² into ?; mend it and save as "CSV UTF-8".',
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
      if (spec.pattern.test(found)) return { ok: true, value: found };
      return /[０-９]/.test(found)
        ? expected(`${spec.shapeZh}，须用半角数字`, `${spec.shapeEn}, in ASCII digits`, found)
        : expected(spec.shapeZh, spec.shapeEn, found);
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
  if (spec.positive === true && value <= 0) return expected(`大于 0 的${kindZh}`, `${kindEn} greater than 0`, found);
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
  if (/^-?\d{1,3}([, ]\d{3})+(\.\d+)?$/.test(found))
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
  if (/^[（(]?[一二三四五六七八九十]+[）)]?$/.test(found)) {
    return { zh: '，须写阿拉伯数字：（四）写作 4', en: ' in Arabic digits: （四） is written 4' };
  }
  if (/^-?\d+(\.\d+)?\s*[^\d\s.,]+$/.test(found)) {
    return { zh: '，只写数字，不带单位或文字', en: ' alone, without a unit or words' };
  }
  return { zh: '', en: '' };
}

/**
 * Excel and WPS show `2012-06-27` as `2012/6/27` and save what they show: that is taken back to ISO form. `2012-06` they
 * turn into `Jun-12` or `12-Jun`, which cannot be told from a day: that is refused.
 */
function parseDateText(found: string): CellRead {
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: 0{1,2}:00(?::00)?)?$/.exec(found);
  if (slashed !== null) return isoDate(found, slashed);
  if (
    /^([A-Z][a-z]{2}-\d{2}|\d{1,2}-[A-Z][a-z]{2}|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月(\d{1,2}日)?|\d{5}|\d{1,2}\/\d{1,2}(\/\d{2,4})?|\d{4}\.\d{1,2}(\.\d{1,2})?|[０-９].*)$/.test(
      found,
    )
  ) {
    return expected(
      '2012-06-27、2012-06 或 2012 这样的日期（表格软件似乎改动了它，请把单元格格式设为“文本”）',
      'a date such as 2012-06-27, 2012-06 or 2012 (the spreadsheet seems to have changed it: format the cell as text)',
      found,
    );
  }
  const month = /^(\d{4})[/-](\d{1,2})$/.exec(found);
  const dashed = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(found);
  if (month !== null) return isoDate(found, month);
  if (dashed !== null) return isoDate(found, dashed);
  if (/^(1[89]|20)\d{2}$/.test(found)) return { ok: true, value: found };
  return expected('2012-06-27、2012-06 或 2012 这样的日期', 'a date such as 2012-06-27, 2012-06 or 2012', found);
}

/** Year, month and perhaps day as `2012-06-27`; a day that no calendar has is refused. */
function isoDate(found: string, [, year = '', month = '', day]: RegExpExecArray): CellRead {
  const iso = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const exists =
    Number(month) >= 1 && Number(month) <= 12 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
  return exists
    ? { ok: true, value: iso }
    : expected('日历上有的日期，如 2012-06-27', 'a date that the calendar has, such as 2012-06-27', found);
}

function parseList(found: string): CellRead {
  if (/[；，、,]/.test(found))
    return expected('用半角分号 ; 隔开的代号', 'keys separated by a plain semicolon ;', found);
  const parts = found.split(';');
  if (parts.some((part) => part === '' || part !== part.trim())) {
    return expected('用 ; 隔开、不留空格和空项的代号', 'keys separated by ; without spaces or empty items', found);
  }
  const seen = new Set<string>();
  const twice = parts.find((part) => seen.size === seen.add(part).size);
  if (twice !== undefined) return refuse(`“${shown(twice)}”写了两次。`, `"${shown(twice)}" is written twice.`);
  return { ok: true, value: parts };
}

function parseMultiples(found: string): CellRead {
  const parts = found.split(';');
  const readings = new Set(parts.map((part) => part.split('=')[0]));
  const isMultiple = (part: string): boolean =>
    /^(literal|loose)=\d+(\.\d+)?$/.test(part) && Number(part.split('=')[1]) > 0;
  return parts.every(isMultiple) && readings.size === parts.length
    ? { ok: true, value: parts }
    : expected('literal=5;loose=4 这样的倍数', 'multiples such as literal=5;loose=4', found);
}

function expected(zh: string, en: string, found: string): CellRead {
  // A space between Chinese and what begins with a letter or a digit.
  return refuse(
    `应为${/^\w/.test(zh) ? ' ' : ''}${zh}，实际是“${shown(found)}”。`,
    `expected ${en}, found "${shown(found)}".`,
  );
}

function refuse(zh: string, en: string): CellRead {
  return { ok: false, text: { zh, en } };
}
