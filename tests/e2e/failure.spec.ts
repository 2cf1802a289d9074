import { card, entry, expectMap, figure, mark, markCentre, openMap } from './support/atlas-page.ts';
import { expect, type Page, SIZES, settled, test } from './support/test.ts';

test.use({ viewport: SIZES.desk, allowedMessages: /Failed to load resource|CONTEXT_LOST_WEBGL/ });

interface Obstacle {
  readonly name: string;
  /** The reason that the notice gives. */
  readonly reason: string;
  readonly raise: (page: Page) => Promise<unknown>;
  readonly lower: (page: Page) => Promise<unknown>;
}

declare global {
  interface Window {
    obstacleGone?: boolean;
  }
}

const goneInPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.obstacleGone = true;
  });

function blocked(pattern: string): Pick<Obstacle, 'raise' | 'lower'> {
  return {
    raise: (page) => page.route(pattern, (route) => route.abort()),
    lower: (page) => page.unroute(pattern),
  };
}

const OBSTACLES: readonly Obstacle[] = [
  {
    name: 'there is no WebGL 2',
    reason: '不支持WebGL 2',
    raise: (page) =>
      page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
          if (args[0] === 'webgl2' && !window.obstacleGone) return null;
          return Reflect.apply(getContext, this, args);
        } as typeof getContext;
      }),
    lower: goneInPage,
  },
  {
    name: 'there are no workers',
    reason: '后台程序',
    raise: (page) =>
      page.addInitScript(() => {
        const { Worker } = window;
        Object.defineProperty(window, 'Worker', { get: () => (window.obstacleGone ? Worker : undefined) });
      }),
    lower: goneInPage,
  },
  { name: 'the worker is blocked', reason: '后台程序', ...blocked('**/assets/*worker*') },
  { name: 'the script of the map is blocked', reason: '地图程序没有载入成功', ...blocked('**/assets/renderer-*.js') },
  {
    name: 'the style sheet of the map is blocked',
    reason: '地图程序没有载入成功',
    ...blocked('**/assets/renderer-*.css'),
  },
  {
    name: 'a file of geometry is missing',
    reason: 'coast.topo.json',
    raise: (page) => page.route('**/data/coast.topo.json', (route) => route.fulfill({ status: 404, body: 'no' })),
    lower: (page) => page.unroute('**/data/coast.topo.json'),
  },
  {
    name: 'a file of geometry is cut short',
    reason: 'guangdong.topo.json',
    raise: (page) =>
      page.route('**/data/guangdong.topo.json', (route) =>
        route.fulfill({ contentType: 'application/json', body: '{"type":"Topology","objects":{' }),
      ),
    lower: (page) => page.unroute('**/data/guangdong.topo.json'),
  },
  {
    name: 'a file of geometry is something else',
    reason: 'layout.geojson',
    raise: (page) =>
      page.route('**/data/layout.geojson', (route) =>
        route.fulfill({ contentType: 'application/json', body: '{"type":"FeatureCollection","features":[]}' }),
      ),
    lower: (page) => page.unroute('**/data/layout.geojson'),
  },
];

const failedNotice = (page: Page) => page.locator('[data-notice=map-failed]');

async function expectPicture(page: Page, reason: string): Promise<void> {
  await expect(failedNotice(page)).toContainText(reason);
  await expect(page.locator('[data-notice]')).toHaveCount(1);
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('data-map', 'svg');
  await expect(mark(page, 'province', 'nansha')).toBeVisible();
  await expect(page.locator('.map-progress')).toHaveCount(0);
}

test.describe('when the interactive map cannot start, the picture stays', () => {
  for (const { name, reason, raise, lower } of OBSTACLES) {
    test(`and a retry helps: ${name}`, async ({ page }) => {
      await raise(page);
      await page.goto('index.html');
      await expectPicture(page, reason);
      await entry(page, 'nansha').click();
      await expect(card(page).getByRole('heading', { name: '广州南沙新区' })).toBeVisible();
      await lower(page);
      await failedNotice(page).getByRole('button', { name: '再试一次' }).click();
      await expectMap(page);
      await expect(failedNotice(page)).toHaveCount(0);
    });
  }

  test('and says so again when a retry does not help', async ({ page }) => {
    await page.route('**/assets/renderer-*.js', (route) => route.abort());
    await page.goto('index.html');
    await expectPicture(page, '地图程序没有载入成功');
    const asked = page.waitForRequest('**/assets/renderer-*.js');
    await failedNotice(page).getByRole('button', { name: '再试一次' }).click();
    await asked;
    await expectPicture(page, '地图程序没有载入成功');
  });
});

