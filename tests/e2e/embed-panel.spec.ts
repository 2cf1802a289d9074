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
