import { buffer, difference, featureCollection, simplify, union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { alongLine, distanceKm, smoothLine } from './curves.ts';
import { authoredLines, type LayoutShape } from './layout-input.ts';
import { fromPlane, type PlanePoint } from './plane.ts';

type Area = Feature<Polygon | MultiPolygon>;

/** Half the width of the nested ribbons, widest first. */
const RADII_KM = [10.5, 7.4, 4.4] as const;

/** How far the inside of a fork is filled, so that two branches part like a stream and not like a seam. */
const FORK_KM = 4;

/** The ribbons keep this far from the special administrative regions, which are no part of the province. */
const CLEARANCE_KM = 0.8;

/** Corners that the clearance leaves are rounded with this radius. */
const ROUNDING_KM = 3;

const CIRCLE = { units: 'kilometers', steps: 32 } as const;

/**
 * The belt along one bank as three nested ribbons and its spine. Clause （三） names the two belts; their lines through
 * the places that the policy names are authored, their widths are drawing only. `sars` are left uncovered.
 */
export function buildBelt(layout: FeatureCollection, id: string, sars: readonly Area[]): LayoutShape[] {
  const [main, ...branches] = authoredLines(layout, id, ['main', 'branch']);
  if (!main) throw new Error(`layout.geojson: no line for ${id}`);
  const trunk = smoothLine(main, 4);
  const lines = [trunk, ...branches.map((branch) => smoothLine(graft(branch, trunk), 4))];
  const spine: Feature<MultiLineString> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: lines.map((line) => line.map((p) => [...fromPlane(p)])) },
  };
  const keptFree = buildKeptFree(sars);
  const ribbons = RADII_KM.map((radiusKm, i): LayoutShape => {
    return {
      type: 'Feature',
      properties: { id: `${id}-${i + 1}`, object: 'belts', kind: 'ribbon' },
      geometry: ribbonAround(spine, radiusKm, keptFree).geometry,
    };
  });
  return [
    ...ribbons,
    {
      type: 'Feature',
      properties: { id: `${id}-spine`, object: 'belts', kind: 'spine' },
      geometry: simplify(spine, { tolerance: 0.0004, highQuality: true }).geometry,
    },
  ];
}

/** Puts the first point of a branch on the trunk, which smoothing has moved away from it. */
function graft(branch: readonly PlanePoint[], trunk: readonly PlanePoint[]): PlanePoint[] {
  const [start, ...rest] = branch;
  if (!start) throw new Error('A branch has no points');
  const [root] = alongLine(trunk, 0.5).toSorted((a, b) => distanceKm(a, start) - distanceKm(b, start));
  return root ? [root, ...rest] : [...branch];
}

function buildKeptFree(sars: readonly Area[]): Area {
  const grown = sars.map((sar) => grow(sar, CLEARANCE_KM + FORK_KM));
  const joined = grown.length > 1 ? union(featureCollection(grown)) : grown[0];
  if (!joined) throw new Error('No special administrative region to keep free');
  return grow(joined, -FORK_KM);
}

function ribbonAround(spine: Feature<MultiLineString>, radiusKm: number, keptFree: Area): Area {
  const wide = buffer(spine, radiusKm + FORK_KM, CIRCLE);
  if (!wide) throw new Error('A belt came out empty');
  const cut = difference(featureCollection([grow(wide, -FORK_KM), keptFree]));
  if (!cut) throw new Error('A belt came out empty');
  const rounded = grow(grow(cut, -ROUNDING_KM), ROUNDING_KM);
  return simplify(rounded, { tolerance: 0.0006, highQuality: true });
}

function grow(area: Area, byKm: number): Area {
  const grown = buffer(area, byKm, CIRCLE);
  if (!grown) throw new Error(`A shape vanished when grown by ${byKm} km`);
  return grown;
}
