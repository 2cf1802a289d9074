import { buildMapFailure, type MapFailure } from './failure.ts';

/** What this module takes from the page. */
export interface MapHostPage {
  readonly document: { createElement(tag: 'canvas'): Pick<HTMLCanvasElement, 'getContext'> };
  readonly Worker?: unknown;
}

/**
 * Built-ins that MapLibre 6 uses and old cores lack (`hasOwn` came with Chromium 93). Without them it would fail half way,
 * with an empty canvas over the SVG map. That `at`, a little older, is there says nothing: the page adds it, and the
 * worker of MapLibre does without such help.
 */
function lacksBuiltIns(): boolean {
  return !('hasOwn' in Object) || !('replaceAll' in String.prototype);
}

/**
 * Whether the interactive map is worth loading here; `null` says yes. Answers without loading MapLibre.
 */
export function findObstacle(page: MapHostPage = globalThis as unknown as MapHostPage): MapFailure | null {
  if (lacksBuiltIns()) return buildMapFailure('too-old', 'This browser is older than the interactive map allows');
  if (page.Worker === undefined) return buildMapFailure('worker', 'This browser has no workers');
  if (!givesContext(page, {})) return buildMapFailure('no-webgl2', 'This browser has no WebGL 2');
  return null;
}

/** Whether WebGL is drawn by the main processor, in software: then every refinement costs frames. */
export function drawsInSoftware(page: MapHostPage = globalThis as unknown as MapHostPage): boolean {
  return !givesContext(page, { failIfMajorPerformanceCaveat: true });
}

/** Gives the context back at once, because browsers allow only a few. */
function givesContext({ document }: MapHostPage, attributes: WebGLContextAttributes): boolean {
  const gl = document.createElement('canvas').getContext('webgl2', attributes);
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}
