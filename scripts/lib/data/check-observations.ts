import { areaAround, isKnownArea } from './areas.ts';
import { textOf, textOrNull } from './cells.ts';
import type { Row, Table } from './check-table.ts';
import { isWholeUnit, METRIC_UNITS } from './metrics.ts';
import { nearestName } from './nearest-name.ts';
import { partOfYearIn, publishedBy, type Span, spanOf } from './observation-period.ts';
import { type Problem, type ProblemText, shown } from './problem.ts';

/** No figure on service outsourcing is older. */
const FIRST_YEAR = 1990;

/** A row of observations.csv whose cells have all been read; the cells of the rules below. */
interface Figure {
  readonly row: number;
  readonly scope: string;
  readonly year: number;
  readonly period: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly confidence: string;
  readonly derived: boolean;
  /** Both languages. */
  readonly note: string;
}

type CellProblem = { readonly column: string; readonly text: ProblemText };
type Refuse = (column: string, zh: string, en: string) => void;

/**
 * Figures that cannot be what they say: an unknown area or metric, a unit that the metric is not counted in, a time that
 * does not exist or had not passed when the source came out, a part of a year given as the year, the same figure twice,
 * a part greater than the whole. Only rows that could be read in full are judged.
 */
export function checkObservations(tables: ReadonlyMap<string, Table>, today: Date): Problem[] {
  const table = tables.get('observations');
  if (table === undefined) return [];
  const figures = table.rows.flatMap((row) => figureOf(row) ?? []);
  const published = publicationMonths(tables.get('sources'));
  const thisMonth = today.getFullYear() * 12 + today.getMonth();
  const judged = figures.map((figure) => ({
    figure,
    problems: collect((refuse) => {
      checkSubject(figure, refuse);
      checkAmount(figure, refuse);
      checkTime(figure, published.get(figure.source) ?? null, thisMonth, refuse);
    }),
  }));
  // Only figures that make sense by themselves are held against each other: a wrong one would put others in the wrong.
  const sound = judged.filter(({ problems }) => problems.length === 0).map(({ figure }) => figure);
  const compared = sound.map((figure, index) => ({
    figure,
    problems: collect((refuse) => {
      checkTwice(figure, sound.slice(0, index), sound, refuse);
      checkWhole(figure, sound, refuse);
    }),
  }));
  return [...judged, ...compared].flatMap(({ figure, problems }) =>
    problems.map((problem) => ({ file: table.file, row: figure.row, ...problem })),
  );
}

function collect(check: (refuse: Refuse) => void): CellProblem[] {
  const problems: CellProblem[] = [];
  check((column, zh, en) => problems.push({ column, text: { zh, en } }));
  return problems;
}

function figureOf(row: Row): Figure | null {
  const [year, value, derived] = ['year', 'value', 'derived'].map((name) => row.cells.get(name));
  const texts = ['scope', 'period', 'metric', 'unit', 'source', 'confidence', 'note_zh', 'note_en'];
  if (typeof year !== 'number' || typeof value !== 'number' || typeof derived !== 'boolean') return null;
  if (texts.some((name) => row.cells.get(name) === undefined)) return null;
  const [scope, period, metric, unit, source, confidence] = texts.map((name) => textOrNull(row, name) ?? '');
  return {
    row: row.row,
    year,
    value,
    derived,
    scope: scope ?? '',
    period: period ?? '',
    metric: metric ?? '',
    unit: unit ?? '',
    source: source ?? '',
    confidence: confidence ?? '',
    note: `${textOrNull(row, 'note_zh') ?? ''}\n${textOrNull(row, 'note_en') ?? ''}`.trim(),
  };
}

function publicationMonths(sources: Table | undefined): ReadonlyMap<string, number | null> {
  return new Map(
    (sources?.rows ?? [])
      .filter(({ cells }) => cells.has('id') && cells.has('date'))
      .map((row) => [textOf(row, 'id'), publishedBy(textOrNull(row, 'date'))]),
  );
}

