/**
 * `npm run build:single [-- --out DIR]`: the whole atlas as one HTML file, `dist-single/dual-belts.html`, which opens by a
 * double click, from a stick, without a server and a network. It asks for nothing: scripts and data are carried in the page,
 * packed, and the policy of the page names their hashes.
 *
 * The file is the page `index.html` with its script `src/main.tsx`, built in the mode `single`. A host for stands is to be
 * chosen there, by `?kiosk=1`: all addresses of the file are its own with another query.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  buildClient,
  buildScript,
  prerenderSinglePage,
  readCarriedFiles,
  readConfig,
} from './lib/single/build-parts.ts';
import { buildSinglePage } from './lib/single/build-single-page.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist-single') } } });
const out = resolve(values.out);

const config = await readConfig(root);
const { app, css } = await buildClient(root, config);
const page = buildSinglePage({
  html: await prerenderSinglePage(root, config),
  app,
  css,
  starter: await buildScript(root, config, 'src/single-file.ts'),
  icon: await readFile(join(root, 'public', 'icon.svg'), 'utf8'),
  files: await readCarriedFiles(
    root,
    await buildScript(root, config, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'),
  ),
});
await mkdir(out, { recursive: true });
await writeFile(join(out, 'dual-belts.html'), page);
console.log(`${join(out, 'dual-belts.html')} (${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB)`);
