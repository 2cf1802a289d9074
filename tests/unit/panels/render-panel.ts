import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A panel as the build writes it into the page. */
export function renderPanel(panel: VNode): string {
  return renderToString(panel);
}

/** The words of it alone, as one line. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The pieces of markup that open with this tag and class, up to the next of their kind. */
export function piecesOf(html: string, opening: string): readonly string[] {
  return html.split(opening).slice(1);
}
