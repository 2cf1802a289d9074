/** Fonts with Chinese letters: what stands before them in a list is meant for Latin text. */
const CHINESE =
  /PingFang|HarmonyOS|YaHei|JhengHei|PMingLiU|Songti|STSong|SimSun|CJK|Source Han|Noto (Sans|Serif) (SC|TC)/;
/** One of each is on every common system. */
const LATIN: Readonly<Record<'sans' | 'serif', readonly string[]>> = {
  sans: ['Arial', "'Liberation Sans'", "'DejaVu Sans'"],
  serif: ['Georgia', "'Liberation Serif'", "'DejaVu Serif'"],
} as const;

/**
 * A page's list of fonts for a file that other programs open. They know no `system-ui`, and of an English list they would
 * take the Chinese fonts at its end, whose ’ is as wide as a Chinese letter: Latin fonts that exist go before these.
 * @param stack value of `font-family`
 * @returns the same with single quotes, fit for an attribute
 */
export function fontsForFile(stack: string): string {
  const names = stack
    .replaceAll('"', "'")
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'system-ui');
  const chinese = names.findIndex((name) => CHINESE.test(name));
  if (chinese <= 0) return names.join(', ');
  const latin = names.at(-1) === 'serif' ? LATIN.serif : LATIN.sans;
  const added = latin.filter((name) => !names.slice(0, chinese).includes(name));
  return [...names.slice(0, chinese), ...added, ...names.slice(chinese).filter((name) => !added.includes(name))].join(
    ', ',
  );
}
