import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentHeights, expectWholeMap, frameHeight, NEIGHBOURS, settledFrame, test } from './support/embed-page.ts';
import { expect, type Page } from './support/test.ts';

const PYM = resolve(import.meta.dirname, '../../node_modules/pym.js/dist/pym.v1.js');

// Chromium on Linux does not share, and says so of every frame that is allowed to.
test.use({ allowedRequests: NEIGHBOURS, allowedMessages: /Unrecognized feature: 'web-share'/ });

/** The frame that shows an embed, by its number on the page. */
function frameAt(page: Page, index = 0) {
  const frame = page.frames().filter((found) => found !== page.mainFrame())[index];
  if (frame === undefined) throw new Error(`no frame ${index}`);
  return frame;
}

/** Says something to the embed, as the page around it does. */
const say = (page: Page, message: object): Promise<void> =>
  page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message);

test('embed.js gives a frame the height of its content, also when the column becomes narrower', async ({
  page,
  parent,
  nginx,
}) => {
  const url = parent.show(
    `<div id="column"><iframe src="${nginx.url}embed.places.html" title="地点" width="640" height="600"></iframe></div>
     <script src="${nginx.url}embed.js" async></script>`,
  );
  await page.goto(url);
  await settledFrame(page.frameLocator('iframe'));
  const fits = async () => {
    const { content, window } = await contentHeights(frameAt(page));
    return content - window;
  };
  await expect.poll(fits, { timeout: 2000 }).toBe(0);
  const wide = await frameHeight(page);
  await page.locator('#column').evaluate((column) => column.style.setProperty('width', '300px'));
  await expect.poll(() => frameHeight(page), { timeout: 2000 }).toBeGreaterThan(wide);
  await expect.poll(fits, { timeout: 2000 }).toBe(0);
  await page.locator('#column').evaluate((column) => column.style.removeProperty('width'));
  await expect.poll(() => frameHeight(page), { timeout: 2000 }).toBe(wide);
});

test('embed.js gives the map the height at which it wastes no paper, and no frame grows by itself', async ({
  page,
  parent,
  nginx,
}) => {
  await page.goto(
    parent.show(
      `<iframe src="${nginx.url}embed.html?static=1" title="地图"></iframe><script src="${nginx.url}embed.js"></script>`,
    ),
  );
  await settledFrame(page.frameLocator('iframe'));
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(600);
  const before = await frameHeight(page);
  await say(page, { type: 'dual-belts:hello', version: 1 });
  await page.locator('iframe').evaluate((frame) => frame.style.setProperty('height', '700px'));
  await say(page, { type: 'dual-belts:hello', version: 1 });
  await expect.poll(() => frameHeight(page)).toBe(before);
  const { content, window } = await contentHeights(frameAt(page));
  expect(content).toBe(window);
});

test('a listener of AMP hears the height', async ({ page, parent, nginx }) => {
  await page.goto(parent.show('<p>'));
  const height = await page.evaluate(
    (src) =>
      new Promise((heard) => {
        addEventListener('message', ({ data }) => {
          if (data?.sentinel === 'amp' && data.type === 'embed-size') heard(data.height);
        });
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
      }),
    `${nginx.url}embed.scoreboard.html`,
  );
  expect(height).toBeGreaterThan(600);
});

test('pym.js gives a frame the height of its content', async ({ page, parent, nginx }) => {
  if (!existsSync(PYM)) {
    console.info('Not tested with pym.js: the package is not installed.');
    return;
  }
  parent.addScript('pym.js', await readFile(PYM, 'utf8'));
  await page.goto(
    parent.show(`<div id="graphic"></div><script src="/pym.js"></script>
      <script>new pym.Parent('graphic', '${nginx.url}embed.places.html', {});</script>`),
  );
  await settledFrame(page.frameLocator('iframe'));
  await expect
    .poll(async () => {
      const { content, window } = await contentHeights(frameAt(page));
      return [content - window, (await frameHeight(page)) > 600];
    })
    .toEqual([0, true]);
});

