import type { Atlas, Observation } from '../../src/model/types.ts';

/** Provincial, national and municipal scopes of the observations. */
const PROVINCE = '440000';
const NATION = '100000';

/**
 * The atlas with `times` as many rows for one chart: what each chart makes its marks of.
 * @param wobble 1 or a little more: two atlases that differ in their values force a redraw
 */
export function scaleAtlas(atlas: Atlas, chart: string, times: number, wobble: number): Atlas {
  const observations = atlas.observations.map((row) => ({ ...row, value: row.value * wobble }));
  const own = { ...atlas, observations };
  const copies = Array.from({ length: times }, (_, index) => index);
  const idOf = (id: string, index: number): string => (index === 0 ? id : `${id}-${index}`);
  switch (chart) {
    // Eight targets each time, with their figures.
    case 'scoreboard':
      return {
        ...own,
        targets: copies.flatMap((i) => atlas.targets.map((target) => ({ ...target, id: idOf(target.id, i) }))),
        observations: copies.flatMap((i) => observations.map((row) => ({ ...row, metric: idOf(row.metric, i) }))),
      };
    // Five years to the target each time, each with its outcome.
    case 'path':
      return {
        ...own,
        targets: atlas.targets.map((target) => ({ ...target, year: 2010 + 5 * times })),
        observations: [
          ...observations,
          ...['contract_value', 'offshore_executed_value'].flatMap((metric) =>
            Array.from({ length: 5 * times }, (_, i) => yearOf(PROVINCE, 2010 + i, metric, (16 + i) * wobble)),
          ),
        ],
      };
    // The years 2008 to 2016 are the chart's own: more rows of them, for other measures, only have to be looked through.
    case 'nation':
      return {
        ...own,
        observations: [
          ...observations,
          ...Array.from({ length: 9 * (times - 1) }, (_, i) => yearOf(NATION, 2007 - i, 'offshore_executed_value', 40)),
        ],
      };
    // Two cities and the rest each time, as many as there are.
    case 'enterprises':
      return {
        ...own,
        observations: [
          ...atlas.observations,
          ...atlas.cities
            .filter(({ adcode }) => !['440100', '440300'].includes(adcode))
            .slice(0, 2 * (times - 1))
            .map(
              ({ adcode }): Observation => ({
                ...yearOf(adcode, 2010, 'enterprises_registered', wobble > 1 ? 3 : 2),
                period: 'as-of-2010-07',
                unit: 'enterprises',
                // Of the source of the other cities: only then they divide one total.
                source: 'studylib',
              }),
            ),
        ],
      };
    // One figure for 10,000 people: as many times the people.
    case 'talent':
      return {
        ...own,
        targets: atlas.targets.map((target) => ({ ...target, value: target.value * times })),
        observations: observations.map((row) => ({ ...row, value: Math.round(row.value * times) })),
      };
    case 'who-does-what':
      return { ...own, parks: copies.flatMap((i) => atlas.parks.map((park) => ({ ...park, id: idOf(park.id, i) }))) };
    case 'markets':
      return {
        ...own,
        markets: copies.flatMap((i) => atlas.markets.map((market) => ({ ...market, id: idOf(market.id, i) }))),
      };
    default:
      throw new Error(`no chart ${chart}`);
  }
}

const yearOf = (scope: string, year: number, metric: string, value: number): Observation => ({
  scope,
  year,
  metric,
  value,
  period: 'year',
  unit: 'USD_100m',
  source: 'policy',
  confidence: 'high',
  derived: false,
  note: null,
});
