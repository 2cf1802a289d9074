import type { Atlas, LngLat, Text } from '../../../src/model/types.ts';

/** RFC 7946: WGS84, longitude first, at most 6 decimals (0.1 m; far finer than any position here is known). */
export function buildParkFeatures(atlas: Atlas): string {
  return collection(
    atlas.parks.map((park) =>
      point(park.id, park.lngLat, {
        ...names('name', park.name),
        ...names('label', park.label),
        prefecture_adcode: park.prefecture,
        uncertainty_m: park.uncertaintyM,
        confidence: park.confidence,
        roles: park.roles,
        sectors: park.sectors,
        clauses: park.clauses,
        sources: park.sources,
        linked_to: park.linkedTo,
      }),
    ),
  );
}

export function buildCityFeatures(atlas: Atlas): string {
  return collection(
    atlas.cities.map((city) =>
      point(city.adcode, city.lngLat, {
        ...names('name', city.name),
        ...names('label', city.label),
        role: city.role,
        bank: city.bank,
        direction: city.direction,
        guangfo: city.guangfo,
        area_km2: city.areaKm2,
        uncertainty_m: city.uncertaintyM,
        national_since: city.nationalSince,
        clauses: city.clauses,
        sources: city.sources,
      }),
    ),
  );
}

function names(stem: string, text: Text): Record<string, string> {
  return { [`${stem}_zh`]: text['zh-Hans'], [`${stem}_en`]: text.en, [`${stem}_zh_hant`]: text['zh-Hant'] };
}

function point(id: string, [lng, lat]: LngLat, properties: Record<string, unknown>): object {
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return {
    type: 'Feature',
    id,
    properties: { id, ...properties },
    geometry: { type: 'Point', coordinates: [round(lng), round(lat)] },
  };
}

/** One feature a line, so that a changed place is a changed line. */
function collection(features: readonly object[]): string {
  const lines = features.map((feature) => `    ${JSON.stringify(feature)}`);
  return `{\n  "type": "FeatureCollection",\n  "features": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
