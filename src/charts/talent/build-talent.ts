/**
 * Employment and talent: clause （一） wants 600,000 employed, of whom 300,000 graduates, and 400,000 trained by 2015.
 * Every number is as published (targets by the policy, counts by `data/observations.csv`); the chart derives none but
 * the number of its figures: people ÷ 10,000.
 */
import type { Atlas, Confidence, SourceId, Target, Text } from '../../model/types.ts';
import type { ChartBasis } from '../chart-types.ts';
import {
  GUANGDONG,
  isOutcome,
  type StockObservation,
  sourceOf,
  stockObservations,
} from '../enterprises/stock-observations.ts';

export const PEOPLE_PER_FIGURE = 10_000;

/** Clause （一） measures its goals from 2010. */
const START_YEAR = 2010;

export type TalentMetric = 'employees' | 'employees_graduates' | 'trained';

/** Of a number of people, those who are graduates. */
export interface TalentPart {
  readonly people: number;
  readonly sources: readonly SourceId[];
}

/** People counted, people wanted, or an outcome that nobody published. */
export interface TalentRow {
  readonly kind: 'observed' | 'target' | 'missing';
  readonly metric: 'employees' | 'trained';
  readonly year: number;
  /** 1–12; `null` for a target, which has a year only. */
  readonly month: number | null;
  /** `null` in a missing row. */
  readonly people: number | null;
  /** `null` where they were not published, or make no sense (of the people trained nobody asked). */
  readonly graduates: TalentPart | null;
  readonly confidence: Confidence | null;
  readonly sources: readonly SourceId[];
  /** Titles of the sources of `people`; none in a missing row. */
  readonly sourceTitles: readonly Text[];
}

export interface TalentGroup {
  readonly metric: 'employees' | 'trained';
  readonly target: number;
  readonly targetYear: number;
  /** Counts before the target year's end, the target, the outcome. */
  readonly rows: readonly TalentRow[];
}

export interface TalentRows extends ChartBasis {
  readonly groups: readonly TalentGroup[];
  readonly maxPeople: number;
  /** Title of every source in `sources`. */
  readonly sourceTitles: Readonly<Record<SourceId, Text>>;
}

/** @throws Error when the atlas lacks one of the three targets, or when graduates are more than the employed */
export function buildTalent(atlas: Atlas): TalentRows {
  const employees = targetOf(atlas, 'employees');
  const graduates = targetOf(atlas, 'employees_graduates');
  const trained = targetOf(atlas, 'trained');
  const groups = [buildGroup(atlas, employees, graduates), buildGroup(atlas, trained, null)];
  const rows = groups.flatMap((group) => group.rows);
  const sources = [...new Set(rows.flatMap((row) => [...row.sources, ...(row.graduates?.sources ?? [])]))];
  return {
    groups,
    maxPeople: Math.max(...rows.map(({ people }) => people ?? 0)),
    clauses: [...new Set([employees, graduates, trained].map(({ clause }) => clause))],
    sources,
    sourceTitles: Object.fromEntries(sources.map((id) => [id, sourceOf(atlas, id).title])),
  };
}

function targetOf(atlas: Atlas, metric: TalentMetric): Target {
  const target = atlas.targets.find(({ id }) => id === metric);
  if (!target) throw new Error(`no target ${metric}`);
  return target;
}

function buildGroup(atlas: Atlas, target: Target, graduatesTarget: Target | null): TalentGroup {
  const metric = graduatesTarget === null ? 'trained' : 'employees';
  const countsOf = ({ id, unit }: Target) =>
    stockObservations(atlas, { scope: GUANGDONG, metric: id, unit, yearMeansYearEnd: id !== 'trained' });
  const graduateCounts = graduatesTarget === null ? [] : countsOf(graduatesTarget);
  const observed = countsOf(target).map((stock): TalentRow => {
    const { observation, year, month } = stock;
    const found = graduateCounts.find((candidate) => candidate.year === year && candidate.month === month);
    return checked({
      kind: 'observed',
      metric,
      year,
      month,
      people: observation.value,
      graduates: found ? partOf(found) : null,
      confidence: observation.confidence,
      sources: [observation.source],
      sourceTitles: [sourceOf(atlas, observation.source).title],
    });
  });
  const wanted = checked({
    kind: 'target',
    metric,
    year: target.year,
    month: null,
    people: target.value,
    graduates: graduatesTarget && { people: graduatesTarget.value, sources: graduatesTarget.sources },
    confidence: null,
    sources: target.sources,
    sourceTitles: target.sources.map((id) => sourceOf(atlas, id).title),
  });
  const isAfter = (row: TalentRow) => row.year > target.year || isOutcomeRow(row, target.year);
  const after = observed.filter(isAfter);
  const hasOutcome = after.some((row) => isOutcomeRow(row, target.year));
  const start: readonly TalentRow[] = observed.some((row) => !isAfter(row)) ? [] : [missing(metric, START_YEAR, null)];
  const outcome: readonly TalentRow[] = hasOutcome ? [] : [missing(metric, target.year, 12)];
  return {
    metric,
    target: target.value,
    targetYear: target.year,
    rows: [...start, ...observed.filter((row) => !isAfter(row)), wanted, ...outcome, ...after],
  };
}

const partOf = ({ observation }: StockObservation): TalentPart => ({
  people: observation.value,
  sources: [observation.source],
});

const isOutcomeRow = ({ year, month }: TalentRow, targetYear: number): boolean =>
  month !== null && isOutcome({ year, month }, targetYear);

function missing(metric: TalentRow['metric'], year: number, month: number | null): TalentRow {
  const nothing = { people: null, graduates: null, confidence: null, sources: [], sourceTitles: [] };
  return { kind: 'missing', metric, year, month, ...nothing };
}

function checked(row: TalentRow): TalentRow {
  if (row.people === null || row.graduates === null || row.graduates.people <= row.people) return row;
  const found = `${row.year}: ${row.graduates.people} > ${row.people}`;
  throw new Error(`data: 大学生多于就业人数 / more graduates than people employed (${found})`);
}
