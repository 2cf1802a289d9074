import type { Theme } from './view-state.ts';

/** A theme that can be painted: what `auto` comes down to. */
export type PaintedTheme = Exclude<Theme, 'auto'>;

/** What the reader's system asks for. */
export interface ThemePreferences {
  readonly dark: boolean;
  /** More contrast wanted, or colours forced by the system. */
  readonly moreContrast: boolean;
}

/** An explicit choice wins; `auto` follows the system, contrast before darkness, because it is the more pressing need. */
export function resolveTheme(theme: Theme, { dark, moreContrast }: ThemePreferences): PaintedTheme {
  if (theme !== 'auto') return theme;
  if (moreContrast) return 'contrast';
  return dark ? 'dark' : 'light';
}
