/**
 * Families for the names on the map, most wanted first: Chinese faces of the systems in use, then whatever is there.
 * No fonts are loaded; the browser's own serve both renderers.
 */
export const MAP_FONTS: readonly string[] = [
  'PingFang SC',
  'HarmonyOS Sans SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'sans-serif',
];

/** Tells the style sheet. */
export function buildFontCss(): string {
  const families = MAP_FONTS.map((family) => (family.includes(' ') ? `'${family}'` : family));
  return `:root{--font-map:${families.join(',')}}\n`;
}
