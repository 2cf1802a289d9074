/** Not every browser tells, and TypeScript's list of what they have leaves it out. */
interface DataSaver {
  readonly connection?: { readonly saveData?: boolean };
}

/** What `listFilesAhead` takes from `window`. */
export interface AheadWindow {
  readonly document: { readonly hidden: boolean };
  readonly location: { readonly search: string };
  readonly navigator: object;
  readonly WebGL2RenderingContext?: unknown;
  readonly Object: object;
}

/**
 * The files that are worth fetching before anybody asks: none where the reader wants the picture, saves data or looks at
 * another tab, or where the browser could not draw the map.
 * @param files addresses with spaces between them
 */
export function listFilesAhead(files: string, win: AheadWindow): readonly string[] {
  const wanted =
    !win.document.hidden &&
    (win.navigator as DataSaver).connection?.saveData !== true &&
    typeof win.WebGL2RenderingContext === 'function' &&
    // What tells old cores here is what tells them in `probeMapAbility`: Chromium 93 brought it.
    'hasOwn' in win.Object &&
    !new URLSearchParams(win.location.search).has('static');
  return wanted ? files.split(' ').filter((file) => file !== '') : [];
}
