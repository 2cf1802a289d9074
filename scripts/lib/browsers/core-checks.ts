import { type DrivenBrowser, NotHere, waitUntil } from './driven-browser.ts';

export interface Site {
  /** The built site. */
  readonly url: string;
  /** A page of another origin that frames the site, with and without `embed.js`. */
  readonly parentUrl: string;
  /** Stops the server of the site, for good. */
  stop(): Promise<void>;
}

export interface CoreCheck {
  readonly name: string;
  /**
   * In a browser started anew. WebKitGTK 2.50 under automation, in a window that has shown a page of another origin, no longer
   * asks the service worker for pages when the server is gone, and shows `about:blank`.
   */
  readonly anew?: true;
  /** @throws NotHere where the browser cannot, with what its readers get instead; any other error is a failure */
  run(browser: DrivenBrowser, site: Site): Promise<void>;
}

const MAP_LIMIT_MS = 120_000;
const READY = `document.documentElement.hasAttribute('data-ready')`;
const count = (selector: string): string => `document.querySelectorAll(${JSON.stringify(selector)}).length`;
const click = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).click()`;

async function settled(browser: DrivenBrowser, url: string): Promise<void> {
  await browser.open(url);
  await waitUntil(browser, READY, 'data-ready', MAP_LIMIT_MS);
}

/** @throws when the page does not say so */
async function expectThat(browser: DrivenBrowser, expression: string, what: string): Promise<void> {
  if (!(await browser.evaluate<boolean>(`Boolean(${expression})`))) throw new Error(`not so: ${what}`);
}

/** Each on a page opened anew. The last one takes the site's server away. */
export const CORE_CHECKS: readonly CoreCheck[] = [
  {
    name: 'the atlas shows map, legend, notice and sixteen places',
    run: async (browser, { url }) => {
      await settled(browser, `${url}index.html`);
      await expectThat(browser, `${count('.map-svg[data-figure=province] [data-adcode]')} >= 21`, '21 prefectures');
      await expectThat(browser, `${count('.map-notice')} > 0`, 'the notice of the map');
      await expectThat(browser, `${count('.area-legend input[type=checkbox]')} === 11`, 'a legend of eleven layers');
      await expectThat(browser, `${count('.place-list [data-select]')} >= 16`, 'sixteen places in the list');
      await expectThat(
        browser,
        `document.querySelector('.map-svg[data-figure=province]').getBoundingClientRect().height > 200`,
        'a map that is not flat',
      );
    },
  },
  {
    name: 'the interactive map takes over',
    run: async (browser, { url }) => {
      await settled(browser, `${url}index.html`);
      const map = await browser.evaluate<string>(`document.documentElement.getAttribute('data-map')`);
      if (map === 'gl') return;
      const notice = await browser.evaluate<string>(
        `(document.querySelector('[data-notice=map-failed]') || { textContent: '' }).textContent`,
      );
      if (notice === '') throw new Error('neither an interactive map nor a notice');
      throw new NotHere(notice);
    },
  },
  {
    name: 'list, map, card and address share one selection',
    run: async (browser, { url }) => {
      await settled(browser, `${url}index.html`);
      await browser.evaluate(click('.place-list [data-select=nansha]'));
      await waitUntil(browser, count('[data-card=nansha]'), 'the card');
      await waitUntil(browser, `location.search.indexOf('place=nansha') > 0`, 'the address');
      await browser.evaluate('history.back()');
      await waitUntil(browser, `${count('[data-card]')} === 0`, 'Back without a card');
    },
  },
  {
    name: 'a chart answers, and the address says so',
    run: async (browser, { url }) => {
      await settled(browser, `${url}index.html?static=1&tab=scoreboard`);
      await waitUntil(browser, count('.charts[data-live]'), 'charts that answer');
      await browser.evaluate(click('.charts .scoreboard-row h4 a'));
      await waitUntil(browser, `location.search.indexOf('metric=') > 0`, 'the address');
      await waitUntil(browser, count('.scoreboard-row[data-current]'), 'the chosen row');
    },
  },
  {
    name: 'a link opens its step of the story, and keys lead on',
    run: async (browser, { url }) => {
      await settled(browser, `${url}index.html?static=1&slide=4`);
      await waitUntil(browser, count('.story-step[aria-current]'), 'the step');
      await browser.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }))`,
      );
      await waitUntil(browser, `location.search.indexOf('slide=5') > 0`, 'the next step');
    },
  },
  {
    name: 'embeds show map, legend, notice and source',
    run: async (browser, { url }) => {
      await settled(browser, `${url}embed.html?static=1`);
      for (const part of ['.map-svg', '.legend', '.map-notice', '.embed-source, footer']) {
        await expectThat(browser, `${count(part)} > 0`, part);
      }
      await settled(browser, `${url}embed.path.html`);
      await expectThat(browser, `${count('svg.path-svg')} > 0`, 'the chart');
    },
  },
  {
    name: 'in a page of another origin embed.js gives a frame its height',
    run: async (browser, { parentUrl }) => {
      await browser.open(parentUrl);
      await waitUntil(
        browser,
        `Math.abs(document.querySelector('iframe').getBoundingClientRect().height - 600) > 20`,
        'another height than that of the frame at first',
        60_000,
      );
    },
  },
  {
    name: 'the stand tells its story',
    run: async (browser, { url }) => {
      await settled(browser, `${url}kiosk.html?static=1&dwell=2`);
      await waitUntil(browser, `document.querySelector('.kiosk').getAttribute('data-slide') === '3'`, 'the third step');
    },
  },
  {
    name: 'after one visit it works without network and server',
    anew: true,
    run: async (browser, site) => {
      await settled(browser, `${site.url}index.html?static=1`);
      if (!(await browser.evaluate<boolean>(`'serviceWorker' in navigator`))) {
        throw new NotHere('no service workers here: without a network the page does not open; use the single file');
      }
      await waitUntil(browser, `document.documentElement.hasAttribute('data-offline')`, 'data-offline', 90_000);
      await site.stop();
      await browser.open(`${site.url}index.html?static=1`);
      await waitUntil(browser, READY, 'data-ready', MAP_LIMIT_MS);
      await expectThat(browser, `${count('.place-list [data-select]')} >= 16`, 'sixteen places in the list');
    },
  },
];
