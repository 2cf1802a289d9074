/**
 * What the site is served with, here and (see README.md) by any other web server.
 *
 * Nothing but the site's own files may load: no other host, no inline script or style, no `eval`. `data:` and `blob:` images
 * are the map's own patterns and exports. Framing is left open on purpose: the atlas is made to stand in other people's pages.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Vite names what it has hashed `assets/<name>-<8 or more characters>.<extension>`; such a file never changes. */
const HASHED_ASSET = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/** `pathname` is the path inside the site, `/` or `/assets/index-Ab12Cd34.js`; a page is a path without an extension or with `.html`. */
export function buildHeaders(pathname: string): Readonly<Record<string, string>> {
  const isPage = /(\/|\/[^./]+|\.html?)$/.test(pathname);
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // Open data; and scripts of a page framed with `sandbox="allow-scripts"` come from an opaque origin.
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': HASHED_ASSET.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isPage ? { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } : {}),
    // Without it a browser may read Chinese CSV and text files as GBK.
    ...(pathname.endsWith('.csv') ? { 'Content-Type': 'text/csv;charset=utf-8' } : {}),
    ...(pathname.endsWith('.txt') ? { 'Content-Type': 'text/plain;charset=utf-8' } : {}),
  };
}
