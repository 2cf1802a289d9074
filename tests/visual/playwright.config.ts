import { defineConfig } from '@playwright/test';
import e2e from '../e2e/playwright.config.ts';

/** `npm run visual` compares what is drawn with what was looked at and accepted; `UPDATE=1 npm run visual` accepts what is drawn. */
export default defineConfig({
  ...e2e,
  testDir: '.',
  globalSetup: '../e2e/support/serve-dist.ts',
  outputDir: '../../test-results/visual',
  // A picture that differs once is different.
  retries: 0,
  snapshotPathTemplate: '{testDir}/cases/{arg}{ext}',
  updateSnapshots: process.env.UPDATE === '1' ? 'all' : 'none',
});
