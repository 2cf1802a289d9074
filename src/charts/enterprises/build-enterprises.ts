/**
 * Where the enterprises were: counts for the province and, where the same source splits them, its cities, on the scale
 * of the 2015 target of clause （一）. Published figures come from `data/observations.csv`; three numbers are derived:
 * the rest of the province (province − cities named), a share (part ÷ province) and the gap (target − province).
 */
import type { Adcode, Atlas, ClauseId, Confidence, Lang, SourceId } from '../../model/types.ts';
import type { ChartBasis } from '../chart-types.ts';
import { GUANGDONG, isOutcome, type StockObservation, sourceOf, stockObservations } from './stock-observations.ts';

const METRIC = 'enterprises_registered';

export interface EnterprisePart {
  /** `null` for the rest of the province. */
  readonly adcode: Adcode | null;
  /** `null` for the rest: the words of the chart name it. */
  readonly name: string | null;
  readonly isCore: boolean;
  readonly value: number;
  /** Of the province, 0–1. Derived: part ÷ province. */
  readonly share: number;
  /** Enterprises to the left of this part in the bar. */
  readonly start: number;
  /** True for the rest: province − cities named. */
  readonly derived: boolean;
}

export interface EnterpriseBar {
  readonly year: number;
  readonly month: number;
  readonly total: number;
  /** Largest city first, the rest last; empty where no city was published with the province. */
  readonly parts: readonly EnterprisePart[];
  readonly confidence: Confidence;
  readonly source: SourceId;
  readonly sourceTitle: string;
  /** Counted at the end of the target year. */
  readonly isOutcome: boolean;
}

export interface EnterpriseRows extends ChartBasis {
  readonly target: {
    readonly value: number;
    readonly year: number;
    readonly clause: ClauseId;
    readonly sources: readonly SourceId[];
  };
  /** Oldest first. Without one at the end of the target year the outcome is not published. */
  readonly bars: readonly EnterpriseBar[];
  readonly isOutcomePublished: boolean;
  /** End of the scale: the target, or what went beyond it. */
  readonly scaleMax: number;
  /** Of the source of the target. */
  readonly policyTitle: string;
}

/**
 * @throws Error when the atlas has no such target, or when cities add up to more than their province (a wrong row)
 */
export function buildEnterprises(atlas: Atlas, lang: Lang): EnterpriseRows {
  const target = atlas.targets.find(({ id }) => id === METRIC);
  if (!target) throw new Error(`no target ${METRIC}`);
  const query = { metric: METRIC, unit: target.unit, yearMeansYearEnd: true };
  const cities = atlas.cities.map((city) => ({
    city,
    stocks: stockObservations(atlas, { ...query, scope: city.adcode }),
  }));
  const bars = stockObservations(atlas, { ...query, scope: GUANGDONG }).map((stock): EnterpriseBar => {
    const { observation, year, month } = stock;
    const counted = cities.flatMap(({ city, stocks }) => {
      const found = stocks.find((candidate) => isSameCount(candidate, stock));
      const isCore = city.role === 'core';
      return found ? [{ adcode: city.adcode, name: city.label[lang], isCore, value: found.observation.value }] : [];
    });
    return {
      year,
      month,
      total: observation.value,
      parts: divide(stock, counted),
      confidence: observation.confidence,
      source: observation.source,
      sourceTitle: sourceOf(atlas, observation.source).title[lang],
      isOutcome: isOutcome(stock, target.year),
    };
  });
  return {
    target: { value: target.value, year: target.year, clause: target.clause, sources: target.sources },
    bars,
    isOutcomePublished: bars.some((bar) => bar.isOutcome),
    scaleMax: Math.max(target.value, ...bars.map(({ total }) => total)),
    clauses: [target.clause],
    sources: [...new Set([...target.sources, ...bars.map(({ source }) => source)])],
    policyTitle: target.sources.map((id) => sourceOf(atlas, id).title[lang]).join('; '),
  };
}

/** Only figures of one source at one date may be subtracted from each other: others may count otherwise. */
function isSameCount(a: StockObservation, b: StockObservation): boolean {
  return a.year === b.year && a.month === b.month && a.observation.source === b.observation.source;
}

type CountedCity = Pick<EnterprisePart, 'isCore' | 'value'> & { readonly adcode: Adcode; readonly name: string };

function divide(stock: StockObservation, cities: readonly CountedCity[]): readonly EnterprisePart[] {
  if (cities.length === 0) return [];
  const total = stock.observation.value;
  const named = cities.reduce((sum, { value }) => sum + value, 0);
  if (named > total) {
    const found = `${METRIC} ${stock.observation.period}: ${cities.map(({ adcode, value }) => `${adcode} ${value}`).join(' + ')} = ${named} > ${GUANGDONG} ${total}`;
    throw new Error(
      `data/observations.csv: 各市之和大于全省 / the cities add up to more than their province (${found})`,
    );
  }
  const parts = [
    ...[...cities].sort((a, b) => b.value - a.value).map((city) => ({ ...city, derived: false })),
    ...(named < total ? [{ adcode: null, name: null, isCore: false, value: total - named, derived: true }] : []),
  ];
  let start = 0;
  return parts.map((part) => {
    const placed = { ...part, share: part.value / total, start };
    start += part.value;
    return placed;
  });
}
