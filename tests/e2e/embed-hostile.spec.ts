import { contentHeights, expectWholeMap, NEIGHBOURS, settledFrame, test } from './support/embed-page.ts';
import { expect } from './support/test.ts';

test.use({ allowedRequests: NEIGHBOURS });

const framed = (src: string, attributes = '') =>
  `<iframe src="${src}" title="地图" width="800" height="600" ${attributes}></iframe>`;

test('in a sandbox that allows scripts alone, shows map, legend, notice and source, and selects places', async ({
  page,
  parent,
  nginx,
}) => {
  await page.goto(parent.show(framed(`${nginx.url}embed.html?theme=dark`, 'sandbox="allow-scripts"')));
  const frame = page.frameLocator('iframe');
  await settledFrame(frame);
  await expectWholeMap(frame);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await frame.locator('.map-svg [data-city="440200"] .hit').click();
  await expect(frame.locator('.embed-selection')).toContainText('韶关');
});

test.describe('in a sandbox that allows nothing', () => {
  test.use({ allowedMessages: /Blocked script execution/ });

  test('shows map, legend, notice and source', async ({ page, parent, nginx }) => {
    await page.goto(parent.show(framed(`${nginx.url}embed.html`, 'sandbox')));
    await expectWholeMap(page.frameLocator('iframe'));
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every form of the map shows legend, notice, source and the list of places', async ({ page, parent, nginx }) => {
    for (const file of ['embed.html', 'embed.en.html', 'embed.zh-hant.html']) {
      await page.goto(parent.show(framed(nginx.url + file)));
      const frame = page.frameLocator('iframe');
      await expectWholeMap(frame);
      await frame.locator('.embed-list > summary').click();
      await expect(frame.locator('.embed-list [data-select=nansha]')).toBeVisible();
    }
  });
});

test('under a strict policy of the page around, frame and embed.js work', async ({ page, parent, nginx }) => {
  const url = parent.show(
    `<iframe src="${nginx.url}embed.places.html" title="地点" width="640" height="600"></iframe>
     <script src="${nginx.url}embed.js"></script>`,
    {
      'Content-Security-Policy': `default-src 'none'; frame-src ${nginx.origin}; script-src ${nginx.origin}; require-trusted-types-for 'script'`,
    },
  );
  await page.goto(url);
  await settledFrame(page.frameLocator('iframe'));
  await expect
    .poll(async () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height))
    .toBeGreaterThan(700);
});

