/**
 * `npm run monkey [-- --actions 10000 --seed N --query static=1]`: random actions on the atlas in a real browser. Fails at
 * the first error of the page, when the page is not what its own link shows, or when nodes or listeners pile up. Prints the
 * seed, and on a failure the last actions.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './lib/browser/launch-browser.ts';
import { runMonkey } from './lib/monkey/monkey.ts';
import { startServer } from './lib/server/start-server.ts';

const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    query: { type: 'string', default: '' },
    dist: { type: 'string', default: 'dist' },
  },
});
const actions = Number(values.actions);
const seed = Number(values.seed);

const server = await startServer({ root: resolve(values.dist), port: 0 });
const browser = await launchBrowser(['--disable-gpu-rasterization']);
console.log(`seed ${seed}, ${actions} actions`);
const startedMs = performance.now();
try {
  const result = await runMonkey({
    browser,
    url: `${server.url}index.html${values.query === '' ? '' : `?${values.query}`}`,
    seed,
    actions,
    warmUp: actions < 2_000 ? null : 1_000,
    say: (line) => console.log(line),
  });
  console.log(
    `${result.done} actions in ${Math.round((performance.now() - startedMs) / 1000)} s, ended at ${result.link}`,
  );
  for (const { documents, nodes, jsEventListeners } of result.counts)
    console.log(`${documents} documents, ${nodes} nodes, ${jsEventListeners} listeners`);
  if (result.problems.length > 0) {
    console.error(`\nThe last actions, with seed ${seed}:`);
    for (const action of result.lastActions) console.error(`  ${action}`);
    console.error('');
    for (const problem of result.problems) console.error(problem);
    process.exitCode = 1;
  } else console.log(`No error, the same view as its own link${result.counts.length > 0 ? ', nothing piled up' : ''}.`);
} finally {
  await browser.close();
  await server.close();
}
