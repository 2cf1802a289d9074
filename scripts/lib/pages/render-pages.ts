import type { PrerenderedPage } from '../../../src/prerender.tsx';

/** Fills the template of a page. Throws when the template has lost one of its places. */
export function fillTemplate(template: string, page: PrerenderedPage): string {
  const put = (html: string, mark: string, content: string): string => {
    if (!html.includes(mark)) throw new Error(`the template has no ${mark}`);
    // A function, because `$` in the content would be read as a pattern.
    return html.replace(mark, () => content);
  };
  let html = put(template, '<!--head-->', page.head);
  if (page.sprite !== '') html = put(html, '<!--sprite-->', page.sprite);
  html = put(html, '<!--app-->', page.app);
  return put(html, 'lang="zh-Hans"', `lang="${page.lang}"`);
}
