/** The one message that a page sends to a version that waits: take over now, nobody is looking. */
export const TAKE_UP = 'take-up';

/**
 * Pages made for other people's pages. They neither register the worker nor are answered by it: what stands in a
 * government website is as new as the server says, and leaves nothing behind in the reader's browser.
 */
export function isEmbedUrl(href: string): boolean {
  return /^embed[^/]*$/.test(new URL(href).pathname.split('/').at(-1) ?? '');
}

/**
 * Under which address a file was stored: the query is the view of a page, not another page, and a folder is its index.
 * @param href absolute
 */
export function storedUrlFor(href: string): string {
  const url = new URL(href);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}
