/** The most that a file may weigh, in bytes as brotli packs them. */
export interface Budget {
  readonly files: RegExp;
  readonly bytes: number;
  /** What the bytes are for, and what would be a reason to allow more. */
  readonly reason: string;
}

/**
 * Every page, script and style sheet of `dist/`; the first entry that fits counts. A figure is raised only together with its
 * reason: readers of the full page wait for the page and its styles before they see the map.
 */
export const BUDGETS: readonly Budget[] = [
  {
    files: /^(index|en|zh-hant)\.html$/,
    bytes: 90_000,
    reason: 'both maps and all charts are in the page: more only for more of the map',
  },
  {
    files: /^embed(\.story)?(\.en|\.zh-hant)?\.html$/,
    bytes: 36_000,
    reason: 'one map in a page of somebody else: more only for more of the map',
  },
  { files: /^kiosk/, bytes: 32_000, reason: 'one map, on a computer of ours' },
  { files: /^presenter/, bytes: 2_500, reason: 'words only; it comes to life by script' },
  { files: /^embed\.[\w.-]+\.html$/, bytes: 6_000, reason: 'one chart or the list of places' },
  { files: /^embed[\w.-]*\.svg$/, bytes: 30_000, reason: 'the map as a picture: as the map in the page' },
  { files: /^embed\.js$/, bytes: 3_000, reason: 'runs in pages of others, before their own scripts' },
  { files: /^service-worker\.js$/, bytes: 7_000, reason: 'Workbox and the list of files; grows by a line a file' },
  {
    files: /^assets\/renderer-.*\.js$/,
    bytes: 250_000,
    reason: 'MapLibre as published; changes with its version only',
  },
  { files: /^assets\/maplibre-gl-worker-.*\.js$/, bytes: 130_000, reason: 'MapLibre as published' },
  { files: /^assets\/chart-strings-.*\.js$/, bytes: 36_000, reason: 'all charts; comes when a chart comes near' },
  {
    files: /^assets\/shared-index-kiosk-embed-hydrate-embed-chart-hydrate-.*\.js$/,
    bytes: 32_000,
    reason: 'the facts of data/: more only for more facts',
  },
  { files: /^assets\/shared-index-.*\.js$/, bytes: 17_000, reason: 'what the pages need to live' },
  {
    files: /^assets\/[\w.-]+\.js$/,
    bytes: 9_000,
    reason: 'one thing each: what needs more is to be parted or loaded late',
  },
  { files: /^assets\/[\w.-]+\.css$/, bytes: 10_000, reason: 'waited for before the map is seen' },
  { files: /^(icon\.svg|embed-origins\.json)$/, bytes: 1_000, reason: 'a mark, a list' },
  { files: /^(licences\.txt|robots\.txt|sitemap\.xml)$/, bytes: 20_000, reason: 'no page asks for them' },
];

/** @throws when nothing is said of a file: a new kind of file wants a budget */
export function budgetFor(file: string): Budget {
  const budget = BUDGETS.find(({ files }) => files.test(file));
  if (budget === undefined) throw new Error(`tests/e2e/support/budgets.ts says nothing of ${file}`);
  return budget;
}
