import type { Geometry, Position } from 'geojson';

/** A frame of the SVG map: Web Mercator with this many units around the world, whole units, from this origin. */
export interface SvgProjection {
  readonly unitsPerWorld: number;
  /** World units of the frame's upper left corner. */
  readonly originX: number;
  readonly originY: number;
}

/** Whole units from the frame's origin, y downwards. */
export function projectToFrame(
  { unitsPerWorld, originX, originY }: SvgProjection,
  [lng = Number.NaN, lat = Number.NaN]: Position,
): [x: number, y: number] {
  const { x, y } = toWorldUnits(unitsPerWorld, lng, lat);
  return [Math.round(x - originX), Math.round(y - originY)];
}

export function toWorldUnits(unitsPerWorld: number, lng: number, lat: number): { x: number; y: number } {
  const mercator = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return { x: ((lng + 180) / 360) * unitsPerWorld, y: (0.5 - mercator / (2 * Math.PI)) * unitsPerWorld };
}

/**
 * Path data of a geometry in whole units, relative but for its beginning, with as few characters as SVG allows. Lines and rings that shrink to
 * a point at this scale are left out; the result may be empty.
 */
export function encodePath(geometry: Geometry, projection: SvgProjection): string {
  const pen = createPen();
  for (const { line, closed } of linesOf(geometry)) {
    const points: [number, number][] = [];
    for (const position of line) {
      const point = projectToFrame(projection, position);
      const before = points.at(-1);
      if (!before || before[0] !== point[0] || before[1] !== point[1]) points.push(point);
    }
    if (closed) points.pop();
    const straight = dropCollinear(points);
    if (straight.length >= (closed ? 3 : 2)) pen.draw(straight, closed);
  }
  return pen.path();
}

/**
 * Path data of a geometry without corners: its points become the control points of a quadratic B-spline. Control points
 * lie on even units, so that the middles between them are whole and each further curve needs only its end (`t`).
 */
export function encodeSmoothPath(geometry: Geometry, projection: SvgProjection): string {
  const pen = createPen();
  for (const { line, closed } of linesOf(geometry)) {
    const points: [number, number][] = [];
    for (const position of line) {
      const [x, y] = projectToFrame(projection, position);
      const point: [number, number] = [2 * Math.round(x / 2), 2 * Math.round(y / 2)];
      const before = points.at(-1);
      if (!before || before[0] !== point[0] || before[1] !== point[1]) points.push(point);
    }
    if (closed) points.pop();
    if (points.length >= (closed ? 3 : 2)) pen.drawSmooth(points, closed);
  }
  return pen.path();
}

function linesOf(geometry: Geometry): { line: readonly Position[]; closed: boolean }[] {
  switch (geometry.type) {
    case 'LineString':
      return [{ line: geometry.coordinates, closed: false }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ line, closed: false }));
    case 'Polygon':
      return geometry.coordinates.map((line) => ({ line, closed: true }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((line) => ({ line, closed: true }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      throw new Error(`No path is made of a ${geometry.type}`);
  }
}

/** Leaves out points on the straight way between their neighbours: rounding makes many. */
function dropCollinear(points: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const [i, point] of points.entries()) {
    const before = kept.at(-1);
    const after = points[i + 1];
    if (before && after) {
      const [ux, uy] = [point[0] - before[0], point[1] - before[1]];
      const [vx, vy] = [after[0] - point[0], after[1] - point[1]];
      if (ux * vy === uy * vx && ux * vx + uy * vy > 0) continue;
    }
    kept.push(point);
  }
  return kept;
}

interface Pen {
  draw(points: readonly [number, number][], closed: boolean): void;
  drawSmooth(points: readonly [number, number][], closed: boolean): void;
  path(): string;
}

function createPen(): Pen {
  let out = '';
  let command = '';
  /** Where SVG's current point is: after `z` it is the start of the subpath. */
  let [penX, penY] = [0, 0];
  const write = (next: string, numbers: readonly number[]) => {
    // After `m`, further pairs mean `l`, so the letter can be left out.
    const implied = next === command || (next === 'l' && command === 'm');
    // The first `M` is absolute, so that paths may be joined to one; pairs after it would then be absolute as well.
    const letter = next === 'm' && out === '' ? 'M' : next;
    if (!implied) out += letter;
    for (const [i, value] of numbers.entries()) {
      const needsSpace = (implied || i > 0) && value >= 0;
      out += `${needsSpace ? ' ' : ''}${value}`;
    }
    command = implied ? command : letter;
  };
  return {
    draw(points, closed) {
      const [start] = points;
      if (!start) return;
      command = '';
      write('m', [start[0] - penX, start[1] - penY]);
      [penX, penY] = start;
      for (const [x, y] of points.slice(1)) {
        const [dx, dy] = [x - penX, y - penY];
        if (dy === 0) write('h', [dx]);
        else if (dx === 0) write('v', [dy]);
        else write('l', [dx, dy]);
        [penX, penY] = [x, y];
      }
      if (closed) {
        out += 'z';
        [penX, penY] = start;
      }
    },
    drawSmooth(points, closed) {
      // A closed curve starts and ends in the middle of its first side; an open one runs straight to and from its ends.
      const around = closed ? [...points, ...points.slice(0, 2)] : points;
      const middles = around.slice(1).map(([x, y], i): [number, number] => {
        const [beforeX, beforeY] = around[i] ?? [x, y];
        return [(beforeX + x) / 2, (beforeY + y) / 2];
      });
      const begin = closed ? middles[0] : points[0];
      if (!begin) return;
      command = '';
      write('m', [begin[0] - penX, begin[1] - penY]);
      [penX, penY] = begin;
      for (const [i, [x, y]] of middles.entries()) {
        const control = around[i];
        if (i === 0 && !closed) write('l', [x - penX, y - penY]);
        else if (i === 1 && control) write('q', [control[0] - penX, control[1] - penY, x - penX, y - penY]);
        else if (i > 1) write('t', [x - penX, y - penY]);
        [penX, penY] = [x, y];
      }
      const end = points.at(-1);
      if (closed) {
        out += 'z';
        [penX, penY] = begin;
      } else if (end) {
        write('l', [end[0] - penX, end[1] - penY]);
        [penX, penY] = end;
      }
    },
    path: () => out,
  };
}
