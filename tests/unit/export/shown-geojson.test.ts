import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildShownGeoJson, shownObjects } from '../../../src/export/shown-geojson.ts';
import { PROVINCE_BOUNDS } from '../../../src/model/extent.ts';
import atlasJson from '../../../src/model/generated/atlas.json' with { type: 'json' };
import type { Atlas } from '../../../src/model/types.ts';
import { initialView } from '../../../src/state/view-state.ts';

const atlas = atlasJson as unknown as Atlas;
const view = initialView('zh-Hans');
const belts: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'belt-east-1' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [113.5, 23],
          [114, 22.5],
        ],
      },
    },
  ],
};
const idsOf = (shown: FeatureCollection): unknown[] => shown.features.map(({ id }) => id);

describe('the GeoJSON of what is shown', () => {
  it('holds all twenty-one cities and sixteen places of the whole province', () => {
    const { features } = buildShownGeoJson(atlas, view, PROVINCE_BOUNDS, {}, '');
    expect(features.filter(({ properties }) => properties?.object === 'city')).toHaveLength(21);
    expect(features.filter(({ properties }) => properties?.object === 'park')).toHaveLength(16);
  });

  it('leaves out layers that are off', () => {
    const shown = buildShownGeoJson(atlas, { ...view, layers: ['cores'] }, PROVINCE_BOUNDS, { belts }, '');
    expect(idsOf(shown)).toEqual(['440100', '440300']);
  });

  it('leaves out what does not reach into the frame', () => {
    const shown = buildShownGeoJson(
      atlas,
      { ...view, layers: ['cores', 'belts'] },
      [113.2, 23, 113.4, 23.3],
      { belts },
      '',
    );
    expect(idsOf(shown)).toEqual(['440100']);
  });

  it('names the feature that a step of a belt is part of, with its clause and our reading', () => {
    const shown = buildShownGeoJson(atlas, { ...view, lang: 'en', layers: ['belts'] }, PROVINCE_BOUNDS, { belts }, '');
    expect(shown.features[0]?.properties).toMatchObject({ part_of: 'belt-east', layer: 'belts', layer_clause: 3 });
    expect(shown.features[0]?.properties?.reading).toContain('reading');
  });

  it('gives every feature a clause or a source', () => {
    const shown = buildShownGeoJson(atlas, view, PROVINCE_BOUNDS, { belts }, '');
    const bare = shown.features.filter(({ properties: p }) => p?.layer_clause === null && p?.layer_source === null);
    expect(bare).toEqual([]);
  });

  it('says which places pass the filters, and keeps those that do not', () => {
    const role = 'finance-zone';
    const shown = buildShownGeoJson(atlas, { ...view, layers: ['parks'], role }, PROVINCE_BOUNDS, {}, '');
    const passing = shown.features.filter(({ properties }) => properties?.passes_filters === true);
    expect(shown.features).toHaveLength(16);
    expect(passing.length).toBe(atlas.parks.filter(({ roles }) => roles.includes(role)).length);
  });

  it('asks for no geometry of ornaments', () => {
    expect(shownObjects({ ...view, layers: ['waterlines', 'belts'] })).toEqual(['belts']);
  });
});
