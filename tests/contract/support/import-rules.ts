import { type ParsedFile, resolveImport } from './source-file.ts';

/** Which area of the project may import which others besides itself: `model ← state ← scene ← map, charts ← panels ← hosts ← main`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  state: ['model'],
  scene: ['model', 'state'],
  map: ['model', 'state', 'scene', 'styles'],
  charts: ['model', 'state', 'scene', 'styles'],
  i18n: ['model', 'state'],
  platform: ['model', 'state'],
  export: ['model', 'state', 'scene', 'charts', 'map', 'i18n', 'platform'],
  panels: ['model', 'state', 'scene', 'map', 'charts', 'export', 'i18n', 'platform', 'styles'],
  hosts: ['model', 'state', 'scene', 'map', 'charts', 'export', 'i18n', 'platform', 'panels', 'styles'],
  main: ['model', 'state', 'scene', 'map', 'charts', 'export', 'i18n', 'platform', 'panels', 'hosts', 'styles'],
  styles: [],
  scripts: ['model', 'state', 'scene', 'charts', 'i18n', 'map/svg'],
};

/** Compile without the DOM, and run wherever JavaScript does. */
const PURE_AREAS = ['model', 'state', 'scene'];

/** The one file that calls MapLibre. */
export const MAPLIBRE_FILE = 'src/map/gl/mount.ts';

/** The counterpart of main for the build: it renders the hosts to HTML. Scripts call it, and reach the hosts no other way. */
const PRERENDER_FILE = 'src/prerender.tsx';

/** Panels are made of these and may share them; they know no panel. */
const SHARED_PARTS = 'src/panels/parts/';

/** `src/map/gl/mount.ts` is in `map`; files directly in src are `main`. */
export function areaOf(path: string): string {
  const [top = '', area = '', ...rest] = path.split('/');
  if (top !== 'src') return top;
  return rest.length === 0 ? 'main' : area;
}

/** One line per import that goes upwards, sideways, or to a package that has no place there. */
export function checkImports(files: readonly ParsedFile[]): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap(({ specifier, line }) => {
      const complaint = complainAbout(file.path, specifier);
      return complaint ? [`${file.path}:${line} imports ${specifier}: ${complaint}`] : [];
    }),
  );
}

function complainAbout(importer: string, specifier: string): string | null {
  const target = resolveImport(importer, specifier);
  return target === null ? complainAboutPackage(importer, specifier) : complainAboutFile(importer, target);
}

function complainAboutPackage(importer: string, specifier: string): string | null {
  const area = areaOf(importer);
  if (/^maplibre-gl(\/|$)/.test(specifier) && importer !== MAPLIBRE_FILE)
    return `only ${MAPLIBRE_FILE} imports MapLibre`;
  if (area === 'scripts') return null;
  if (specifier.startsWith('node:')) return 'src runs in browsers';
  if (/^@turf\/(turf|buffer)$/.test(specifier)) return 'too heavy for readers; derive the geometry in scripts';
  if (PURE_AREAS.includes(area) && /^(preact|@preact)(\/|$)/.test(specifier)) return `${area} is pure`;
  return null;
}

function complainAboutFile(importer: string, target: string): string | null {
  const from = areaOf(importer);
  if (!/\.\w+$/.test(target)) return 'write the file extension';
  // Not code: the generated open data and package.json.
  if (/^(public\/data\/|package\.json$)/.test(target)) return null;
  if (!target.startsWith('src/') && !(from === 'scripts' && target.startsWith('scripts/')))
    return `${from} stays inside its own folder`;
  const to = areaOf(target);
  const allowed = ALLOWED[from];
  if (!allowed) return `src/${from} is not in the table of who may import whom`;
  if (from === to) return from === 'panels' ? complainAboutPanel(importer, target) : null;
  if (from === 'scripts' && target === PRERENDER_FILE) return null;
  const isAllowed = allowed.some((area) => area === to || target.startsWith(`src/${area}/`));
  return isAllowed ? null : `${from} may not import ${to}`;
}

function complainAboutPanel(importer: string, target: string): string | null {
  if (importer.startsWith(SHARED_PARTS)) {
    return target.startsWith(SHARED_PARTS) ? null : 'a shared part knows no panel';
  }
  if (target.startsWith(SHARED_PARTS) || panelOf(importer) === panelOf(target)) return null;
  return 'panels do not import each other; a host composes them';
}

/** A panel is a file in src/panels, together with the folder of the same name where it has one. */
function panelOf(path: string): string {
  return path.split('/')[2]?.replace(/\.\w+$/, '') ?? '';
}
