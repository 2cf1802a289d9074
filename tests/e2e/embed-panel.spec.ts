import { openPicture } from './support/atlas-page.ts';
import { expect, settled, test } from './support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('the panel for embedding', () => {
  test('makes a snippet of what is chosen, and copies it', async ({ page, baseURL }) => {
    await openPicture(page);
    await page.getByRole('button', { name: '嵌入' }).click();
    const panel = page.getByRole('dialog', { name: '嵌入网页' });
    const code = panel.getByRole('textbox', { name: '代码' });
    await expect(code).toHaveValue(
      new RegExp(`^<iframe src="${baseURL}embed.html\\?static=1" title="广东省服务外包布局图"`),
    );
    await panel.getByLabel('语言').selectOption('en');
    await panel.getByLabel('配色').selectOption('dark');
    await panel.getByLabel('图例').uncheck();
    await expect(code).toHaveValue(/embed\.en\.html\?theme=dark&amp;static=1&amp;legend=0" title="Guangdong’s/);
    await panel.getByRole('button', { name: '复制代码' }).click();
    await expect(panel.getByText('已复制。')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
  });

  test('follows the preview: what is selected there is in the code', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('button', { name: '嵌入' }).click();
    const panel = page.getByRole('dialog');
    const preview = panel.frameLocator('iframe');
    await preview.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    await preview.locator('.embed-list > summary').click();
    await panel.getByLabel(/只用图片/).uncheck();
    await expect(preview.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 60_000 });
    await preview.locator('.embed-list [data-select=nansha]').click();
    await expect(panel.getByRole('textbox', { name: '代码' })).toHaveValue(/embed\.html\?place=nansha"/);
  });

  test('keeps a choice that is made while the preview loads, and shows it then', async ({ page }) => {
    await openPicture(page);
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/embed.en.html?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: '嵌入' }).click();
    const panel = page.getByRole('dialog');
    const preview = panel.frameLocator('iframe');
    await preview.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    await panel.getByLabel('语言').selectOption('en');
    await panel.getByLabel('配色').selectOption('dark');
    release();
    await expect(preview.locator('html[lang=en]')).toHaveAttribute('data-theme', 'dark', { timeout: 60_000 });
    await expect(panel.getByRole('textbox', { name: '代码' })).toHaveValue(/embed\.en\.html\?theme=dark/);
  });

  test('says nothing to a preview that could not be loaded', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('button', { name: '嵌入' }).click();
    const panel = page.getByRole('dialog');
    await panel.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.route('**/embed.en.html?*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await panel.getByLabel('语言').selectOption('en');
    await failed;
    // A word to a page of another origin is a warning in the console, which fails the test.
    await panel.getByLabel('配色').selectOption('dark');
    await expect(panel.getByRole('textbox', { name: '代码' })).toHaveValue(/embed\.en\.html\?theme=dark/);
  });

  test('closes with Escape and leaves the atlas as it was', async ({ page }) => {
    await openPicture(page, 'place=nansha');
    const address = page.url();
    await page.getByRole('button', { name: '嵌入' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await settled(page);
    expect(page.url()).toBe(address);
  });
});