function checkSubject({ scope, metric, unit }: Figure, refuse: Refuse): void {
  if (!isKnownArea(scope)) {
    refuse(
      'scope',
      `没有“${scope}”这个地区；应为 100000（全国）、440000（全省）、二十一个地级以上市或其他省市的代码。`,
      `there is no area "${scope}"; expected 100000 (the nation), 440000 (the province), one of the 21 cities, or another province or its city.`,
    );
  }
  const units = Object.hasOwn(METRIC_UNITS, metric) ? METRIC_UNITS[metric] : undefined;
  if (units === undefined) {
    const meant = nearestName(metric, Object.keys(METRIC_UNITS));
    refuse(
      'metric',
      meant === null
        ? `没有“${shown(metric)}”这个指标；可用的指标和单位列在 data/README.md。`
        : `没有“${shown(metric)}”这个指标；是不是“${meant}”？`,
      meant === null
        ? `there is no metric "${shown(metric)}"; data/README.md lists the metrics and their units.`
        : `there is no metric "${shown(metric)}"; did you mean "${meant}"?`,
    );
  } else if (!units.includes(unit)) {
    refuse(
      'unit',
      `“${metric}”应以 ${units.join(' 或 ')} 计，实际是“${unit}”。`,
      `"${metric}" is counted in ${units.join(' or ')}, found "${unit}".`,
    );
  }
}

function checkAmount({ value, unit, note }: Figure, refuse: Refuse): void {
  const found = { zh: `，实际是“${value}”。`, en: `, found "${value}".` };
  if (value < 0) refuse('value', `不能小于 0${found.zh}`, `must not be negative${found.en}`);
  else if (value === 0 && note === '') {
    refuse(
      'value',
      '没有公布的数不要填 0，请删去这一行；公布的确实是 0，请在说明里写明。',
      'never enter 0 for what was not published: delete the row; if 0 was published, say so in the note.',
    );
  } else if (unit === 'percent' && value > 100) {
    refuse('value', `应为 0–100 的百分数${found.zh}`, `expected a percentage from 0 to 100${found.en}`);
  } else if (isWholeUnit(unit) && !Number.isInteger(value)) {
    refuse('value', `以“${unit}”计的应为整数${found.zh}`, `expected a whole number of "${unit}"${found.en}`);
  }
}

function checkTime(figure: Figure, published: number | null, thisMonth: number, refuse: Refuse): void {
  const { year, period, derived, note, source } = figure;
  const span = spanOf(year, period);
  const thisYear = Math.floor(thisMonth / 12);
  const shownSpan = periodShown(year, period);
  if (span === null) {
    refuse('period', `月份应为 01–12，实际是“${period}”。`, `expected a month from 01 to 12, found "${period}".`);
  } else if (year < FIRST_YEAR || (span.kind !== 'goal' && year > thisYear)) {
    refuse(
      'year',
      `应为 ${FIRST_YEAR}–${thisYear} 之间的年份，实际是“${year}”。`,
      `expected a year in the range ${FIRST_YEAR}–${thisYear}, found "${year}".`,
    );
  } else if (span.to < span.from) {
    refuse(
      'period',
      `起月不能晚于止月，实际是“${period}”。`,
      `the first month must not come after the last, found "${period}".`,
    );
  } else if (span.kind === 'date' && span.ownYear !== null && span.ownYear !== year) {
    refuse(
      'period',
      `period 里的年份应与 year 列的 ${year} 相同，实际是“${period}”。`,
      `the year of the period must be ${year}, as in column year, found "${period}".`,
    );
  } else if (span.kind === 'as-said' && span.ownYear !== null && span.ownYear < year) {
    refuse(
      'period',
      `说话的时间不能早于 year 列的 ${year} 年，实际是“${period}”。`,
      `it cannot have been said before the year ${year} of column year, found "${period}".`,
    );
  } else if (span.kind !== 'goal' && span.to > thisMonth) {
    refuse('period', `${shownSpan.zh}还没有过完。`, `${shownSpan.en} is not over yet.`);
  } else if (!derived) {
    const part = period === 'year' ? partOfYearIn(note) : null;
    if (part !== null) {
      refuse(
        'period',
        `写作 year（全年），说明里却是“${part}”；不足一年的应写作 Jan-Jul 一类的时段，请按来源核对。`,
        `says year (a full year), but the note says "${part}"; part of a year is written Jan-Jul and so on: check the source.`,
      );
    } else if (published !== null && isTooEarly(span, published)) {
      refuse(
        'period',
        `来源“${source}”最迟${monthShown(published).zh}发布，不可能有${shownSpan.zh}的数；请核对时段、年份和来源。`,
        `the source "${source}" came out in ${monthShown(published).en} at the latest and cannot give ${shownSpan.en}; check period, year and source.`,
      );
    }
  }
}

