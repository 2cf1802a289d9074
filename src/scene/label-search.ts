import { driftPx, meetWhileStretched, moveBox, movePoint, segmentHitsBox, segmentsCross } from './boxes.ts';
import type { Candidate, Job } from './label-candidates.ts';

/** Free space around every name. */
export const GAP_PX = 1.5;

/** A name and the spot it got. */
export interface Chosen {
  readonly job: Job;
  readonly candidate: Candidate;
}

/** Small deterministic generator (mulberry32): the build must give the same bytes each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function leadersClash(candidate: Candidate, job: Job, other: Chosen, stretch: number): boolean {
  const drift = driftPx(job.anchorPx, other.job.anchorPx, stretch);
  const from = movePoint(job.anchorPx, drift);
  const end = candidate.leaderEndPx && movePoint(candidate.leaderEndPx, drift);
  const otherEnd = other.candidate.leaderEndPx;
  if (end && segmentHitsBox(from, end, other.candidate.box)) return true;
  if (otherEnd && segmentHitsBox(other.job.anchorPx, otherEnd, moveBox(candidate.box, drift))) return true;
  return !!end && !!otherEnd && segmentsCross(from, end, other.job.anchorPx, otherEnd);
}

function clash(candidate: Candidate, job: Job, other: Chosen, maxStretch: number): boolean {
  const here = { box: candidate.box, anchorPx: job.anchorPx };
  if (meetWhileStretched(here, { box: other.candidate.box, anchorPx: other.job.anchorPx }, maxStretch, GAP_PX))
    return true;
  if (candidate.leaderEndPx === null && other.candidate.leaderEndPx === null) return false;
  return leadersClash(candidate, job, other, 1) || (maxStretch > 1 && leadersClash(candidate, job, other, maxStretch));
}

const firstFree = (job: Job, chosen: readonly Chosen[], maxStretch: number): Candidate | undefined =>
  job.candidates.find((candidate) => !chosen.some((other) => clash(candidate, job, other, maxStretch)));

/** A state of the search; `cost` counts what is placed badly and what is not placed. */
export interface Attempt {
  readonly chosen: Chosen[];
  readonly missing: Job[];
  readonly cost: number;
}

function weigh(chosen: Chosen[], missing: Job[]): Attempt {
  const placed = chosen.reduce((sum, { candidate }) => sum + candidate.cost, 0);
  const left = missing.reduce((sum, { label }) => sum + (label.required ? 1000 : 12), 0);
  return { chosen, missing, cost: placed + left };
}

function placeInOrder(jobs: readonly Job[], maxStretch: number): Attempt {
  const chosen: Chosen[] = [];
  const missing: Job[] = [];
  for (const job of jobs) {
    const candidate = firstFree(job, chosen, maxStretch);
    if (candidate) chosen.push({ job, candidate });
    else missing.push(job);
  }
  return weigh(chosen, missing);
}

const CLASH_COST = 40;
const TURNS_PER_ORDER = 1000;
/** A thorough search may anneal several times, a quick one once. */
const ORDERS_PER_RUN = 10;
/** Costs of a step that is still taken now and then, at the start and at the end. */
const HEAT_START = 25;
const HEAT_END = 0.4;

/**
 * Simulated annealing over the names that must be there: each turn one of them tries another spot, and at first worse
 * states are taken too, so that two names may pass each other. Then the rest find places around them.
 */
function anneal(
  jobs: readonly Job[],
  start: Attempt,
  turns: number,
  maxStretch: number,
  random: () => number,
): Attempt {
  const required = jobs.filter((job) => job.label.required);
  const rest = sortByPriority(jobs.filter((job) => !job.label.required));
  const state: Chosen[] = required.map((job) => {
    const placed = start.chosen.find((chosen) => chosen.job === job);
    return placed ?? { job, candidate: job.candidates[0] as Candidate };
  });
  const energyOf = (candidate: Candidate, at: number): number => {
    const job = required[at] as Job;
    let energy = candidate.cost;
    for (let i = 0; i < state.length; i++) {
      if (i !== at && clash(candidate, job, state[i] as Chosen, maxStretch)) energy += CLASH_COST;
    }
    return energy;
  };
  const pick = (count: number): number => Math.floor(random() * count);
  let best: Attempt = start;
  for (let turn = 0; turn < turns; turn++) {
    const heat = HEAT_START * (HEAT_END / HEAT_START) ** (turn / turns);
    const at = pick(required.length);
    const job = required[at] as Job;
    const candidate = job.candidates[pick(job.candidates.length)] as Candidate;
    const gain = energyOf((state[at] as Chosen).candidate, at) - energyOf(candidate, at);
    if (gain >= 0 || random() < Math.exp(gain / heat)) state[at] = { job, candidate };
  }
  // What still clashes is left out, cheapest names first, and everything else goes in where there is room.
  const settled: Chosen[] = [];
  const missing: Job[] = [];
  for (const chosen of [...state].sort((a, b) => a.candidate.cost - b.candidate.cost)) {
    if (!settled.some((other) => clash(chosen.candidate, chosen.job, other, maxStretch))) settled.push(chosen);
    else missing.push(chosen.job);
  }
  for (const job of [...missing.splice(0), ...rest]) {
    const candidate = firstFree(job, settled, maxStretch);
    if (candidate) settled.push({ job, candidate });
    else missing.push(job);
  }
  const result = weigh(settled, missing);
  if (result.cost < best.cost) best = result;
  return best;
}

/** By priority; among equals those with the fewest ways out first. */
function sortByPriority(jobs: readonly Job[]): Job[] {
  return [...jobs].sort((a, b) => a.label.priority - b.label.priority || a.candidates.length - b.candidates.length);
}

/** Names that must be there first, in an order shaken by `random` that favours those with few ways out; then the others. */
function shuffleJobs(jobs: readonly Job[], random: () => number): Job[] {
  const key = new Map(jobs.map((job) => [job, job.candidates.length * (0.2 + random() * 1.8)]));
  return [...jobs].sort(
    (a, b) =>
      Number(b.label.required) - Number(a.label.required) ||
      (a.label.required ? 0 : a.label.priority - b.label.priority) ||
      (key.get(a) ?? 0) - (key.get(b) ?? 0),
  );
}

/**
 * Chooses a spot for as many names as there is room for, those that must be there before all others. Tries several
 * orders and, where a name that must be there is still left out, goes on by annealing. Equal input gives equal output.
 * @param maxStretch names must keep clear of each other while the frame grows by up to this factor; 1: it does not grow
 */
export function searchSpots(jobs: readonly Job[], orders: number, maxStretch: number): readonly Chosen[] {
  const random = createRandom(jobs.length + 1);
  let best = placeInOrder(sortByPriority(jobs), maxStretch);
  for (let i = 1; i < orders && best.cost > 0; i++) {
    const attempt = placeInOrder(shuffleJobs(jobs, random), maxStretch);
    if (attempt.cost < best.cost) best = attempt;
  }
  const incomplete = (attempt: Attempt): boolean => attempt.missing.some(({ label }) => label.required);
  // Each run takes another way; a crowded phone in English needs several.
  for (let run = 0; run < orders / ORDERS_PER_RUN && incomplete(best); run++) {
    best = anneal(jobs, best, orders * TURNS_PER_ORDER, maxStretch, random);
  }
  return best.chosen;
}
