/** Stretches and shifts along the axes: x′ = x · sx + dx, y′ = y · sy + dy. */
export interface AxisTransform {
  readonly sx: number;
  readonly sy: number;
  readonly dx: number;
  readonly dy: number;
}

/** How many numbers one step of each command takes (SVG 2, section 9.3). */
const COUNTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const TOKENS = /([a-zA-Z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/g;
/** The two flags of an arc may be written without anything between them: `a5 5 0 01 3 4`. */
const ARC = /([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;

/** A hundredth of a pixel: finer than any print of a screen's size enlarged four times. */
export const roundPx = (value: number): number => Math.round(value * 100) / 100;

/**
 * Path data under a stretch along the axes; commands stay what they are. Relative steps are scaled without the shift.
 * @throws Error for data that is no path, and for arcs that are tilted: those do not stay ellipses with the same tilt
 */
export function scalePath(d: string, transform: AxisTransform): string {
  const out: string[] = [];
  for (const [, command = '', body = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:[eE][-+]?\d+[^a-zA-Z]*)*)/g)) {
    const count = COUNTS[command.toLowerCase()];
    if (count === undefined) throw new Error(`no path command: ${command}`);
    const numbers = command.toLowerCase() === 'a' ? arcNumbers(body) : plainNumbers(body);
    if (count === 0 || numbers.length === 0) {
      out.push(command);
      continue;
    }
    if (numbers.length % count !== 0) throw new Error(`${command} with ${numbers.length} numbers in a path`);
    for (let i = 0; i < numbers.length; i += count) {
      const first = i === 0 ? out.length === 0 : false;
      // Data may begin with `m`, which then counts from the origin.
      const step = scaleStep(command, numbers.slice(i, i + count), transform, first && command === 'm');
      const name = i > 0 && command === 'M' ? 'L' : i > 0 && command === 'm' ? 'l' : command;
      out.push(name + step.map(roundPx).join(' '));
    }
  }
  return out.join('');
}

function scaleStep(command: string, numbers: readonly number[], t: AxisTransform, fromOrigin: boolean): number[] {
  const kind = command.toLowerCase();
  const absolute = command !== kind || fromOrigin;
  const x = (value: number): number => value * t.sx + (absolute ? t.dx : 0);
  const y = (value: number): number => value * t.sy + (absolute ? t.dy : 0);
  if (kind === 'h') return numbers.map(x);
  if (kind === 'v') return numbers.map(y);
  if (kind !== 'a') return numbers.map((value, i) => (i % 2 === 0 ? x(value) : y(value)));
  const [rx = 0, ry = 0, tilt = 0, large = 0, sweep = 0, endX = 0, endY = 0] = numbers;
  if (tilt % 180 !== 0 && Math.abs(t.sx) !== Math.abs(t.sy)) throw new Error('a tilted arc cannot be stretched');
  const mirrored = t.sx * t.sy < 0 ? 1 - sweep : sweep;
  return [rx * Math.abs(t.sx), ry * Math.abs(t.sy), tilt, large, mirrored, x(endX), y(endY)];
}

function plainNumbers(body: string): number[] {
  return [...body.matchAll(TOKENS)].map(([text]) => Number(text));
}

function arcNumbers(body: string): number[] {
  const numbers: number[] = [];
  let at = 0;
  while (at < body.length) {
    if (/[\s,]/.test(body[at] ?? '')) {
      at += 1;
    } else if (numbers.length % 7 === 3 || numbers.length % 7 === 4) {
      numbers.push(Number(body[at]));
      at += 1;
    } else {
      ARC.lastIndex = at;
      const found = ARC.exec(body);
      if (found === null) throw new Error(`no numbers of an arc: ${body}`);
      numbers.push(Number(found[0]));
      at = ARC.lastIndex;
    }
  }
  return numbers;
}
