import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { fetchTool } from '../tools/fetch-tool.ts';
import type { DrivenBrowser } from './driven-browser.ts';

/** Versions of the package that carries an old Chromium for Linux (MIT), and which one that is. */
export const OLD_CHROMIUMS = { 86: '5.3.1', 90: '8.0.2' } as const;

/** Unpacks an old Chromium. @returns the program */
export function fetchOldChromium(version: keyof typeof OLD_CHROMIUMS): string {
  const folder = join(fetchTool('chrome-aws-lambda', OLD_CHROMIUMS[version]), 'bin');
  const program = join(folder, 'chromium');
  if (!existsSync(program)) {
    writeFileSync(program, brotliDecompressSync(readFileSync(`${program}.br`)));
    chmodSync(program, 0o755);
  }
  return program;
}

/** @param old a Chromium of its time, without the parts that draw WebGL */
export async function driveChromium(executablePath: string, old: boolean): Promise<DrivenBrowser> {
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(old ? ['--no-zygote', '--disable-gpu'] : ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']),
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    name: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    reload: async () => void (await page.reload()),
    errors: () => errors,
    close: () => browser.close(),
  };
}
