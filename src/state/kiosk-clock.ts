/**
 * The clock of a stand: the story tells itself until somebody touches the screen; who touches it has control; who walks
 * away is asked whether they are still there, and after that the story begins anew. A pure reducer: the time comes in with
 * every event, so that a test lives through a month in a moment.
 */

export interface KioskSettings {
  /** How long each step stands when the story tells itself, in the order of the steps. */
  readonly dwellMs: readonly number[];
  /** Without a touch for so long, the visitor is asked. */
  readonly idleMs: number;
  /** How long the question stands before the story begins anew. */
  readonly askMs: number;
  /** Hour of the local day, from 0, after which the page is loaded anew, once a day. */
  readonly reloadHour: number;
  /** Local time minus UTC. */
  readonly localOffsetMs: number;
}

/**
 * `touring`: the story tells itself. `paused`: it does not, and nobody is asked anything (a guide has stopped it). `visitor`:
 * somebody has control. `asking`: nobody has touched the screen for a while. `presented`: a speaker leads from another window.
 */
export type KioskMode = 'touring' | 'paused' | 'visitor' | 'asking' | 'presented';

export interface KioskState {
  readonly mode: KioskMode;
  /** From 1. */
  readonly slide: number;
  /** When this step, or this mode, began. Epoch milliseconds, like all times here. */
  readonly sinceMs: number;
  /** Last touch, key or turn of the wheel. */
  readonly inputMs: number;
  /** A finger or a button is down: the visitor is busy, however long it takes. */
  readonly pressed: boolean;
  /** When the page was loaded. */
  readonly loadedMs: number;
  /** True: the page should be loaded anew now. */
  readonly reload: boolean;
}

export type KioskEvent =
  | { readonly kind: 'tick' }
  /** Any sign of a visitor. */
  | { readonly kind: 'input' }
  | { readonly kind: 'press' | 'release' }
  /** The visitor, or a speaker, goes to a step. */
  | { readonly kind: 'go'; readonly slide: number }
  /** Stops or goes on. */
  | { readonly kind: 'toggle' }
  /** Begins anew at once. */
  | { readonly kind: 'restart' }
  /** A speaker takes over, or leaves. */
  | { readonly kind: 'present'; readonly on: boolean };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A press that never ends is a finger whose lifting got lost: browsers do lose some. */
export const MAX_PRESS_MS = 120_000;

export function startKiosk(nowMs: number, slide = 1, mode: KioskMode = 'touring'): KioskState {
  return { mode, slide, sinceMs: nowMs, inputMs: nowMs, pressed: false, loadedMs: nowMs, reload: false };
}

/** The state after an event. The same object when nothing changes. */
export function advanceKiosk(state: KioskState, event: KioskEvent, nowMs: number, settings: KioskSettings): KioskState {
  switch (event.kind) {
    case 'tick':
      return tick(state, nowMs, settings);
    case 'press':
      return { ...heard(state, nowMs), pressed: true };
    case 'release':
      // Lifted from where pressing did not count.
      return state.pressed ? { ...heard(state, nowMs), pressed: false } : state;
    case 'input':
      return heard(state, nowMs);
    case 'go':
      return { ...heard(state, nowMs), slide: clampSlide(event.slide, settings), sinceMs: nowMs };
    case 'toggle': {
      const mode = state.mode === 'paused' || state.mode === 'visitor' ? 'touring' : 'paused';
      return state.mode === 'presented' ? state : { ...state, mode, sinceMs: nowMs, inputMs: nowMs };
    }
    case 'restart':
      return { ...state, mode: 'touring', slide: 1, sinceMs: nowMs, pressed: false };
    case 'present':
      if (event.on === (state.mode === 'presented')) return state;
      return { ...state, mode: event.on ? 'presented' : 'visitor', sinceMs: nowMs, inputMs: nowMs };
  }
}

/** Seconds that the question still stands, for the visible countdown; `null` while nobody is asked. */
export function secondsLeft(state: KioskState, nowMs: number, { askMs }: KioskSettings): number | null {
  return state.mode === 'asking' ? Math.max(0, Math.ceil((state.sinceMs + askMs - nowMs) / 1000)) : null;
}

/** A sign of life: whoever touches a story that tells itself takes it over where it stands. */
function heard(state: KioskState, nowMs: number): KioskState {
  if (state.mode === 'touring' || state.mode === 'asking') {
    return { ...state, mode: 'visitor', sinceMs: nowMs, inputMs: nowMs };
  }
  return { ...state, inputMs: nowMs };
}

function tick(state: KioskState, nowMs: number, settings: KioskSettings): KioskState {
  const lost = state.pressed && nowMs - state.inputMs > MAX_PRESS_MS;
  switch (state.mode) {
    case 'touring': {
      if (isReloadDue(state.loadedMs, nowMs, settings)) return state.reload ? state : { ...state, reload: true };
      if (nowMs - state.sinceMs < (settings.dwellMs[state.slide - 1] ?? 0)) return state;
      return { ...state, slide: state.slide >= settings.dwellMs.length ? 1 : state.slide + 1, sinceMs: nowMs };
    }
    case 'visitor':
    case 'paused': {
      const busy = state.pressed && !lost;
      const limitMs = state.mode === 'paused' ? settings.idleMs * PAUSE_PATIENCE : settings.idleMs;
      if (busy || nowMs - state.inputMs < limitMs) return state;
      return { ...state, mode: 'asking', sinceMs: nowMs, pressed: false };
    }
    case 'asking':
      if (nowMs - state.sinceMs < settings.askMs) return state;
      return { ...state, mode: 'touring', slide: 1, sinceMs: nowMs };
    case 'presented':
      return state;
  }
}

/** A story that somebody has stopped on purpose waits this many times longer before it asks. */
const PAUSE_PATIENCE = 5;

/** True when the hour of reloading has passed since the page was loaded. */
function isReloadDue(loadedMs: number, nowMs: number, { reloadHour, localOffsetMs }: KioskSettings): boolean {
  const dayOf = (ms: number): number => Math.floor((ms + localOffsetMs - reloadHour * HOUR_MS) / DAY_MS);
  return dayOf(nowMs) > dayOf(loadedMs);
}

function clampSlide(slide: number, { dwellMs }: KioskSettings): number {
  return Math.min(dwellMs.length, Math.max(1, slide));
}