test('without WebGL the picture stays, and a notice says why', async ({ page, nginx }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${nginx.url}embed.html`);
  await expect(page.locator('[data-notice=map-failed]')).toBeVisible();
  await expectWholeMap(page);
});

test('where storage and cookies throw, nothing is missed', async ({ page, nginx }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
  });
  await page.goto(`${nginx.url}embed.html?static=1&place=nansha`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await expect(page.locator('.embed-selection')).toContainText('南沙');
  await expectWholeMap(page);
});

test('with the cookies and the storage of third parties blocked, the map comes to life', async ({
  page,
  parent,
  nginx,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
  });
  // `localhost` and `127.0.0.1` are different sites.
  const src = nginx.url.replace('127.0.0.1', 'localhost');
  await page.goto(parent.show(framed(`${src}embed.html`, 'sandbox="allow-scripts"') + framed(`${src}embed.html`)));
  for (const index of [0, 1]) {
    const frame = page.frameLocator(`iframe >> nth=${index}`);
    await settledFrame(frame);
    await expectWholeMap(frame);
  }
  await expect(page.frameLocator('iframe >> nth=1').locator('html')).toHaveAttribute('data-map', 'gl');
  expect(await page.context().cookies()).toEqual([]);
});

test('two embeds on a page live side by side, each with its own view', async ({ page, parent, nginx }) => {
  await page.setViewportSize({ width: 1300, height: 700 });
  await page.goto(
    parent.show(
      `<iframe src="${nginx.url}embed.html" title="地图" width="600" height="600"></iframe>
       <iframe src="${nginx.url}embed.en.html?theme=dark&place=nansha" title="Map" width="600" height="600"></iframe>`,
    ),
  );
  const [left, right] = [page.frameLocator('iframe >> nth=0'), page.frameLocator('iframe >> nth=1')];
  for (const frame of [left, right]) {
    await settledFrame(frame);
    await expect(frame.locator('html')).toHaveAttribute('data-map', 'gl');
    await expectWholeMap(frame);
  }
  await expect(right.locator('.embed-selection')).toContainText('Nansha');
  await expect(left.locator('.embed-selection')).toHaveCount(0);
  await expect(left.locator('html')).not.toHaveAttribute('data-theme', 'dark');
});

test('a frame that is not displayed at first asks for nothing, and comes to life when it is', async ({
  page,
  parent,
  nginx,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(parent.show(`<div id="tab" hidden>${framed(`${nginx.url}embed.html`)}</div>`));
  const frame = page.frameLocator('iframe');
  await frame.locator('.embed').waitFor({ state: 'attached' });
  expect(asked.filter((path) => /renderer|hydrate/.test(path))).toEqual([]);
  await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'));
  await expect(frame.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 60_000 });
  await expectWholeMap(frame);
});

test('in a column of 200 px everything is there and nothing is wider', async ({ page, nginx }) => {
  await page.setViewportSize({ width: 200, height: 600 });
  for (const file of ['embed.html', 'embed.en.html', 'embed.places.html']) {
    await page.goto(nginx.url + file);
    await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(200);
    await expect(page.locator('.embed-source')).toBeVisible();
    if (file !== 'embed.places.html') await expectWholeMap(page);
  }
});

for (const style of ['zoom: 1.25', 'transform: scale(0.8) rotate(0.01deg); transform-origin: 0 0']) {
  test(`below an ancestor with ${style.split(':')[0]}, a click still finds what it points at`, async ({
    page,
    parent,
    nginx,
  }) => {
    await page.goto(
      parent.show(`<div id="box">${framed(`${nginx.url}embed.html?static=1&legend=1&place=shantou`)}</div>`),
    );
    await page.locator('#box').evaluate((box, css) => box.setAttribute('style', css), style);
    const frame = page.frameLocator('iframe');
    await settledFrame(frame);
    const box = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().toJSON());
    const mark = await frame.locator('.map-svg [data-city="440200"] .hit').evaluate((hit) => {
      const { left, top, width, height } = hit.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, windowPx: innerWidth };
    });
    const scale = box.width / mark.windowPx;
    await page.mouse.click(box.x + mark.x * scale, box.y + mark.y * scale);
    await expect(frame.locator('.embed-selection')).toContainText('韶关');
  });
}

test('two hundred random addresses open a valid embed', async ({ page, nginx }) => {
  test.setTimeout(240_000);
  let seed = 20120088;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const KEYS = [
    'lang',
    'theme',
    'layers',
    'place',
    'map',
    'static',
    'title',
    'plain',
    'childId',
    'slide',
    'x',
    '%',
    '',
  ];
  const CHARS = [
    'a',
    '1',
    '_',
    '.',
    ',',
    '&',
    '=',
    '%',
    '%E5',
    '<',
    '"',
    "'",
    '深',
    '+',
    ';',
    '/',
    '\\',
    '-',
    'null',
    '?',
  ];
  const word = (length: number) => Array.from({ length: random(length) }, () => CHARS[random(CHARS.length)]).join('');
  await page.goto(`${nginx.url}embed.html?static=1`);
  for (let count = 0; count < 200; count += 1) {
    const query = Array.from({ length: 1 + random(6) }, () => `${KEYS[random(KEYS.length)]}=${word(40)}`).join('&');
    const hash = encodeURIComponent(word(count % 10 === 0 ? 600 : 20)).slice(0, 4000);
    await page.goto(`${nginx.url}embed.html?${query.slice(0, 3900)}&static=1#${hash}`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect(await page.locator('.map-svg[data-figure=province]').count(), query).toBe(1);
  }
});

test('markup in an address stays text', async ({ page, nginx }) => {
  const evil = '"><img src=x onerror=alert(1)>';
  await page.goto(
    `${nginx.url}embed.html?static=1&place=${encodeURIComponent(evil)}&childId=${encodeURIComponent(evil)}`,
  );
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await expect(page.locator('img')).toHaveCount(0);
  const { content, window } = await contentHeights(page.mainFrame());
  expect(content).toBeLessThanOrEqual(window);
});
