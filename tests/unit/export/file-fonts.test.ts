import { describe, expect, it } from 'vitest';
import { fontsForFile } from '../../../src/export/file-fonts.ts';

describe('fonts of a file', () => {
  it('leave out what only a browser knows', () => {
    expect(fontsForFile('"PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif')).toBe(
      "'PingFang SC', 'Noto Sans CJK SC', sans-serif",
    );
  });

  it('have a Latin font that exists before the Chinese fonts of an English list', () => {
    expect(fontsForFile(`system-ui, 'Segoe UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif`)).toBe(
      "'Segoe UI', Arial, 'Liberation Sans', 'DejaVu Sans', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
    );
  });

  it('have one with serifs in a title, and none of them twice', () => {
    expect(fontsForFile(`Palatino,\n 'Noto Serif CJK SC', Georgia, serif`)).toBe(
      "Palatino, Georgia, 'Liberation Serif', 'DejaVu Serif', 'Noto Serif CJK SC', serif",
    );
  });
});
