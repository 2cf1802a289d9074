import { test as base, expect, type Page } from '@playwright/test';

/** The three screens on which the atlas must be right, in CSS pixels: a phone, a desk, a wall of a trade fair. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
  wall: { width: 3840, height: 1080 },
} as const;

/** A pattern that no text has. */
const NOTHING = /(?!)/;

/** Most tests are about something else than what is stored, and Playwright says in the page that it does not let it. */
const NOT_STORED = /Service Worker registration blocked by Playwright/;

interface AtlasOptions {
  /** Console messages and page errors that are the point of a test; everything else of the kind fails it. */
  allowedMessages: RegExp;
  /** Addresses outside the site that a test expects to be asked for. */
  allowedRequests: RegExp;
}

/**
 * Chromium's remarks on reading pixels back from a software-drawn canvas (screenshots do that). They are about the driver of
 * the testing computer, and no page can avoid them.
 */
const DRIVER_REMARKS = /GL Driver Message .*ReadPixels/;

/**
 * Playwright's `test` that also fails when the page logs a warning or an error, throws, or asks another origin for anything.
 * Opens addresses relative to the served site.
 */
export const test = base.extend<AtlasOptions & { guard: undefined }>({
  allowedMessages: [NOTHING, { option: true }],
  allowedRequests: [NOTHING, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  baseURL: async ({}, use) => {
    const url = process.env.ATLAS_URL;
    if (!url) throw new Error('ATLAS_URL is not set: start the tests with tests/e2e/playwright.config.ts');
    await use(url);
  },
  guard: [
    async ({ context, baseURL, allowedMessages, allowedRequests }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const messages: string[] = [];
      const requests: string[] = [];
      context.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        messages.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => messages.push(`page error: ${error.error().stack ?? error.error().message}`));
      context.on('request', (request) => {
        const url = request.url();
        if (/^(data|blob|about):/.test(url) || url.startsWith(`${origin}/`)) return;
        requests.push(url);
      });
      await use(undefined);
      const unexpected = (found: string[], allowed: readonly RegExp[]) =>
        found.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect
        .soft(unexpected(messages, [allowedMessages, DRIVER_REMARKS, NOT_STORED]), 'warnings and errors of the page')
        .toEqual([]);
      expect.soft(unexpected(requests, [allowedRequests]), 'requests that left the site').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page };

/** Waits until the page says by `<html data-ready>` that nothing more will change by itself. */
export async function settled(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
}
