import type { FeatureCollection } from 'geojson';
import { beside, distanceKm, measureLine, type Station, smoothLine } from './curves.ts';
import { authoredLines, type LayoutShape } from './layout-input.ts';
import { fromPlane, type PlanePoint } from './plane.ts';

export const ARROWS = ['arrow-east', 'arrow-west', 'arrow-north'] as const;

/** An arrow is drawn as this many overlapping steps. */
export const ARROW_STEPS = 14;

/** The fade ends at this part of the length; from there to the tip all steps lie on each other. */
const FADE_END = 0.7;

/** Half widths in km at the tail and where the body meets the head, and of the barbs. */
const TAIL_KM = 2.2;
const NECK_KM = 7.6;
const BARB_KM = 18;

/** From the tip back to the neck, and how much farther back the barbs sweep. */
const HEAD_KM = 32;
const SWEEP_KM = 8;

/** How far the edges of the head curve inwards, as a part of its width. */
const HOLLOW = 0.3;

/**
 * One extension arrow of （三）, from the delta outwards: a slim tail that widens to the neck, and a swallow-tailed
 * head. Step k runs from (k−1)/14 of the fading part to the tip, so that drawing all steps with one low opacity makes
 * the arrow fade in without a seam.
 */
export function buildArrow(layout: FeatureCollection, id: string): LayoutShape[] {
  const [spine] = authoredLines(layout, id, ['spine']);
  if (!spine) throw new Error(`layout.geojson: no spine for ${id}`);
  const line = measureLine(smoothLine(spine, 5));
  return Array.from({ length: ARROW_STEPS }, (_, i): LayoutShape => {
    const ring = outline(line, (i / ARROW_STEPS) * FADE_END * line.lengthKm).map((point) => [...fromPlane(point)]);
    return {
      type: 'Feature',
      properties: { id: `${id}-${String(i + 1).padStart(2, '0')}`, object: 'extension', kind: 'arrow-step' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
}

function outline(line: ReturnType<typeof measureLine>, fromKm: number): PlanePoint[] {
  const neckKm = line.lengthKm - HEAD_KM;
  if (fromKm >= neckKm) throw new Error('The fade reaches into the head: the arrow is too short');
  const halfWidth = (sKm: number) => TAIL_KM + (NECK_KM - TAIL_KM) * (sKm / neckKm) ** 0.85;
  // Stations lie on one grid for all steps, so that their sides coincide exactly.
  const gridKm = 4;
  const stations = [fromKm];
  for (let s = (Math.floor(fromKm / gridKm) + 1) * gridKm; s < neckKm - 1; s += gridKm) stations.push(s);
  stations.push(neckKm);
  const axis = headAxis(line, neckKm);
  const side = (sign: 1 | -1): PlanePoint[] => [
    ...stations.map((s) => beside(line.at(s), sign * halfWidth(s))),
    ...headSide(axis, sign),
  ];
  // Each step begins with a notch like that of the head: the fade then reads as feathering, not as stripes.
  const notch = line.at(fromKm + halfWidth(fromKm) * 0.9).point;
  return [notch, ...side(1), axis(HEAD_KM).point, ...side(-1).reverse(), notch];
}

/** The head is straight, whatever the bend of the body: places by their distance from the neck towards the tip. */
function headAxis(line: ReturnType<typeof measureLine>, neckKm: number): (fromNeckKm: number) => Station {
  const neck = line.at(neckKm);
  const tip = line.at(line.lengthKm).point;
  const length = distanceKm(neck.point, tip);
  const [ux, uy]: PlanePoint = [(tip[0] - neck.point[0]) / length, (tip[1] - neck.point[1]) / length];
  return (fromNeckKm) => ({
    point: [neck.point[0] + ux * fromNeckKm, neck.point[1] + uy * fromNeckKm],
    normal: [-uy, ux],
  });
}

/** From the neck out to the barb and along the slightly hollow edge towards the tip, the tip itself left out. */
function headSide(axis: (fromNeckKm: number) => Station, sign: 1 | -1): PlanePoint[] {
  const parts = 12;
  return Array.from({ length: parts }, (_, i) => {
    const t = i / parts;
    return beside(axis(-SWEEP_KM + (HEAD_KM + SWEEP_KM) * t), sign * BARB_KM * (1 - t) * (1 - HOLLOW * t));
  });
}
