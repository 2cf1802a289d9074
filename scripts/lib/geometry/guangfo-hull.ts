import { between, distanceKm } from './curves.ts';
import type { GeometryCity, LayoutShape } from './layout-input.ts';
import { fromPlane, type PlanePoint, toPlane } from './plane.ts';

const GUANGZHOU = '440100';
const FOSHAN = '440600';

/** How far the curve reaches beyond each of the two cities, along the line through both. */
const REACH_KM = 15;

/** The Guangfo core area of （三）: an ellipse with the two cities as its foci, round their built cores. */
export function buildGuangfoHull(cities: readonly GeometryCity[]): LayoutShape {
  const [guangzhou, foshan] = [GUANGZHOU, FOSHAN].map((adcode) => {
    const city = cities.find((c) => c.adcode === adcode);
    if (!city) throw new Error(`No city ${adcode}`);
    return toPlane(city.lngLat);
  }) as [PlanePoint, PlanePoint];
  const center = between(guangzhou, foshan, 0.5);
  const focalKm = distanceKm(guangzhou, foshan) / 2;
  const majorKm = focalKm + REACH_KM;
  const minorKm = Math.sqrt(majorKm ** 2 - focalKm ** 2);
  const turn = Math.atan2(foshan[1] - guangzhou[1], foshan[0] - guangzhou[0]);
  const corners = 72;
  const ring = Array.from({ length: corners + 1 }, (_, i) => {
    const angle = ((i % corners) / corners) * 2 * Math.PI;
    const [u, v] = [majorKm * Math.cos(angle), minorKm * Math.sin(angle)];
    return [
      ...fromPlane([
        center[0] + u * Math.cos(turn) - v * Math.sin(turn),
        center[1] + u * Math.sin(turn) + v * Math.cos(turn),
      ]),
    ];
  });
  return {
    type: 'Feature',
    properties: { id: 'guangfo', object: 'guangfo', kind: 'hull' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}
