import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';

const FILE = resolve(import.meta.dirname, '../../../tests/visual/machine.json');

/** What decides how letters look: with other fonts, or another browser, every picture differs and none is wrong. */
export interface DrawingMachine {
  /** The major version. */
  readonly browser: string;
  /** A hash of how wide words come out in the families that the atlas asks for. */
  readonly fonts: string;
}

export function readAcceptedMachine(): DrawingMachine {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

export function writeAcceptedMachine(machine: DrawingMachine): void {
  writeFileSync(FILE, `${JSON.stringify(machine, null, 2)}\n`);
}

export async function describeThisMachine(browser: Browser): Promise<DrawingMachine> {
  const page = await browser.newPage();
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('no canvas');
    const families = [
      '"Noto Sans CJK SC"',
      '"Noto Sans CJK TC"',
      '"Noto Serif CJK SC"',
      'system-ui',
      'sans-serif',
      'serif',
    ];
    return families.flatMap((family) =>
      ['双核双带，粤府〔2012〕88号', 'Dual Cores, Dual Belts 0123456789'].flatMap((words) =>
        ['', 'bold '].map((weight) => {
          context.font = `${weight}40px ${family}`;
          return Math.round(context.measureText(words).width * 10);
        }),
      ),
    );
  });
  await page.close();
  return {
    browser: `Chromium ${browser.version().split('.')[0]}`,
    fonts: createHash('sha256').update(widths.join()).digest('hex').slice(0, 16),
  };
}
