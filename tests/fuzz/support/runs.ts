/**
 * How many cases a property is tried on: `usual` within `npm test`, and what `FUZZ_RUNS` says in `npm run fuzz`.
 * @param cost how many times dearer a case is than one of an address; that many times fewer are tried
 */
export function runsOf(usual: number, cost = 1): { numRuns: number } {
  const wanted = Number(process.env.FUZZ_RUNS ?? '0');
  return { numRuns: Math.max(usual, Math.ceil(wanted / cost)) };
}
