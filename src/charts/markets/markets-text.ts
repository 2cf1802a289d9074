import type { MarketKind } from '../../model/types.ts';

/** What is done with a market: the five kinds of the policy, and the home market of （六） under them all. */
export type LaneKind = MarketKind | 'onshore';
/** Orders come from abroad to the province: `out` is the reach for them, `in` the firms that settle here. */
export type Direction = 'out' | 'both' | 'in';
/** （七） singles out some markets for its main effort; it ranks nothing else. */
export type Priority = 'key' | 'none';

/** The words that this chart is given. */
export type MarketsText = Readonly<
  Record<
    | 'marketsTitle'
    | 'marketsNote'
    | 'marketsSummary'
    | 'marketsSummaryLane'
    | `marketsLane-${LaneKind}`
    | `marketsPurpose-${Exclude<LaneKind, 'cooperate'>}`
    | 'marketsPurpose-cooperate-10'
    | 'marketsPurpose-cooperate-12'
    | `marketsDirection-${Direction}`
    | `marketsPriority-${Priority}`
    | 'marketsHome'
    | 'marketsHead'
    | 'marketsSlotTitle'
    | 'marketsCoreTitle'
    | 'marketsValue'
    | 'marketsColPurpose'
    | 'marketsColMarket'
    | 'marketsColDirection'
    | 'marketsColPriority'
    | 'marketsColDetail'
    | 'marketsColClause'
    | 'marketsColSource',
    string
  >
>;
