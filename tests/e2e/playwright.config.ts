import { defineConfig } from '@playwright/test';
import { ensureBrowser } from '../../scripts/lib/browser/find-browser.ts';
import { buildThisMachine } from '../../scripts/lib/browser/machine.ts';

// Every worker reads this file again; the variable spares each of them the search.
process.env.CHROME_PATH ||= ensureBrowser(buildThisMachine());

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './support/serve-dist.ts',
  fullyParallel: true,
  // The map is drawn in software: more browsers at once than this are slower than one after the other.
  workers: 2,
  // Software WebGL on a shared computer loses a start now and then; what fails twice is a fault.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Storing the whole site takes time from every test; offline.spec.ts allows it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: [
        // WebGL2 without a graphics card.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        // The page itself: painting it through software WebGL takes five times as long as painting it without.
        '--disable-gpu-rasterization',
        // Chromium's sandbox does not start as root, which is what containers run as.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // Requests of the browser itself would be mistaken for ours.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
