import { contentHeights, NEIGHBOURS, settledFrame, test } from './support/embed-page.ts';
import { expect, type Page } from './support/test.ts';

test.use({ allowedRequests: NEIGHBOURS });

const say = (page: Page, message: object): Promise<void> =>
  page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message);
const framed = (src: string): string =>
  `<iframe src="${src}" title="导览" width="800" height="600" allow="fullscreen"></iframe>`;

test.describe('the embedded story', () => {
  test('is told step by step with the buttons, beside a map that follows', async ({ page, parent, nginx }) => {
    await page.goto(parent.show(framed(`${nginx.url}embed.story.html`)));
    const frame = page.frameLocator('iframe');
    await settledFrame(frame);
    await expect(frame.locator('html')).toHaveAttribute('data-map', 'gl');
    await expect(frame.locator('.embed-step:visible')).toHaveCount(1);
    await expect(frame.locator('.embed-step:visible h2')).toContainText('一份文件');
    await expect(frame.locator('.legend')).toBeVisible();
    await expect(frame.locator('.map-notice')).toBeVisible();
    await expect(frame.locator('.embed-source')).toBeVisible();
    const whole = await frame.locator('.map-stage').getAttribute('data-camera');
    await frame.getByRole('button', { name: '下一步' }).click();
    await expect(frame.locator('.embed-step:visible h2')).toContainText('两个核心');
    await expect(frame.locator('.map-stage')).not.toHaveAttribute('data-camera', whole ?? '');
    await frame.getByRole('button', { name: '上一步' }).click();
    await expect(frame.locator('.map-stage')).toHaveAttribute('data-camera', whole ?? '');
    await expect(frame.getByRole('link', { name: '查看完整页面' })).toHaveAttribute('href', 'index.html?slide=1');
  });

  test('opens at the step that the address names, in the language of its file', async ({ page, nginx }) => {
    await page.setViewportSize({ width: 800, height: 600 });
    for (const [file, words] of [
      ['embed.story.en.html', 'The east bank'],
      ['embed.story.zh-hant.html', '東岸'],
    ] as const) {
      await page.goto(`${nginx.url}${file}?slide=4`);
      await page.locator('html[data-ready][data-js]').waitFor({ state: 'attached', timeout: 60_000 });
      await expect(page.locator('.embed-step:visible h2')).toContainText(words);
      const { content, window } = await contentHeights(page.mainFrame());
      expect(content).toBeLessThanOrEqual(window);
    }
  });

  test('has a title in English whose apostrophe is as narrow as a Latin one', async ({ page, nginx }) => {
    await page.goto(`${nginx.url}embed.story.en.html`);
    const widthEm = await page.locator('h1').evaluate((title) => {
      const words = title.firstChild as globalThis.Text;
      const range = document.createRange();
      const at = words.data.indexOf('’');
      range.setStart(words, at);
      range.setEnd(words, at + 1);
      return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(title).fontSize);
    });
    expect(widthEm).toBeGreaterThan(0.1);
    expect(widthEm).toBeLessThan(0.5);
  });

  test('shows the chart of a step where the map was', async ({ page, nginx }) => {
    await page.goto(`${nginx.url}embed.story.html?slide=11`);
    await expect(page.locator('.story-chart[data-drawn]')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: '上一步' }).click();
    await expect(page.locator('.story-chart')).toHaveCount(0);
    await expect(page.locator('.map-stage')).toBeVisible();
  });

  test('obeys next and previous of a trusted page, to its ends and no further', async ({ page, parent, nginx }) => {
    await page.goto(parent.show(framed(`${nginx.url}embed.story.html?slide=13&theme=dark`)));
    const frame = page.frameLocator('iframe');
    await settledFrame(frame);
    for (const _ of [14, 15]) await say(page, { type: 'dual-belts:next', version: 1 });
    await expect(frame.locator('.embed-step:visible .step-number')).toHaveText('14');
    await say(page, { type: 'dual-belts:previous', version: 1 });
    await expect(frame.locator('.embed-step:visible .step-number')).toHaveText('13');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('in the embed of the map, slide=N shows the map of a step', async ({ page, nginx }) => {
    await page.goto(`${nginx.url}embed.html?static=1`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await page.goto(`${nginx.url}embed.html?static=1&slide=4`);
    await page.locator('html[data-ready][data-js]').waitFor({ state: 'attached' });
    await expect(page.locator('.embed-selection')).toContainText('东岸');
    await expect(page.locator('.map-stage[data-figure=province] [data-moved]')).toHaveCount(1);
    await expect(page.getByRole('link', { name: '查看完整页面' })).toHaveAttribute('href', 'index.html?slide=4');
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('is a text of fourteen steps below the map, with their clauses', async ({ page, nginx }) => {
      for (const file of ['embed.story.html', 'embed.story.en.html', 'embed.story.zh-hant.html']) {
        await page.goto(nginx.url + file);
        await expect(page.locator('.embed-step:visible')).toHaveCount(14);
        await expect(page.locator('.map-svg[data-figure=province] [data-place]')).toHaveCount(16);
        await expect(page.locator('.map-notice')).toBeVisible();
        await expect(page.locator('.embed-step .clause').first()).toHaveAttribute('href', /html#clause-1$/);
        await expect(page.getByRole('button')).toHaveCount(0);
      }
    });
  });
});
