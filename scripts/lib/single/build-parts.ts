import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build, createServer, type InlineConfig, loadConfigFromFile, type UserConfig } from 'vite';
import { INLINE_MAP_WORKER } from '../../../src/model/site-files.ts';
import { buildPlainHead } from '../pages/build-head.ts';
import { fillTemplate } from '../pages/render-pages.ts';
import type { CarriedFile } from './build-single-page.ts';
import { inlineWorkerPlugin } from './inline-worker-plugin.ts';

/** What `import.meta.env.MODE` says in the single file. */
const MODE = 'single';

/** The project's own configuration, which here differs in several places. */
export async function readConfig(root: string): Promise<UserConfig> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: MODE }, join(root, 'vite.config.ts'));
  if (loaded === null) throw new Error('there is no vite.config.ts');
  return loaded.config;
}

interface BuiltFile {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly code?: string;
  readonly source?: string | Uint8Array;
}

/** Builds without writing. @throws when Vite answers with something else than one build */
async function buildFiles(config: InlineConfig): Promise<readonly BuiltFile[]> {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, write: false },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('the build gave no files');
  return output.output as readonly BuiltFile[];
}

/** The one file of a kind. @throws when there is none, or another */
function findOnly(files: readonly BuiltFile[], extension: string): string {
  const [file, ...more] = files.filter(({ fileName }) => extname(fileName) === extension);
  if (file === undefined || more.length > 0) {
    throw new Error(`expected one file *${extension}, found: ${files.map(({ fileName }) => fileName).join(', ')}`);
  }
  return file.code ?? String(file.source);
}

/** Script and style sheet of the page, with all that it would load later. */
export async function buildClient(root: string, config: UserConfig): Promise<{ app: string; css: string }> {
  const files = await buildFiles({
    ...config,
    root,
    mode: MODE,
    plugins: [inlineWorkerPlugin(), ...(config.plugins ?? [])],
    build: {
      ...config.build,
      copyPublicDir: false,
      cssCodeSplit: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rollupOptions: { input: 'index.html', output: { codeSplitting: false } },
    },
  });
  return { app: findOnly(files, '.js'), css: findOnly(files, '.css') };
}

/** One script without imports, in a function of its own. */
export async function buildScript(root: string, config: UserConfig, input: string): Promise<string> {
  const target = config.build?.target;
  const files = await buildFiles({
    root,
    mode: MODE,
    publicDir: false,
    build: {
      ...(target === undefined ? {} : { target }),
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rollupOptions: { input, output: { format: 'iife', name: 'part' } },
    },
  });
  return findOnly(files, '.js');
}

/** The simplified Chinese page as it is before any script runs; the other languages come by script. */
export async function prerenderSinglePage(root: string, config: UserConfig): Promise<string> {
  const server = await createServer({
    ...config,
    root,
    mode: MODE,
    configFile: false,
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { PAGES, prerenderPage } = (await server.ssrLoadModule(
      '/src/prerender.tsx',
    )) as typeof import('../../../src/prerender.tsx');
    const page = PAGES.find(({ template, lang }) => template === 'index.html' && lang === 'zh-Hans');
    if (page === undefined) throw new Error('there is no page of the atlas to prerender');
    const rendered = await prerenderPage(page);
    return fillTemplate(await readFile(join(root, page.template), 'utf8'), rendered, buildPlainHead(rendered));
  } finally {
    await server.close();
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv',
};

/** The open data, from which the map is drawn and which the reader may take away; and the worker of the map. */
export async function readCarriedFiles(root: string, worker: string): Promise<readonly CarriedFile[]> {
  const folder = join(root, 'public', 'data');
  const names = (await readdir(folder)).sort();
  const data = names.map(async (name): Promise<CarriedFile> => {
    const type = TYPES[extname(name)];
    if (type === undefined) throw new Error(`public/data/${name}: a file of this kind is not carried`);
    return { path: `data/${name}`, type, text: await readFile(join(folder, name), 'utf8') };
  });
  return [...(await Promise.all(data)), { path: INLINE_MAP_WORKER, type: 'text/plain', text: worker }];
}
