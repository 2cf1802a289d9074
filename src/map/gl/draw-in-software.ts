/** What this module takes from a MapLibre map. */
export interface LoadingMap {
  on(event: 'render', listener: () => void): unknown;
  off(event: 'render', listener: () => void): unknown;
  getCanvas(): Pick<HTMLCanvasElement, 'getContext'>;
  isStyleLoaded(): unknown;
}

/** Pixels of the canvas for one of the page, each way, as long as frames are drawn that nobody will see. */
export const LOADING_PIXEL_RATIO = 0.125;

/**
 * Frames that nobody sees yet are put off by a browser that draws in software, which then stands still for a second when it
 * must show the last one. Asked for a pixel, it draws each at once, while the worker is busy with what comes next.
 * @returns the undo
 */
export function drawFramesAtOnce(map: LoadingMap): () => void {
  const gl = map.getCanvas().getContext('webgl2');
  const pixel = new Uint8Array(4);
  const draw = (): void => gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  map.on('render', draw);
  return () => map.off('render', draw);
}

/**
 * Without a graphics card a frame costs what its pixels cost: as long as things still come, a coarse one makes the driver
 * ready as well as a fine one does.
 * @param sharpen gives the map all its pixels; called once, in the frame that has all there is to draw
 * @returns the undo
 */
export function sharpenOnceLoaded(map: LoadingMap, sharpen: () => void): () => void {
  const stop = (): void => {
    map.off('render', check);
  };
  const check = (): void => {
    if (map.isStyleLoaded() !== true) return;
    stop();
    sharpen();
  };
  map.on('render', check);
  return stop;
}
