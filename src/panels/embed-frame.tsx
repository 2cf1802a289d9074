import type { ComponentChildren } from 'preact';
import type { EmbedStrings } from '../i18n/embed-strings.ts';
import type { EmbedContent } from '../state/embed-pages.ts';

interface EmbedFrameProps {
  readonly content: EmbedContent;
  readonly t: EmbedStrings;
  readonly title: string;
  /** What the content rests on, in one line. */
  readonly source: string;
  /** Address of the same view on the page of its own. */
  readonly fullPage: string;
  /** How many steps the story has; 0 where none is told. */
  readonly slides?: number;
  readonly children: ComponentChildren;
}

/** What is around every embed: its title, its source, and the way to the full page. Each can be switched off. */
export function EmbedFrame({ content, t, title, source, fullPage, slides = 0, children }: EmbedFrameProps) {
  return (
    <div class="embed" data-content={content} data-slides={slides === 0 ? undefined : slides}>
      <header class="embed-title">
        <h1>{title}</h1>
      </header>
      <main class="embed-main">{children}</main>
      <footer class="embed-source">
        <p>
          <span class="embed-source-label">{t.embedSourceLabel}</span>
          {source}
        </p>
        <a href={fullPage} target="_blank" rel="noopener">
          {t.embedFullPage}
        </a>
      </footer>
    </div>
  );
}
