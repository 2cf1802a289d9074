import { expectMap, openPicture, parameter } from './support/atlas-page.ts';
import { expectStep, STORY, shownBy } from './support/story-page.ts';
import { expect, SIZES, test } from './support/test.ts';

const COUNT = STORY.length;

test('without scripts the story is a text with headlines', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('index.html');
  const story = page.locator('#story');
  for (const { headline } of STORY) {
    await expect(story.getByRole('heading', { name: headline['zh-Hans'] })).toBeVisible();
  }
  await expect(story.locator('.story-start')).toBeHidden();
  await context.close();
});

test('a button starts the story and another ends it', async ({ page }) => {
  await openPicture(page);
  await page.locator('#story').getByRole('link', { name: '开始导览' }).click();
  await expectStep(page, 1);
  await page.getByRole('button', { name: '下一步' }).click();
  await expectStep(page, 2);
  await page.getByRole('button', { name: '结束导览' }).click();
  await expect.poll(() => parameter(page, 'slide')).toBeNull();
  await expect(page.locator('.page[data-telling]')).toHaveCount(0);
});

test('Back leaves the story, however many steps were walked', async ({ page }) => {
  await openPicture(page);
  await page.getByRole('link', { name: '十四步导览' }).click();
  await expectStep(page, 1);
  for (const _ of Array(4)) await page.keyboard.press('PageDown');
  await expectStep(page, 5);
  await page.goBack();
  await expect(page.locator('.page[data-telling]')).toHaveCount(0);
});

for (const [name, size] of Object.entries({ phone: SIZES.phone, desk: SIZES.desk })) {
  test(`scrolling reads every step on a ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openPicture(page, 'slide=1');
    await expectStep(page, 1);
    for (let slide = 2; slide <= COUNT; slide += 1) {
      await page.locator(`#step-${slide}`).evaluate((step) => {
        const cover = document.querySelector('.area-stage')?.getBoundingClientRect();
        const box = step.getBoundingClientRect();
        const covered = cover !== undefined && cover.left < box.right && cover.right > box.left + 1;
        const line = ((covered ? cover.bottom : 0) + window.innerHeight) / 2;
        window.scrollBy({ top: (box.top + box.bottom) / 2 - line, behavior: 'instant' });
      });
      await expectStep(page, slide);
    }
  });
}

test('every step opens by its link, in every language', async ({ page }) => {
  for (const [file, lang] of [
    ['index.html', 'zh-Hans'],
    ['en.html', 'en'],
    ['zh-hant.html', 'zh-Hant'],
  ] as const) {
    for (const [index, { headline }] of STORY.entries()) {
      if (lang !== 'zh-Hans' && index % 5 !== 0) continue;
      await openPicture(page, `slide=${index + 1}`, file);
      await expectStep(page, index + 1);
      await expect(page.locator(`#step-${index + 1} h3`)).toContainText(headline[lang]);
      await expect(page.locator(`#step-${index + 1} h3`)).toBeInViewport();
      await expect(page.locator('[data-notice=rejected]')).toHaveCount(0);
    }
  }
});

test('keys and clicker walk, jump, blacken, help and leave', async ({ page }) => {
  await openPicture(page, 'slide=1');
  await expectStep(page, 1);
  const expected: readonly (readonly [keys: readonly string[], slide: number])[] = [
    [['PageDown'], 2],
    [['ArrowRight'], 3],
    [['ArrowDown'], 4],
    [['Space'], 5],
    [['n'], 6],
    [['PageUp'], 5],
    [['ArrowLeft'], 4],
    [['ArrowUp'], 3],
    [['Shift+Space'], 2],
    [['p'], 1],
    [['End'], COUNT],
    [['Home'], 1],
    [['1', '2', 'Enter'], 12],
    [['3', 'g'], 3],
  ];
  for (const [keys, slide] of expected) {
    for (const key of keys) await page.keyboard.press(key);
    await expectStep(page, slide);
  }
  await page.keyboard.press('b');
  await expect(page.locator('.story-black')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('.story-black')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '按键' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '按键' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.page[data-telling]')).toHaveCount(0);
});

test('keys do nothing while no story is told', async ({ page }) => {
  await openPicture(page);
  await page.keyboard.press('n');
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await expect(page.locator('.page[data-telling]')).toHaveCount(0);
  expect(parameter(page, 'slide')).toBeNull();
});

test('two hundred random jumps end where the links lead', async ({ page }) => {
  test.setTimeout(600_000);
  const links = new Map<number, unknown>();
  for (let slide = 1; slide <= COUNT; slide += 1) {
    await openPicture(page, `slide=${slide}`);
    await expectStep(page, slide);
    links.set(slide, await shownBy(page));
  }
  // The same walk in every run.
  let seed = 88;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  for (let jump = 0; jump < 200; jump += 1) {
    const slide = (random() % COUNT) + 1;
    for (const digit of String(slide)) await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
    await expectStep(page, slide);
    expect(await shownBy(page), `jump ${jump} to step ${slide}`).toEqual(links.get(slide));
  }
});

test('the interactive map follows the keys of the story, and they do not move it', async ({ page }) => {
  await page.goto('index.html?slide=3&motion=off');
  await expectMap(page);
  const stage = page.locator('.map-stage[data-figure=province]');
  const third = await stage.getAttribute('data-camera');
  await page.locator('.map-gl canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 4);
  await expect(stage).not.toHaveAttribute('data-camera', third ?? '');
  await page.keyboard.press('ArrowLeft');
  await expectStep(page, 3);
  await expect(stage).toHaveAttribute('data-camera', third ?? '');
});

test('a jump with easing ends at the camera of the link', async ({ page }) => {
  await page.goto('index.html?slide=2&motion=on');
  await expectMap(page);
  const stage = page.locator('.map-stage[data-figure=province]');
  const second = await stage.getAttribute('data-camera');
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expectStep(page, 2);
  await expect(stage).toHaveAttribute('data-camera', second ?? '');
});

test('the story is told inside a plain iframe', async ({ page, baseURL }) => {
  await page.setContent(`<iframe src="${baseURL}index.html?static=1&slide=1" width="1000" height="700"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: '下一步' }).click();
  await expect(frame.locator('#step-2')).toHaveAttribute('aria-current', 'step');
});

test('the chart of a step stands over the map', async ({ page }) => {
  await openPicture(page, 'slide=11');
  await expect(page.locator('.story-chart[data-chart=scoreboard][data-drawn]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.story-chart[data-chart=path][data-drawn]')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.locator('.story-chart')).toHaveCount(0);
});
