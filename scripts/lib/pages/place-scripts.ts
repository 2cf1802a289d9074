import type { Rollup } from 'vite';

type Output = readonly (Rollup.OutputChunk | Rollup.OutputAsset)[];

const chunksOf = (output: Output): Map<string, Rollup.OutputChunk> =>
  new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));

const AHEAD = '/src/fetch-ahead.ts';
const RENDERER = '/src/map/gl/renderer.ts';

/** File of the chunk that a module begins. @throws when the build has none */
function fileOf(chunks: ReadonlyMap<string, Rollup.OutputChunk>, module: string): string {
  const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (chunk === undefined) throw new Error(`the build has no chunk of ${module}`);
  return chunk.fileName;
}

/** A chunk and all that it imports and is not `known` yet, in the order in which they run: what is imported comes first. */
function importsOf(
  chunks: ReadonlyMap<string, Rollup.OutputChunk>,
  fileName: string,
  known = new Set<string>(),
): readonly string[] {
  const chunk = chunks.get(fileName);
  if (chunk === undefined || known.has(fileName)) return [];
  known.add(fileName);
  return [...chunk.imports.flatMap((imported) => importsOf(chunks, imported, known)), fileName];
}

/**
 * What the interactive map is made of: MapLibre with what it imports, its styles, its worker.
 * @throws when the build has no such file
 */
function aheadAttribute(output: Output, atHand: readonly string[]): string {
  const chunks = chunksOf(output);
  const renderer = fileOf(chunks, RENDERER);
  const styles = [...(chunks.get(renderer)?.viteMetadata?.importedCss ?? [])];
  const worker = output.map(({ fileName }) => fileName).filter((file) => /^assets\/maplibre-gl-worker-/.test(file));
  if (styles.length === 0 || worker.length !== 1) throw new Error('the build has no styles or no worker of the map');
  const files = [...[...importsOf(chunks, renderer)].reverse(), ...worker, ...styles].filter(
    (f) => !atHand.includes(f),
  );
  return ` data-ahead="${files.map((file) => `./${file}`).join(' ')}"`;
}

const SCRIPTS = /<script type="module"[^>]*? src="\.\/([^"]+)"><\/script>\s*/g;

/**
 * Moves the scripts of a page from its head to the end of the body and names before each all that it imports: browsers then
 * ask for everything at once, after the page itself and its styles, where they would have found out one after the other.
 * Unlike links that preload, scripts are not fetched where scripts are switched off.
 * @param fetchesAhead whether what the interactive map is made of is fetched before the page asks for it
 * @throws when the page has no script of the build
 */
export function placeScripts(html: string, output: Output, fetchesAhead: boolean): string {
  const chunks = chunksOf(output);
  const known = new Set<string>();
  const files = [...html.matchAll(SCRIPTS)].flatMap(([, file = '']) => importsOf(chunks, file, known));
  if (files.length === 0) throw new Error('the page has no script of the build');
  const script = (file: string, more = ''): string => `<script type="module" src="./${file}"${more}></script>`;
  const ahead = fetchesAhead ? script(fileOf(chunks, AHEAD), ` async${aheadAttribute(output, files)}`) : '';
  const tags = files.map((file) => script(file)).join('');
  return html
    .replaceAll(SCRIPTS, '')
    .replace('</head>', () => `${ahead}</head>`)
    .replace('</body>', () => `${tags}</body>`);
}
