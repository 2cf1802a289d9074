import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { transformWithOxc } from 'vite';
import { expectWholeMap, NEIGHBOURS, settledFrame, test } from './support/embed-page.ts';
import { expect, type Page } from './support/test.ts';

const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../dist');
/** The oldest core that is promised; the same word as in vite.config.ts. */
const OLDEST = 'chrome86';

test.use({ allowedRequests: NEIGHBOURS });

/** What Chromium 86 does not have of all that the scripts might ask for. Frames inside get the same. */
async function becomeOld(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const missing: readonly (readonly [object, readonly string[]])[] = [
      [Object, ['hasOwn', 'groupBy']],
      [Array, ['fromAsync']],
      [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
      [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
      [Promise, ['withResolvers', 'try']],
      [AbortSignal, ['any', 'timeout']],
      [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
      [Crypto.prototype, ['randomUUID']],
      [Element.prototype, ['checkVisibility', 'setHTML', 'getHTML']],
      [window, ['structuredClone', 'scheduler', 'navigation', 'trustedTypes', 'Iterator']],
    ];
    for (const [owner, names] of missing) for (const name of names) Reflect.deleteProperty(owner, name);
  });
}

test.describe('in a core of Chromium 86', () => {
  test('every script before the interactive map is of a syntax that it reads', async () => {
    const scripts = (await readdir(join(DIST, 'assets'))).filter(
      (file) => file.endsWith('.js') && !/^(renderer|maplibre-gl-worker)-/.test(file),
    );
    expect(scripts.length).toBeGreaterThan(20);
    const newer: string[] = [];
    for (const file of scripts) {
      const code = await readFile(join(DIST, 'assets', file), 'utf8');
      const [old, now] = await Promise.all(
        [OLDEST, 'esnext'].map((target) => transformWithOxc(code, file, { target, sourcemap: false })),
      );
      // Whatever had to be rewritten for the old core it does not read.
      if (old?.code !== now?.code) newer.push(file);
    }
    expect(newer).toEqual([]);
    const { code } = await transformWithOxc('class A { static { this.x = 1 } }', 'a.js', { target: OLDEST });
    expect(code).not.toContain('static {');
  });

  test('every style sheet asks about the window in words that it reads', async () => {
    const sheets = (await readdir(join(DIST, 'assets'))).filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(3);
    for (const file of sheets) {
      const queries = (await readFile(join(DIST, 'assets', file), 'utf8')).match(/@media[^{]*/g) ?? [];
      // Ranges and a `not` without the name of a medium came with Chromium 104; what cannot be read is never true.
      expect(
        queries.filter((query) => /[<>]|not \(/.test(query)),
        file,
      ).toEqual([]);
    }
  });

  test('the service worker answers from the store', async () => {
    const heard = new Map<string, (event: unknown) => void>();
    const scope = 'https://atlas.test/a/';
    const worker = {
      registration: { scope },
      location: new URL(`${scope}service-worker.js`),
      clients: { get: async () => ({ id: '1', url: `${scope}index.html` }) },
      caches: { open: async () => ({ match: async () => 'stored' }), match: async () => 'stored' },
      addEventListener: (type: string, listener: (event: unknown) => void) => heard.set(type, listener),
      URL,
      Request,
      fetch: async () => 'fetched',
    };
    const context = createContext({ ...worker, self: worker });
    runInContext('for (const owner of [Array, String]) delete owner.prototype.at; delete Object.hasOwn;', context);
    runInContext(await readFile(join(DIST, 'service-worker.js'), 'utf8'), context);
    let answer: Promise<unknown> | null = null;
    heard.get('fetch')?.({
      request: { url: `${scope}icon.svg`, method: 'GET', mode: 'no-cors' },
      clientId: '1',
      respondWith: (promise: Promise<unknown>) => {
        answer = promise;
      },
    });
    expect(await answer).toBe('stored');
  });

  test('what can never work is not offered to be tried again', async ({ page, nginx }) => {
    await becomeOld(page);
    await page.goto(`${nginx.url}index.html`);
    const notice = page.locator('[data-notice=map-failed]');
    await expect(notice).toContainText('原因：浏览器版本太旧。');
    await expect(notice.getByRole('button')).toHaveCount(0);
  });

  test('the embedded map stays a picture that selects, and MapLibre is never fetched', async ({
    page,
    parent,
    nginx,
  }) => {
    await becomeOld(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(
      parent.show(
        `<iframe src="${nginx.url}embed.html" title="地图"></iframe><script src="${nginx.url}embed.js"></script>`,
      ),
    );
    const frame = page.frameLocator('iframe');
    await settledFrame(frame);
    await expectWholeMap(frame);
    await frame.locator('.map-svg [data-city="440200"] .hit').click();
    await expect(frame.locator('.embed-selection')).toContainText('韶关');
    await expect.poll(() => page.locator('iframe').evaluate((of) => of.clientHeight)).toBeGreaterThan(600);
    expect(asked.filter((path) => /renderer|worker/.test(path))).toEqual([]);
  });

  test('the story is told on the picture, and its charts are drawn', async ({ page, nginx }) => {
    await becomeOld(page);
    await page.goto(`${nginx.url}embed.story.html?slide=10`);
    await page.locator('html[data-ready][data-js]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(page.locator('.story-chart[data-drawn]')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-map', 'svg');
  });

  test('the atlas shows map, places and charts, and a selected place', async ({ page, nginx }) => {
    await becomeOld(page);
    await page.goto(`${nginx.url}index.html?place=nansha`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    await expect(page.locator('.map-svg[data-figure=province]')).toBeVisible();
    await expect(page.locator('.place-card')).toContainText('南沙');
    await expect(page.locator('html')).toHaveAttribute('data-map', 'svg');
    await page.locator('#charts').scrollIntoViewIfNeeded();
    await expect(page.locator('.chart-frame').first()).toBeVisible();
  });

  test('an embedded chart is redrawn for another view', async ({ page, nginx }) => {
    await becomeOld(page);
    await page.goto(`${nginx.url}embed.who-does-what.html?place=nansha`);
    await page.locator('html[data-ready][data-js]').waitFor({ state: 'attached' });
    await expect(page.locator('.chart-frame')).toBeVisible();
  });
});
