import { clauseById, sourceById } from '../../model/atlas.ts';
import { fillText } from '../../model/fill-text.ts';
import type { Adcode, Atlas, ClauseId, Lang, Market, SourceId } from '../../model/types.ts';
import type { ChartBasis } from '../chart-types.ts';
import type { Direction, LaneKind, MarketsText, Priority } from './markets-text.ts';

export interface MarketEnd {
  readonly id: string;
  readonly name: string;
}

/** Markets of one purpose and one clause. */
export interface MarketLane {
  /** `focus-7`, `cooperate-10`, … */
  readonly id: string;
  readonly kind: LaneKind;
  readonly direction: Direction;
  readonly priority: Priority;
  /** Heading, such as 重点市场. */
  readonly purpose: string;
  readonly directionName: string;
  readonly priorityName: string;
  readonly detail: string;
  readonly clause: ClauseId;
  readonly clauseLabel: string;
  readonly markets: readonly MarketEnd[];
  readonly sources: readonly SourceId[];
}

export interface Markets extends ChartBasis {
  /** Guangzhou and Shenzhen, （三）. */
  readonly cores: readonly { readonly adcode: Adcode; readonly name: string; readonly clauseLabel: string }[];
  readonly lanes: readonly MarketLane[];
  readonly policyTitle: string;
}

const POLICY: SourceId = 'policy';
const CORES_CLAUSE: ClauseId = 3;
const ONSHORE_CLAUSE: ClauseId = 6;

/** Lanes from top to bottom: the orders to win, on the ground of the home market; then partners; then investors. */
const LANE_ORDER: readonly LaneKind[] = ['focus', 'base', 'develop', 'onshore', 'cooperate', 'invest'];

const DIRECTIONS: Readonly<Record<LaneKind, Direction>> = {
  focus: 'out',
  base: 'out',
  develop: 'out',
  onshore: 'out',
  cooperate: 'both',
  invest: 'in',
};

const PRIORITIES: Readonly<Record<LaneKind, Priority>> = {
  focus: 'key',
  base: 'none',
  develop: 'none',
  onshore: 'none',
  cooperate: 'none',
  invest: 'none',
};

/** The special administrative regions are written by their full names, which the map has already. */
const SAR_LABELS: Readonly<Record<string, string>> = { 'hong-kong': '810000', macao: '820000' };

/**
 * Markets by purpose, from clauses （七）（十）（十一）（十二） by way of `data/markets.csv`, with the home market of （六） as
 * their footing. The policy gives no amounts, so there is nothing to measure but how many names each purpose has.
 */
export function buildMarkets(atlas: Atlas, lang: Lang, t: MarketsText): Markets {
  const laneOf = (kind: LaneKind, clause: ClauseId, markets: readonly MarketEnd[]): MarketLane => ({
    id: `${kind}-${clause}`,
    kind,
    direction: DIRECTIONS[kind],
    priority: PRIORITIES[kind],
    purpose: t[`marketsLane-${kind}`],
    directionName: t[`marketsDirection-${DIRECTIONS[kind]}`],
    priorityName: t[`marketsPriority-${PRIORITIES[kind]}`],
    detail: detailOf(atlas, kind, clause, lang, t),
    clause,
    clauseLabel: labelOf(atlas, clause, lang),
    markets,
    sources: [POLICY],
  });

  const lanes = LANE_ORDER.flatMap((kind) => {
    if (kind === 'onshore') return [laneOf(kind, ONSHORE_CLAUSE, [{ id: 'home', name: t.marketsHome }])];
    const ofKind = atlas.markets.filter((market) => market.kind === kind);
    return [...new Set(ofKind.map(({ clause }) => clause))].map((clause) =>
      laneOf(
        kind,
        clause,
        ofKind
          .filter((market) => market.clause === clause)
          .map((market) => ({ id: market.id, name: nameOf(atlas, market, lang) })),
      ),
    );
  });

  return {
    cores: atlas.cities
      .filter(({ role }) => role === 'core')
      .map(({ adcode, label }) => ({ adcode, name: label[lang], clauseLabel: labelOf(atlas, CORES_CLAUSE, lang) })),
    lanes,
    policyTitle: sourceById(atlas, POLICY)?.title[lang] ?? POLICY,
    clauses: [...new Set([CORES_CLAUSE, ...lanes.map(({ clause }) => clause)])].sort((one, other) => one - other),
    sources: [POLICY],
  };
}

/** What the picture shows, in words. */
export function buildMarketsSummary({ lanes }: Markets, lang: Lang, t: MarketsText): string {
  const list = lanes.map((lane) =>
    fillText(t.marketsSummaryLane, {
      purpose: lane.purpose,
      direction: lane.directionName,
      clause: lane.clauseLabel,
      markets: lane.markets.map(({ name }) => name).join(lang === 'en' ? ', ' : '、'),
    }),
  );
  return fillText(t.marketsSummary, {
    markets: lanes.reduce((sum, { markets }) => sum + markets.length, 0),
    lanes: lanes.length,
    list: list.join(lang === 'en' ? '; ' : '；'),
  });
}

function nameOf(atlas: Atlas, market: Market, lang: Lang): string {
  const sar = atlas.context.find(({ id }) => id === SAR_LABELS[market.id]);
  return (sar ?? market).name[lang];
}

/** Cooperation has words of its own for each clause known so far; a clause added to the data is told by its title. */
function detailOf(atlas: Atlas, kind: LaneKind, clause: ClauseId, lang: Lang, t: MarketsText): string {
  if (kind !== 'cooperate') return t[`marketsPurpose-${kind}`];
  if (clause === 10 || clause === 12) return t[`marketsPurpose-cooperate-${clause}`];
  return clauseById(atlas, clause)?.title[lang] ?? '';
}

/** As printed, or (7) for those who read no Chinese. */
function labelOf(atlas: Atlas, id: ClauseId, lang: Lang): string {
  const clause = clauseById(atlas, id);
  if (clause === null) throw new Error(`The atlas has no clause ${id}.`);
  return lang === 'en' ? `(${id})` : clause.label;
}
