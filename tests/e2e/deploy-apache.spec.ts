import { resolve } from 'node:path';
import { findApache, startApache } from './support/apache.ts';
import { expectWholeMap, NEIGHBOURS } from './support/embed-page.ts';
import { expect, test } from './support/test.ts';

const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../dist');

test.use({ allowedRequests: NEIGHBOURS });

test('on Apache the published .htaccess sends the documented headers, and the map comes to life under them', async ({
  page,
}) => {
  const apache = await findApache();
  if (apache === null) {
    console.info('Apache is not installed: its published example is not tested here.');
    return;
  }
  const server = await startApache(apache, DIST);
  try {
    const headersOf = async (file: string, accept = 'br') =>
      (await page.request.get(server.url + file, { headers: { 'Accept-Encoding': accept } })).headers();
    const html = await headersOf('embed.html');
    expect(html['content-security-policy']).toMatch(/^default-src 'none'; .*require-trusted-types-for 'script'$/);
    expect(html['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(html).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-encoding': 'br',
    });
    await page.goto(`${server.url}embed.html`);
    await expect(page.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 60_000 });
    await expectWholeMap(page);
    const script = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '');
    const asset = await headersOf(script.slice(server.url.length), 'gzip');
    expect(asset['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset['content-type']).toMatch(/^text\/javascript/);
    expect(asset['content-encoding']).toBe('gzip');
    expect((await headersOf('embed.js'))['cache-control']).toBe('no-cache');
    expect((await headersOf('data/layout.geojson'))['content-type']).toMatch(/^application\/geo\+json/);
  } finally {
    await server.close();
  }
});
