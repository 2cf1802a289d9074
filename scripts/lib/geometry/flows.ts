import type { FeatureCollection } from 'geojson';
import { ARROWS } from './arrows.ts';
import { alongLine, between, distanceKm } from './curves.ts';
import { authoredLines, type GeometryCity, type LayoutShape } from './layout-input.ts';
import { fromPlane, type PlanePoint, toPlane } from './plane.ts';

const POINTS = 24;

/** Height of the bow as a part of the distance. */
const BOW = 0.13;

/**
 * Orders flow from the cores, second- and third-tier cities deliver （五）. The policy names no pairs: each city is joined
 * to the nearer core, which is our reading. Ids are `440100-440200`, core first.
 */
export function buildFlows(cities: readonly GeometryCity[], layout: FeatureCollection): LayoutShape[] {
  const spines = ARROWS.flatMap((id) => alongLine(authoredLines(layout, id, ['spine']).flat(), 4));
  const cores = cities.filter((city) => city.role === 'core');
  return cities
    .filter((city) => city.role !== 'core')
    .map((city) => {
      const to = toPlane(city.lngLat);
      const [core] = cores.toSorted(
        (a, b) =>
          distanceKm(toPlane(a.lngLat), to) - distanceKm(toPlane(b.lngLat), to) || (a.adcode < b.adcode ? -1 : 1),
      );
      if (!core) throw new Error('Flows need a core city');
      return {
        type: 'Feature',
        properties: { id: `${core.adcode}-${city.adcode}`, object: 'flows', kind: 'flow' },
        geometry: {
          type: 'LineString',
          coordinates: bow(toPlane(core.lngLat), to, spines).map((point) => [...fromPlane(point)]),
        },
      };
    });
}

/** A flow this near to the middle line of an arrow reads as a part of it. */
const CLEAR_OF_ARROW_KM = 16;

/**
 * A quadratic curve that bows to the side where less of it lies on an arrow; when both are free, upwards (north).
 * `spines` are points along the middle of the arrows.
 */
function bow(from: PlanePoint, to: PlanePoint, spines: readonly PlanePoint[]): PlanePoint[] {
  const middle = between(from, to, 0.5);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const up = dx >= 0 ? 1 : -1;
  const curves = [up, -up].map((sign) => {
    const control: PlanePoint = [middle[0] - sign * dy * 2 * BOW, middle[1] + sign * dx * 2 * BOW];
    return Array.from({ length: POINTS }, (_, i): PlanePoint => {
      const t = i / (POINTS - 1);
      return between(between(from, control, t), between(control, to, t), t);
    });
  });
  const onArrows = (curve: readonly PlanePoint[]) =>
    curve.filter((point) => spines.some((spine) => distanceKm(point, spine) < CLEAR_OF_ARROW_KM)).length;
  const [best] = curves.toSorted((a, b) => onArrows(a) - onArrows(b));
  if (!best) throw new Error('A flow came out empty');
  return best;
}
