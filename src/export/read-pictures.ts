import { fontsForFile } from './file-fonts.ts';
import { readSvg } from './read-svg.ts';
import { readWords } from './read-words.ts';
import type { Picture, SheetStyle } from './standalone-svg.ts';

/** Pictures of a page's part, not the icons of its buttons. */
function picturesIn(part: Element): SVGSVGElement[] {
  return [...part.querySelectorAll('svg')].filter(
    (svg) => svg.parentElement?.closest('svg') === null && svg.closest('button, a, summary') === null,
  );
}

/**
 * Lays a part of the page out once more at a given width, out of sight, and reads the pictures in it: what is exported does
 * not depend on the width of the reader's screen. The copy stands beside the original, so that the same style sheets hold.
 * @throws Error when there is no picture in it
 */
export function readPictures(part: HTMLElement, widthPx: number): readonly Picture[] {
  const copy = part.cloneNode(true) as HTMLElement;
  copy.inert = true;
  copy.setAttribute('aria-hidden', 'true');
  // Set by script, which the content security policy allows, other than a `style` attribute in the page.
  Object.assign(copy.style, {
    position: 'absolute',
    left: '-100000px',
    top: '0',
    width: `${widthPx}px`,
    maxWidth: 'none',
    margin: '0',
    padding: '0',
  });
  part.after(copy);
  try {
    const origin = copy.getBoundingClientRect();
    const pictures = picturesIn(copy).flatMap((svg): Picture[] => {
      const { left, top, width, height } = svg.getBoundingClientRect();
      if (width === 0 || height === 0) return [];
      return [{ node: readSvg(svg), xPx: left - origin.left, yPx: top - origin.top, widthPx: width, heightPx: height }];
    });
    if (pictures.length === 0) throw new Error('there is no picture to export');
    const words = readWords(copy);
    if (words.length === 0) return pictures;
    const node = { tag: 'svg', attributes: {}, children: words };
    return [...pictures, { node, xPx: 0, yPx: 0, widthPx, heightPx: origin.height }];
  } finally {
    copy.remove();
  }
}

/** Colours and fonts as they are now. */
export function readSheetStyle(within: Element): SheetStyle {
  const style = getComputedStyle(within);
  const propertyOf = (name: string): string => style.getPropertyValue(name).trim().replaceAll('"', "'");
  return {
    paper: propertyOf('--paper'),
    ink: propertyOf('--ink'),
    inkQuiet: propertyOf('--ink-quiet'),
    hair: propertyOf('--hair'),
    fontText: fontsForFile(propertyOf('--font-text')),
    fontTitle: fontsForFile(propertyOf('--font-title')),
  };
}
