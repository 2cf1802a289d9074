import type { Atlas, Observation } from '../../../src/model/types.ts';
import { realAtlas } from '../scene/real-atlas.ts';

/** Invented: one value for each year from 2010 to 2015. */
const SERIES: Readonly<Record<string, readonly number[]>> = {
  contract_value: [38, 52, 70, 92, 120, 152],
  offshore_executed_value: [18, 25, 34, 46, 60, 78],
  enterprises_registered: [900, 1100, 1300, 1450, 1600, 1800],
  international_certifications: [400, 420, 440, 460, 480, 505],
  multinationals: [80, 78, 76, 74, 72, 70],
  trained: [50_000, 90_000, 150_000, 210_000, 290_000, 380_000],
  employees: [252_000, 254_000, 257_000, 260_000, 262_000, 265_000],
  employees_graduates: [130_000, 128_000, 126_000, 124_000, 122_000, 120_000],
};

/** The published atlas with an invented full year for every target and year: what a yearbook may one day give. */
export function buildFullAtlas(): Atlas {
  const added = realAtlas.targets.flatMap(({ id, unit }) =>
    (SERIES[id] ?? []).map(
      (value, index): Observation => ({
        scope: '440000',
        year: 2010 + index,
        period: unit.startsWith('USD') ? 'year' : 'year-end',
        metric: id,
        value,
        unit,
        source: 'policy',
        confidence: 'high',
        derived: false,
        note: null,
      }),
    ),
  );
  return { ...realAtlas, observations: [...realAtlas.observations, ...added] };
}
