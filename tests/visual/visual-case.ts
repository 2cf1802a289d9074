import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CASES = join(import.meta.dirname, 'cases');

/** `cases/<name>/case.json`: what is looked at, and how much may differ. The accepted picture lies beside it. */
export interface VisualCase {
  readonly name: string;
  /** Address below the site. */
  readonly page: string;
  /** CSS px. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** The part of the page; the window, if left out. */
  readonly of?: string;
  /** The interactive map has to have taken over. */
  readonly map?: 'gl';
  readonly media?: 'print';
  /** The time of the clock in the page, ISO 8601. */
  readonly clock?: string;
  readonly tolerance: {
    /** Share of the pixels that may differ, 0 to 1. */
    readonly maxDiffPixelRatio: number;
    /** How far apart two colours are the same, 0 to 1 in YIQ. */
    readonly threshold: number;
  };
}

export function readVisualCases(): VisualCase[] {
  return readdirSync(CASES)
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(CASES, name, 'case.json'), 'utf8')) }));
}
