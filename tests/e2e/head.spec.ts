import { NEIGHBOURS, test } from './support/embed-page.ts';
import { expect, settled } from './support/test.ts';

test.use({ allowedRequests: NEIGHBOURS });

test('under the strictest headers the description of the data stays in the page and leads to every file', async ({
  page,
  nginx,
}) => {
  for (const file of ['index.html', 'en.html', 'zh-hant.html']) {
    await page.goto(`${nginx.url}${file}?static=1`);
    await settled(page);
    const block = page.locator('script[type="application/ld+json"]');
    const dataset = JSON.parse((await block.textContent()) ?? '');
    expect(dataset['@type']).toBe('Dataset');
    const links = dataset.distribution.map(({ contentUrl }: { contentUrl: string }) => new URL(contentUrl, page.url()));
    expect(links.length).toBeGreaterThan(20);
    if (file !== 'index.html') continue;
    for (const link of links) expect((await page.request.get(link.href)).status(), link.href).toBe(200);
  }
});

test('every page leads to pages of the site, as its canonical one and in other languages', async ({ page, nginx }) => {
  for (const file of ['index.html', 'embed.places.en.html', 'kiosk.html', 'presenter.zh-hant.html']) {
    const html = await (await page.request.get(nginx.url + file)).text();
    const links = [...html.matchAll(/<link rel="(?:canonical|alternate)"[^>]* href="([^"]*)">/g)];
    expect(links.length, file).toBeGreaterThanOrEqual(4);
    for (const [, href = ''] of links) {
      const address = new URL(href, nginx.url + file).href;
      expect((await page.request.get(address)).status(), `${file}: ${href}`).toBe(200);
    }
  }
});
