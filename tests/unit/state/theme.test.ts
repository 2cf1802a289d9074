import { expect, it } from 'vitest';
import { resolveTheme } from '../../../src/state/theme.ts';

it.each([
  ['auto', false, false, 'light'],
  ['auto', true, false, 'dark'],
  ['auto', false, true, 'contrast'],
  ['auto', true, true, 'contrast'],
  ['light', true, true, 'light'],
  ['dark', false, true, 'dark'],
  ['contrast', true, false, 'contrast'],
] as const)('paints %s with dark=%s and more contrast=%s as %s', (theme, dark, moreContrast, painted) => {
  expect(resolveTheme(theme, { dark, moreContrast })).toBe(painted);
});