test('when the graphics context is lost for good, the picture takes over where the map was, and a retry helps', async ({
  page,
}) => {
  await openMap(page, 'map=8.50_22.8000_113.5000&motion=off');
  await page.locator('.map-gl canvas').evaluate((canvas) => {
    const context = (canvas as HTMLCanvasElement).getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expectPicture(page, '显卡收回了绘图资源');
  await expect(page.locator('.map-stage[data-figure=province] [data-moved]')).toHaveCount(1);
  await failedNotice(page).getByRole('button', { name: '再试一次' }).click();
  await expectMap(page);
});

test.describe('without the interactive map', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/assets/renderer-*.js', (route) => route.abort());
    await page.goto('index.html');
    await expectPicture(page, '地图程序没有载入成功');
  });

  test('the zoom buttons scale the picture about its middle, names included', async ({ page }) => {
    const before = await fromMiddle(page, 'songshan-lake');
    await page.getByRole('button', { name: '放大' }).click();
    await expect(page.locator('.map-stage[data-figure=province] [data-moved]')).toHaveCount(1);
    const after = await fromMiddle(page, 'songshan-lake');
    expect(Math.abs(after.x - 2 * before.x)).toBeLessThan(2);
    expect(Math.abs(after.y - 2 * before.y)).toBeLessThan(2);
    await expectNamesAtMarks(page);
    await page.getByRole('button', { name: '缩小' }).click();
    await expect.poll(async () => Math.abs((await fromMiddle(page, 'songshan-lake')).x - before.x)).toBeLessThan(2);
  });

  for (const [name, axis, sign] of [
    ['向东移动', 'x', -1],
    ['向西移动', 'x', 1],
    ['向南移动', 'y', -1],
    ['向北移动', 'y', 1],
  ] as const) {
    test(`the button ${name} moves the picture by a quarter, names included`, async ({ page }) => {
      await page.getByRole('button', { name: '看珠三角' }).click();
      await expect(page.locator('.map-stage[data-figure=province] [data-moved]')).toHaveCount(1);
      const before = await fromMiddle(page, 'nansha');
      await page.getByRole('button', { name }).click();
      const size = await stageSize(page);
      const expected = sign * 0.25 * (axis === 'x' ? size.width : size.height);
      await expect
        .poll(async () => (await fromMiddle(page, 'nansha'))[axis] - before[axis])
        .toBeCloseTo(expected, -0.6);
      await expectNamesAtMarks(page);
    });
  }
});

test('while the interactive map is on its way, the page says so and the picture can be used', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/renderer-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('index.html');
  const progress = page.getByText('正在载入可拖动的地图');
  await expect(progress).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-map', 'svg');
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  await mark(page, 'province', 'gaolan').locator('.hit').click();
  await expect(card(page).getByRole('heading', { name: '珠海高栏港经济区' })).toBeVisible();
  release();
  await expectMap(page);
  await expect(progress).toHaveCount(0);
  await expect(card(page).getByRole('heading', { name: '珠海高栏港经济区' })).toBeVisible();
});

async function stageSize(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator('.map-stage[data-figure=province]').boundingBox();
  if (box === null) throw new Error('the stage has no box');
  return box;
}

/** Where the mark of a place stands, in CSS pixels from the middle of the stage. The page may have been scrolled. */
async function fromMiddle(page: Page, id: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await stageSize(page);
  const at = await markCentre(page, 'province', id);
  return { x: at.x - x - width / 2, y: at.y - y - height / 2 };
}

/** A name with a leader stands at most this far from its mark, from middle to middle. */
const NAME_REACH_PX = 170;

async function expectNamesAtMarks(page: Page): Promise<void> {
  const far = await figure(page, 'province').evaluate((svg, reachPx) => {
    const middle = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    const named = [...svg.querySelectorAll('text[data-label]')].flatMap((text) => {
      const id = text.getAttribute('data-label') ?? '';
      const hit = svg.querySelector(`:is([data-place="${id}"], [data-city="${id}"]) .hit`);
      if (hit === null) return [];
      const a = middle(text);
      const b = middle(hit);
      return [{ id, px: Math.hypot(a.x - b.x, a.y - b.y) }];
    });
    if (named.length === 0) return ['no names at all'];
    return named.filter(({ px }) => px > reachPx).map(({ id, px }) => `${id} ${Math.round(px)} px`);
  }, NAME_REACH_PX);
  expect(far).toEqual([]);
}
