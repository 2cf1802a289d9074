import { decodePeriod } from '../../model/targets.ts';
import type { Adcode, Atlas, Observation, Target } from '../../model/types.ts';

const GUANGDONG: Adcode = '440000';

/** What is published for a target and what is not, as the data stand today. */
export interface TargetGap {
  readonly target: Target;
  /** Published for the whole baseline year, or at its end. `null` where the policy names no baseline year. */
  readonly baselinePublished: boolean | null;
  /** Published for the whole target year, or at its end. */
  readonly outcomePublished: boolean;
}

export interface Gaps {
  readonly targets: readonly TargetGap[];
  /** Cities for which no figure of any kind was found, in the order of the atlas. */
  readonly citiesWithoutFigures: readonly Adcode[];
}

/**
 * Finds the gaps in the published figures; derived figures fill none. Computed, so that a new row of
 * `data/observations.csv` closes its gap on the page.
 */
export function buildGaps(atlas: Atlas): Gaps {
  const published = atlas.observations.filter(({ derived }) => !derived);
  const scopes = new Set(published.map(({ scope }) => scope));
  return {
    targets: atlas.targets.map((target) => ({
      target,
      baselinePublished: target.baselineYear === null ? null : isPublished(published, target, target.baselineYear),
      outcomePublished: isPublished(published, target, target.year),
    })),
    citiesWithoutFigures: atlas.cities.map(({ adcode }) => adcode).filter((adcode) => !scopes.has(adcode)),
  };
}

function isPublished(published: readonly Observation[], target: Target, year: number): boolean {
  return published.some((observation) => {
    if (observation.scope !== GUANGDONG || observation.metric !== target.id || observation.unit !== target.unit) {
      return false;
    }
    const period = decodePeriod(observation);
    if (period === null || period.year !== year) return false;
    return period.kind === 'year' || (period.kind === 'as-of' && period.month === 12);
  });
}
