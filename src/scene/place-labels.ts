import type { LngLat } from '../model/types.ts';
import { projectPx, type SizePx } from '../state/camera.ts';
import type { Camera } from '../state/view-state.ts';
import {
  type BoxPx,
  boxAround,
  boxesOverlap,
  boxInside,
  centerOf,
  distancePx,
  meetWhileStretched,
  type PointPx,
  segmentHitsBox,
} from './boxes.ts';
import { CROWD_MAX_ZOOM } from './crowd.ts';
import { type Candidate, candidatesFor, type Job } from './label-candidates.ts';
import { GAP_PX, searchSpots } from './label-search.ts';
import { frameBox, lineLabelBoxes, type PlacedLineLabel, placeLineLabels } from './place-line-labels.ts';
import { LINE_HEIGHT_EM, textWidthPx } from './text-width.ts';
import type { MarkLayer, PlacedLabel, Scene, SceneLabel } from './types.ts';

export interface Placement {
  readonly labels: readonly PlacedLabel[];
  readonly lineLabels: readonly PlacedLineLabel[];
}

export interface PlacementOptions {
  /** Parts of the frame where other things stand (notice, buttons), in pixels. */
  readonly obstacles?: readonly BoxPx[];
  /** The frame may be shown larger by up to this factor, with names of the same size; 1 when it is never stretched. */
  readonly maxStretch?: number;
  /** How many orders are tried before the best is kept. More is better and slower; the build takes many. */
  readonly orders?: number;
}

/** A leader line over another mark can be read wrongly: taken only where there is no better way. */
const CROSSED_MARK_COST = 7;
/** One through the letters of a name on a curve looks like a stroke of theirs. */
const CROSSED_NAME_COST = 25;

/** The room a name takes, in pixels. */
export function measureLabel(label: SceneLabel): { readonly widthPx: number; readonly heightPx: number } {
  return {
    widthPx: textWidthPx(label.text, label.sizePx, label.weight, label.trackingEm),
    heightPx: label.sizePx * LINE_HEIGHT_EM,
  };
}

/** No frame has room for more names than this; of a crowd the first are tried. */
const MOST_NAMES = 300;

/** Marks in the frame: names keep clear of them, though not of those that a crowd is gathered in. */
function markBoxes(
  { layers, crowded }: Scene,
  zoom: number,
  frame: BoxPx,
  project: (lngLat: LngLat) => PointPx,
): { id: string; box: BoxPx }[] {
  const gathered = crowded && zoom <= CROWD_MAX_ZOOM;
  const boxes: { id: string; box: BoxPx }[] = [];
  for (const { marks } of layers.filter((layer): layer is MarkLayer => layer.type === 'marks')) {
    for (const mark of marks) {
      if (gathered && mark.kind === 'park' && !mark.selected) continue;
      const size = mark.radiusPx * 2 + 2;
      const box = boxAround(project(mark.lngLat), size, size);
      if (boxesOverlap(box, frame)) boxes.push({ id: mark.id, box });
    }
  }
  return boxes;
}

/** From this zoom on the map is as close as the delta figure, and names stand where that one writes them. */
const CLOSE_MIN_ZOOM = 8;

type IsInFrame = (lngLat: LngLat) => boolean;

/** The label at its place for close maps, where the map is close or the other place is out of the frame. */
function standIn(label: SceneLabel, zoom: number, isInFrame: IsInFrame): SceneLabel {
  const { closeLngLat, lngLat } = label;
  if (closeLngLat === null || (zoom < CLOSE_MIN_ZOOM && isInFrame(lngLat)) || !isInFrame(closeLngLat)) return label;
  return { ...label, lngLat: closeLngLat };
}

/** The names that belong to the zoom and whose point is in the frame; of too many those that matter most. */
function labelsInFrame(labels: readonly SceneLabel[], zoom: number, isInFrame: IsInFrame): SceneLabel[] {
  const there = labels
    .filter(({ minZoom, maxZoom }) => zoom >= minZoom && zoom < maxZoom)
    .map((label) => standIn(label, zoom, isInFrame))
    .filter(({ lngLat }) => isInFrame(lngLat));
  if (there.length <= MOST_NAMES) return there;
  return there.sort((a, b) => a.priority - b.priority).slice(0, MOST_NAMES);
}

/**
 * Finds room for the names of a scene: no name over another, over a mark or over the edge. Names that find none are left
 * out, those that must be there reach for it with a leader line. Several orders are tried and the cheapest kept; equal
 * input gives equal output.
 * @param size of the frame in CSS pixels; the camera looks at its middle
 */
export function placeLabels(scene: Scene, camera: Camera, size: SizePx, options: PlacementOptions = {}): Placement {
  const project = (lngLat: LngLat): PointPx => projectPx(camera, size, lngLat);
  const frame = frameBox(size);
  const lineLabels = placeLineLabels(scene, camera, size);
  const maxStretch = options.maxStretch ?? 1;
  const marks = markBoxes(scene, camera.zoom, frame, project);
  const isInFrame: IsInFrame = (lngLat) => boxInside(boxAround(project(lngLat), 1, 1), frame);
  const fixed: BoxPx[] = [...(options.obstacles ?? []), ...lineLabels.flatMap(lineLabelBoxes)];

  const jobs = labelsInFrame(scene.labels, camera.zoom, isInFrame)
    .map((label): Job => {
      const anchorPx = project(label.lngLat);
      const { widthPx, heightPx } = measureLabel(label);
      const meets = (own: BoxPx, box: BoxPx, gapPx = 0): boolean =>
        meetWhileStretched({ box: own, anchorPx }, { box, anchorPx: centerOf(box) }, maxStretch, gapPx);
      const others = marks.filter((mark) => mark.id !== label.id);
      const free = (candidate: Candidate): boolean =>
        boxInside(candidate.box, frame) &&
        !fixed.some((box) => meets(candidate.box, box, GAP_PX)) &&
        !others.some((mark) => meets(candidate.box, mark.box));
      const withCrossings = (candidate: Candidate): Candidate => {
        const { leaderEndPx } = candidate;
        if (leaderEndPx === null) return candidate;
        const marked = others.filter((mark) => segmentHitsBox(anchorPx, leaderEndPx, mark.box)).length;
        const written = fixed.some((box) => segmentHitsBox(anchorPx, leaderEndPx, box)) ? 1 : 0;
        const crossings = marked * CROSSED_MARK_COST + written * CROSSED_NAME_COST;
        return crossings === 0 ? candidate : { ...candidate, cost: candidate.cost + crossings };
      };
      const candidates = candidatesFor(label, anchorPx, widthPx, heightPx)
        .filter(free)
        .map(withCrossings)
        .sort((a, b) => a.cost - b.cost);
      return { label, anchorPx, widthPx, heightPx, candidates };
    })
    .filter((job) => job.candidates.length > 0);

  return {
    lineLabels,
    labels: searchSpots(jobs, options.orders ?? 6, maxStretch).map(({ job, candidate }) => ({
      label: job.label,
      anchorPx: job.anchorPx,
      centerPx: candidate.centerPx,
      widthPx: job.widthPx,
      heightPx: job.heightPx,
      leader: candidate.leaderEndPx !== null && distancePx(candidate.leaderEndPx, job.anchorPx) > job.label.markPx + 4,
    })),
  };
}
