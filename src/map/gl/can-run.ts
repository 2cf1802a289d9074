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

/** How this browser would draw the interactive map. */
export interface MapAbility {
  /** Why it cannot; `null`: nothing stands in the way. */
  readonly obstacle: MapFailure | null;
  /** WebGL is drawn by the main processor: then every refinement costs frames. */
  readonly inSoftware: boolean;
}

/** What drivers call themselves that draw with the main processor: of Chromium, of Mesa, of Windows. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render/i;

/**
 * Whether the interactive map is worth loading here, without loading MapLibre. To be asked once, while its code is on the way:
 * a context costs up to a second where WebGL is drawn in software. It is given back at once, because browsers allow only a
 * few.
 */
export function probeMapAbility({ document, Worker }: MapHostPage = globalThis as unknown as MapHostPage): MapAbility {
  const unable = (obstacle: MapFailure): MapAbility => ({ obstacle, inSoftware: false });
  if (lacksBuiltIns())
    return unable(buildMapFailure('too-old', 'This browser is older than the interactive map allows'));
  if (Worker === undefined) return unable(buildMapFailure('worker', 'This browser has no workers'));
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) return unable(buildMapFailure('no-webgl2', 'This browser has no WebGL 2'));
  // Browsers that hide their driver tell nothing; that they draw in software then shows in the frames only.
  const driver = gl.getExtension('WEBGL_debug_renderer_info');
  const inSoftware = driver !== null && SOFTWARE.test(String(gl.getParameter(driver.UNMASKED_RENDERER_WEBGL)));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return { obstacle: null, inSoftware };
}
