import { alternatesOf, publicBase, type Site } from './build-head.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Files for search engines, which know absolute addresses only: none while the site has no public one. `robots.txt` is
 * read at the root of a host and nowhere else, so a site in a folder gets none.
 */
export function buildSearchFiles(site: Site): readonly { readonly file: string; readonly text: string }[] {
  const base = publicBase(site.notice);
  if (base === null) return [];
  const sitemap = { file: 'sitemap.xml', text: buildSitemap(site, base) };
  if (new URL(base).pathname !== '/') return [sitemap];
  return [sitemap, { file: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n` }];
}

/** The full pages, each with its languages. Embeds name a full page as canonical, and tools of a stand are not looked for. */
function buildSitemap(site: Site, base: string): string {
  const urls = site.pages
    .filter(({ page }) => page === 'atlas')
    .map((spec) => {
      const links = alternatesOf(site, spec).map(
        ({ hreflang, file }) =>
          `    <xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(base + file)}"/>\n`,
      );
      return `  <url>\n    <loc>${escapeXml(base + spec.file)}</loc>\n${links.join('')}  </url>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}
