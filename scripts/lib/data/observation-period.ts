const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The time that a row of observations.csv counts, in months since year 0: 2010-01 is 24120. */
export interface Span {
  readonly kind: 'year' | 'months' | 'date' | 'goal' | 'as-said';
  /** First month; of a count at a date, the month of the date. */
  readonly from: number;
  /** Last month. */
  readonly to: number;
  /** The year written in `period` itself, where it writes one. */
  readonly ownYear: number | null;
}

/** `null` when a month does not exist (`as-of-2010-13`). The shape of `period` has been checked before. */
export function spanOf(year: number, period: string): Span | null {
  const month = (count: number, of = year): number => of * 12 + count - 1;
  if (period === 'year') return { kind: 'year', from: month(1), to: month(12), ownYear: null };
  if (period === 'year-end') return { kind: 'year', from: month(12), to: month(12), ownYear: null };
  if (period === 'mid-year') return { kind: 'date', from: month(6), to: month(6), ownYear: null };
  if (period === 'target') return { kind: 'goal', from: month(1), to: month(12), ownYear: null };
  const [from = '', to = ''] = period.split('-');
  if (MONTHS.includes(from)) {
    return { kind: 'months', from: month(MONTHS.indexOf(from) + 1), to: month(MONTHS.indexOf(to) + 1), ownYear: null };
  }
  const date = /(\d{4})-(\d{2})$/.exec(period);
  if (date === null) return null;
  const [ownYear, count] = [Number(date[1]), Number(date[2])];
  if (count < 1 || count > 12) return null;
  const at = month(count, ownYear);
  return { kind: period.startsWith('as-said') ? 'as-said' : 'date', from: at, to: at, ownYear };
}

/**
 * The last month in which a source of this date can have been published: 2015-10 for `2015-10-23`, December for `2012`
 * and `2010 (undated)`. `null` when the date does not begin with a year.
 */
export function publishedBy(date: string | null): number | null {
  const found = /^(\d{4})(?:-(\d{2})(?!\d))?/.exec(date ?? '');
  return found === null ? null : Number(found[1]) * 12 + (found[2] === undefined ? 11 : Number(found[2]) - 1);
}

/** What a note says of a part of a year: 七个月, 1—7月, `seven months`, `Jan–Jul`; `null` when it says nothing of it. */
export function partOfYearIn(note: string): string | null {
  const zh = /[一二三四五六七八九十两\d]+个月|\d{1,2}月?(?:至|到|[-–—~～])\d{1,2}月|前[一二三]季度|前[三]?季/;
  const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
  const en = new RegExp(
    `(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\\d+) months|${month} ?(?:[-–—]|to) ?${month}|first (?:two|three) quarters|not a full year`,
    'i',
  );
  return (zh.exec(note) ?? en.exec(note))?.[0] ?? null;
}
