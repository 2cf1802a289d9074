import { PNG } from 'pngjs';

/** One picture of the page, as the browser put it on the screen. */
export interface Frame {
  /** Milliseconds since the page was asked for. */
  readonly atMs: number;
  readonly png: Buffer;
}

/** In CSS pixels of the screen. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sum over red, green and blue up to which two pixels count as the same: edges are smoothed differently. */
const TOLERANCE = 48;
/** Pixels by which a thing may stand beside where it stands at last: WebGL and SVG round differently. */
const SHIFT_PX = 1;

const isAlike = (a: PNG, at: number, b: PNG, to: number): boolean =>
  Math.abs((a.data[at] ?? 0) - (b.data[to] ?? 0)) +
    Math.abs((a.data[at + 1] ?? 0) - (b.data[to + 1] ?? 0)) +
    Math.abs((a.data[at + 2] ?? 0) - (b.data[to + 2] ?? 0)) <=
  TOLERANCE;

/** Whether a pixel of `final` is found in `picture`, there or right beside. */
function isFound(picture: PNG, final: PNG, at: number): boolean {
  if (isAlike(picture, at, final, at)) return true;
  for (let dy = -SHIFT_PX; dy <= SHIFT_PX; dy++) {
    for (let dx = -SHIFT_PX; dx <= SHIFT_PX; dx++) {
      if (isAlike(picture, at + (dy * picture.width + dx) * 4, final, at)) return true;
    }
  }
  return false;
}

/** Offsets of the pixels of a rectangle that show something: all but those of its most frequent colour. */
function paintedPixels(picture: PNG, area: Rectangle, viewportWidth: number): number[] {
  const scale = picture.width / viewportWidth;
  const counts = new Map<number, number>();
  const pixels: [at: number, color: number][] = [];
  const [left, top] = [Math.ceil(area.x * scale), Math.ceil(area.y * scale)];
  const right = Math.min(picture.width, Math.floor((area.x + area.width) * scale));
  const bottom = Math.min(picture.height, Math.floor((area.y + area.height) * scale));
  for (let y = Math.max(0, top); y < bottom; y++) {
    for (let x = Math.max(0, left); x < right; x++) {
      const at = (y * picture.width + x) * 4;
      const color = picture.data.readUIntBE(at, 3);
      counts.set(color, (counts.get(color) ?? 0) + 1);
      pixels.push([at, color]);
    }
  }
  let ground = -1;
  for (const [color, count] of counts) if (count > (counts.get(ground) ?? 0)) ground = color;
  return pixels.filter(([, color]) => color !== ground).map(([at]) => at);
}

/**
 * When the map was first there: the first frame in which at least `part` of the pixels that the last frame paints in the
 * rectangle of the map are found in it, within a pixel. Its most frequent colour, water or paper, is left out, because a page
 * gets it from a background.
 * @returns milliseconds, or `null` when no frame shows a map
 */
export function firstPainted(
  frames: readonly Frame[],
  area: Rectangle,
  viewportWidth: number,
  part: number,
): number | null {
  const last = frames.at(-1);
  if (last === undefined) return null;
  const final = PNG.sync.read(last.png);
  const painted = paintedPixels(final, area, viewportWidth);
  if (painted.length === 0) return null;
  const shows = ({ png }: Frame): boolean => {
    const picture = PNG.sync.read(png);
    if (picture.width !== final.width || picture.height !== final.height) return false;
    const same = painted.filter((at) => isFound(picture, final, at)).length;
    return same / painted.length >= part;
  };
  return frames.find(shows)?.atMs ?? null;
}
