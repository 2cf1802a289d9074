import atlasJson from '../../../../src/model/generated/atlas.json' with { type: 'json' };
import type { Atlas, Observation } from '../../../../src/model/types.ts';

export const atlas = atlasJson as unknown as Atlas;

/** A published figure with what a test does not care about filled in. */
export function makeObservation(
  change: Pick<Observation, 'scope' | 'year' | 'period' | 'metric' | 'value' | 'unit'> & Partial<Observation>,
): Observation {
  return { source: 'studylib', confidence: 'medium', derived: false, note: null, ...change };
}

export function withObservations(...added: readonly Observation[]): Atlas {
  return { ...atlas, observations: [...atlas.observations, ...added] };
}

export function withoutObservations(metric: string): Atlas {
  return { ...atlas, observations: atlas.observations.filter((observation) => observation.metric !== metric) };
}