/** A figure for a full year or its end comes out after it, never within it. */
function isTooEarly({ kind, to }: Span, published: number): boolean {
  if (kind === 'goal' || kind === 'as-said') return false;
  return kind === 'year' ? published <= to : published < to;
}

function periodShown(year: number, period: string): ProblemText {
  if (period === 'year') return { zh: `${year}年全年`, en: `the full year ${year}` };
  if (period === 'year-end') return { zh: `${year}年末`, en: `the end of ${year}` };
  return { zh: `${year}年“${period}”`, en: `"${period}" of ${year}` };
}

function monthShown(month: number): ProblemText {
  const [year, count] = [Math.floor(month / 12), (month % 12) + 1];
  return { zh: `${year}年${count}月`, en: `${year}-${String(count).padStart(2, '0')}` };
}

/** The same source says one thing once; two readings of a derived figure are two rows. */
function checkTwice(figure: Figure, before: readonly Figure[], all: readonly Figure[], refuse: Refuse): void {
  if (figure.derived) return;
  const isSame = (other: Figure): boolean =>
    other.scope === figure.scope &&
    other.year === figure.year &&
    other.metric === figure.metric &&
    other.unit === figure.unit &&
    !other.derived;
  const twin = before.find(
    (other) => isSame(other) && other.period === figure.period && other.source === figure.source,
  );
  if (twin !== undefined && twin.value !== figure.value) {
    refuse(
      'value',
      `第 ${twin.row} 行已有同一来源、地区、时段和指标的数“${twin.value}”，这里是“${figure.value}”；只能留一行。`,
      `row ${twin.row} has "${twin.value}" for the same source, area, period and metric, here it is "${figure.value}"; keep one of them.`,
    );
    return;
  }
  if (figure.period !== 'year' || !/^[A-Z]{3}_/.test(figure.unit)) return;
  const part = all.find(
    (other) =>
      isSame(other) &&
      spanOf(other.year, other.period)?.kind === 'months' &&
      other.period !== 'Jan-Dec' &&
      other.value === figure.value,
  );
  if (part !== undefined) {
    refuse(
      'period',
      `第 ${part.row} 行把同一个数“${figure.value}”记为 ${part.period}，不会又是全年的数；请按来源核对。`,
      `row ${part.row} gives the same figure "${figure.value}" for ${part.period}; it cannot be that of the full year as well: check the source.`,
    );
  }
}

/**
 * A city has no more than its province, a province no more than the nation: a sign of 百万 taken for 亿, or of a lost
 * decimal point. Figures of low confidence say themselves that they may not fit.
 */
function checkWhole(figure: Figure, all: readonly Figure[], refuse: Refuse): void {
  const { scope, year, period, metric, unit, value, derived, confidence } = figure;
  if (derived || confidence === 'low' || unit === 'percent' || unit === 'rank') return;
  const around = areaAround(scope);
  const whole = all.find(
    (other) =>
      (other.scope === around || other.scope === '100000') &&
      other.scope !== scope &&
      other.year === year &&
      other.period === period &&
      other.metric === metric &&
      other.unit === unit &&
      !other.derived &&
      other.confidence !== 'low' &&
      other.value < value,
  );
  if (whole === undefined) return;
  refuse(
    'value',
    `“${value}”大于第 ${whole.row} 行${whole.scope === '100000' ? '全国' : '全省'}的“${whole.value}”；请核对数值和单位，口径不同的请把可信度填为 low。`,
    `"${value}" is more than the "${whole.value}" of ${whole.scope === '100000' ? 'the nation' : 'the province'} in row ${whole.row}; check value and unit; where the definitions differ, enter the confidence low.`,
  );
}
