/**
 * The few built-ins that our own code uses and cores of Chromium 86 to 90 lack. Imported before anything else by the
 * script of every page. `Object.hasOwn`, of the same age, stays as it is: by its absence `map/gl/can-run` knows that
 * MapLibre, whose worker has no such help, would fail here.
 */
interface WithAt {
  readonly length: number;
  readonly [index: number]: unknown;
}

function at(this: WithAt, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLast(this: readonly unknown[], matches: (value: unknown, index: number) => boolean): unknown {
  for (let index = this.length - 1; index >= 0; index -= 1) if (matches(this[index], index)) return this[index];
  return undefined;
}

/** Adds what is missing to the prototypes given, as unseen by `for … in` as what is built in. */
export function addBuiltIns(array: object = Array.prototype, text: object = String.prototype): void {
  const add = (to: object, name: string, value: unknown): void => {
    if (!(name in to)) Object.defineProperty(to, name, { value, configurable: true, writable: true });
  };
  add(array, 'at', at);
  add(array, 'findLast', findLast);
  add(text, 'at', at);
}

addBuiltIns();
