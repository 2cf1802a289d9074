import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser } from './find-browser.ts';
import { buildThisMachine } from './machine.ts';

/** Chromium of this computer, found or installed, with WebGL drawn in software and nothing asked for but by the page. */
export function launchBrowser(extraArgs: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH || ensureBrowser(buildThisMachine()),
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      // Chromium's sandbox does not start as root, which is what containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...extraArgs,
    ],
  });
}
