import type { PrerenderedPage } from '../../../src/prerender.tsx';

/**
 * Fills the template of a page. Throws when the template has lost one of its places.
 * @param head elements for `<head>`
 * @param foot elements that come last in the page
 */
export function fillTemplate(template: string, page: PrerenderedPage, head: string, foot = ''): string {
  const put = (html: string, mark: string, content: string): string => {
    if (!html.includes(mark)) throw new Error(`the template has no ${mark}`);
    // A function, because `$` in the content would be read as a pattern.
    return html.replace(mark, () => content);
  };
  let html = put(template, '<!--head-->', head);
  if (page.sprite !== '') html = put(html, '<!--sprite-->', page.sprite);
  html = put(html, '<!--app-->', page.app);
  html = put(html, '</body>', `${foot}</body>`);
  return put(html, 'lang="zh-Hans"', `lang="${page.lang}"`);
}
