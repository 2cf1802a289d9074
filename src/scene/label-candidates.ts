import { type BoxPx, boxAround, nearestOnBox, type PointPx } from './boxes.ts';
import type { SceneLabel } from './types.ts';

/** How far a leader line may lead, and how finely the search goes round. */
const LEADER_MAX_PX = 170;
const LEADER_STEP_PX = 9;
const LEADER_ANGLES = 28;

/** A spot where a name could stand. */
export interface Candidate {
  readonly centerPx: PointPx;
  readonly box: BoxPx;
  /** Where the leader line meets the name; `null` without a leader. */
  readonly leaderEndPx: PointPx | null;
  readonly cost: number;
}

export interface Job {
  readonly label: SceneLabel;
  readonly anchorPx: PointPx;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly candidates: readonly Candidate[];
}

/** Right of the mark first, as readers of maps expect; then left, above and below, then the corners. */
const BESIDE: readonly (readonly [dx: number, dy: number, cost: number])[] = [
  [1, 0, 0],
  [-1, 0, 0.8],
  [0, -1, 1],
  [0, 1, 1.2],
  [1, -1, 1.4],
  [1, 1, 1.5],
  [-1, -1, 1.8],
  [-1, 1, 1.9],
];

export function candidatesFor(label: SceneLabel, anchorPx: PointPx, widthPx: number, heightPx: number): Candidate[] {
  const candidate = (centerPx: PointPx, cost: number, leader = false): Candidate => {
    const box = boxAround(centerPx, widthPx, heightPx);
    return { centerPx, box, leaderEndPx: leader ? nearestOnBox(box, anchorPx) : null, cost };
  };
  const [x, y] = anchorPx;
  if (label.markPx === 0) {
    // A name of an area may slide a little.
    return [0, 14, -14, 28, -28].flatMap((dy) =>
      [0, 24, -24, 48, -48, 72, -72].map((dx) => candidate([x + dx, y + dy], (Math.abs(dx) + Math.abs(dy)) / 20)),
    );
  }
  const besideX = label.markPx + 2 + widthPx / 2;
  // The box is taller than the letters: let it come closer from above and below.
  const besideY = label.markPx + heightPx * 0.42;
  const near = BESIDE.map(([dx, dy, cost]) =>
    candidate([x + dx * (dy === 0 ? besideX : besideX * 0.86), y + dy * (dx === 0 ? besideY : besideY * 0.72)], cost),
  );
  if (!label.required) return near;
  const far: Candidate[] = [];
  for (let radius = label.markPx + 10; radius <= LEADER_MAX_PX; radius += LEADER_STEP_PX) {
    for (let i = 0; i < LEADER_ANGLES; i++) {
      const angle = (i / LEADER_ANGLES) * 2 * Math.PI;
      const center: PointPx = [
        x + Math.cos(angle) * (radius + widthPx / 2),
        y + Math.sin(angle) * (radius + heightPx / 2),
      ];
      far.push(candidate(center, 3 + radius * 0.2, true));
    }
  }
  return [...near, ...far];
}