test('<dual-belts-map> makes a frame of its attributes, and follows them', async ({ page, parent, nginx }) => {
  await page.goto(
    parent.show(
      `<dual-belts-map lang="en" static theme="dark" place="nansha" title="Layout"><a href="#">a picture</a></dual-belts-map>
       <dual-belts-map content="places" legend="0"></dual-belts-map>
       <script src="${nginx.url}embed.js" async></script>`,
    ),
  );
  const [map, places] = [page.locator('iframe').nth(0), page.locator('iframe').nth(1)];
  await expect(map).toHaveAttribute('src', `${nginx.url}embed.en.html?theme=dark&place=nansha&static=1`);
  await expect(map).toHaveAttribute('title', 'Layout');
  await expect(places).toHaveAttribute('src', `${nginx.url}embed.places.html?legend=0`);
  await expect(page.getByText('a picture')).toHaveCount(0);
  await settledFrame(page.frameLocator('iframe >> nth=0'));
  await expect(page.frameLocator('iframe >> nth=0').locator('.embed-selection')).toContainText('Nansha');
  await page
    .locator('dual-belts-map')
    .first()
    .evaluate((element) => element.setAttribute('place', 'qianhai'));
  await expect(page.frameLocator('iframe >> nth=0').locator('.embed-selection')).toContainText('Qianhai');
});

test('a trusted page shows places and themes, and hears the state', async ({ page, parent, nginx }) => {
  await page.goto(
    parent.show(`<iframe src="${nginx.url}embed.html?static=1" title="地图" width="800" height="600"></iframe>`),
  );
  const frame = page.frameLocator('iframe');
  await settledFrame(frame);
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if (data?.type === 'dual-belts:state') document.body.setAttribute('data-state', data.search);
    });
  });
  await say(page, { type: 'dual-belts:hello', version: 1 });
  await say(page, { type: 'dual-belts:show', version: 1, search: '?static=1&place=nansha' });
  await expect(frame.locator('.embed-selection')).toContainText('南沙');
  await expect(page.locator('body')).toHaveAttribute('data-state', '?place=nansha&static=1');
  await say(page, { type: 'dual-belts:theme', version: 1, theme: 'dark' });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a page that is not on the list changes nothing, and is told nothing but ready and size', async ({
  page,
  parent,
  nginx,
}) => {
  // The same machine by another name: another origin.
  const url = parent.show(`<iframe src="${nginx.url}embed.html?static=1" width="800" height="600"></iframe>`);
  await page.goto(url.replace('127.0.0.1', 'localhost'));
  const frame = page.frameLocator('iframe');
  await settledFrame(frame);
  const heard = page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const types: string[] = [];
        addEventListener('message', ({ data }) => {
          types.push(String(data?.type));
          if (types.filter((type) => type === 'dual-belts:size').length === 2) done(types);
        });
        const target = document.querySelector('iframe')?.contentWindow;
        for (const message of [
          { type: 'dual-belts:hello', version: 1 },
          { type: 'dual-belts:show', version: 1, search: '?place=nansha' },
          { type: 'dual-belts:theme', version: 1, theme: 'dark' },
          { type: 'dual-belts:hello', version: 1 },
        ]) {
          target?.postMessage(message, '*');
        }
      }),
  );
  expect(new Set(await heard)).toEqual(new Set(['dual-belts:ready', 'dual-belts:size', 'embed-size']));
  await expect(frame.locator('.embed-selection')).toHaveCount(0);
  await expect(frame.locator('html')).not.toHaveAttribute('data-theme', 'dark');
});

test('of twelve embeds on a page only those in view load the interactive map', async ({ page, parent, nginx }) => {
  test.setTimeout(180_000);
  const one = `<iframe src="${nginx.url}embed.html" title="地图" width="500" height="480"></iframe><br>`;
  await page.setViewportSize({ width: 800, height: 600 });
  await page.goto(parent.show(one.repeat(12)));
  const first = page.frameLocator('iframe >> nth=0');
  await expect(first.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 90_000 });
  const last = page.frameLocator('iframe >> nth=11');
  await expectWholeMap(last);
  await expect(last.locator('.maplibregl-canvas')).toHaveCount(0);
  await page.locator('iframe').nth(11).scrollIntoViewIfNeeded();
  await expect(last.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 90_000 });
  await expect(first.locator('.maplibregl-canvas')).toHaveCount(0);
  await expectWholeMap(first);
});
