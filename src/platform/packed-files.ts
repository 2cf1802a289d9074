import { inlineFileSelector, PACKED_TYPE } from '../model/site-files.ts';
import { downloadText } from './download.ts';

/** @throws when the text is not base64 or the bytes are not gzip */
async function unpack(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  // The mark at the beginning of the tables is for spreadsheets, and must come out again.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Response(stream).arrayBuffer());
}

/**
 * Puts the plain text in the place of every packed block, in their order: text that stays text, then the script of the
 * page, which runs when it is put there. Its hash stands in the policy of the page. Where the browser cannot unpack, the
 * page stays what it is without scripts: the picture of the map, the list, every number.
 */
export async function unpackPage(page: Document = document): Promise<void> {
  if (typeof DecompressionStream === 'undefined') return;
  const packed = [...page.querySelectorAll<HTMLScriptElement>(`script[type="${PACKED_TYPE}"]`)];
  const texts = await Promise.all(packed.map((block) => unpack(block.textContent ?? '')));
  for (const [index, block] of packed.entries()) {
    const plain = page.createElement('script');
    plain.type = block.dataset.type ?? 'text/plain';
    if (block.dataset.file !== undefined) plain.dataset.file = block.dataset.file;
    plain.textContent = texts[index] ?? '';
    block.replaceWith(plain);
  }
}

/** Answers the links to the data with what the page carries. Returns the undo. */
export function mountInlineDownloads(page: Document = document): () => void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="./data/"]') : null;
    const path = link?.getAttribute('href') ?? null;
    const block = path === null ? null : page.querySelector<HTMLScriptElement>(inlineFileSelector(path));
    if (path === null || block === null) return;
    event.preventDefault();
    downloadText(block.textContent ?? '', block.type, path.split('/').at(-1) ?? path);
  };
  page.addEventListener('click', onClick);
  return () => page.removeEventListener('click', onClick);
}
