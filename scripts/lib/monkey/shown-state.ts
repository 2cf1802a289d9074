import type { Page } from '@playwright/test';

/** What a reader sees of the view: read from the page, never from the program. */
export interface ShownState {
  readonly root: Readonly<Record<string, string | null>>;
  readonly card: string | null;
  /** Layers of the legend that are ticked. */
  readonly layers: readonly string[];
  /** Language, chart, step, place: whatever is marked as current. */
  readonly current: readonly string[];
  readonly selects: readonly string[];
  readonly places: number;
  /** `zoom lng lat` */
  readonly camera: string | null;
}

export function readShownState(page: Page): Promise<ShownState> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const html = document.documentElement;
    const attribute = (name: string) => html.getAttribute(name);
    return {
      root: Object.fromEntries(
        ['lang', 'data-theme', 'data-text', 'data-motion', 'data-telling'].map((name) => [name, attribute(name)]),
      ),
      card: document.querySelector('[data-card]')?.getAttribute('data-card') ?? null,
      layers: all('[data-legend-layer]')
        .filter((item) => item.querySelector('input')?.checked === true)
        .map((item) => item.dataset.legendLayer ?? ''),
      current: all('[aria-current], [aria-pressed="true"], [data-current]').map(
        (item) =>
          `${item.getAttribute('aria-current') ?? ''} ${item.dataset.select ?? item.dataset.chart ?? item.textContent?.trim().slice(0, 40)}`,
      ),
      // The panel for embedding has choices of its own, which no link of the atlas reproduces.
      selects: [...document.querySelectorAll('select')]
        .filter((select) => select.closest('.embed-panel, .share, footer') === null)
        .map(({ value }) => value),
      places: all('.place-list li').filter((item) => item.offsetParent !== null).length,
      camera: document.querySelector('[data-figure=province][data-camera]')?.getAttribute('data-camera') ?? null,
    };
  });
}

const ZOOM_SLACK = 0.03;
/** Of the width of a screen at the zoom shown. */
const POSITION_SLACK_PX = 4;

/** The ways in which two states differ, in words; empty when they are the same within what a link can say. */
export function differences(found: ShownState, expected: ShownState): string[] {
  const words: string[] = [];
  for (const key of ['root', 'card', 'layers', 'current', 'selects', 'places'] as const) {
    const [a, b] = [JSON.stringify(found[key]), JSON.stringify(expected[key])];
    if (a !== b) words.push(`${key}: ${a} here, ${b} from the link`);
  }
  if (!isSameCamera(found.camera, expected.camera))
    words.push(`camera: ${found.camera} here, ${expected.camera} from the link`);
  return words;
}

function isSameCamera(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [zoomA = 0, lngA = 0, latA = 0] = a.split(' ').map(Number);
  const [zoomB = 0, lngB = 0, latB = 0] = b.split(' ').map(Number);
  const slackDegrees = (POSITION_SLACK_PX * 360) / (512 * 2 ** zoomB);
  return (
    Math.abs(zoomA - zoomB) <= ZOOM_SLACK &&
    Math.abs(lngA - lngB) <= slackDegrees &&
    Math.abs(latA - latB) <= slackDegrees
  );
}
