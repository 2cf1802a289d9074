import { renderToString } from 'preact-render-to-string';
import { EmbedChartHost } from './hosts/embed-chart-host.tsx';
import { EmbedHost, embedView } from './hosts/embed-host.tsx';
import { loadChartWords } from './i18n/chart-strings.ts';
import { embedStrings } from './i18n/embed-strings.ts';
import { format } from './i18n/index.ts';
import type { Story } from './model/story.ts';
import type { Atlas, Lang } from './model/types.ts';
import { pageUrlFor } from './platform/url.ts';
import type { HomePlacements } from './scene/home-placements.ts';
import { type EmbedContent, isChart } from './state/embed-pages.ts';
import { initialView } from './state/view-state.ts';

/** Charts bring style sheets that a map does not need; all charts share the template of the first. */
export type EmbedTemplate = 'embed.html' | 'embed.scoreboard.html';

export const templateFor = (content: EmbedContent): EmbedTemplate =>
  isChart(content) ? 'embed.scoreboard.html' : 'embed.html';

/** What an embed is before any script runs, and for most readers afterwards. */
export async function prerenderEmbed(
  atlas: Atlas,
  story: Story,
  homePlacements: HomePlacements,
  content: EmbedContent,
  lang: Lang,
): Promise<{ readonly title: string; readonly app: string }> {
  const t = embedStrings(lang);
  const initial = initialView(lang);
  const title = format(t.embedPageTitle, { content: t[`embedContent-${content}`] });
  if (!isChart(content)) {
    const host = (
      <EmbedHost
        atlas={atlas}
        story={story}
        homePlacements={homePlacements}
        content={content}
        initial={embedView(content, story, lang)}
        address={null}
        listener={null}
        observeActive={() => () => {}}
      />
    );
    return { title, app: renderToString(host) };
  }
  const words = await loadChartWords(lang);
  const chart = renderToString(
    <EmbedChartHost atlas={atlas} content={content} initial={initial} view={initial} words={words} onShow={() => {}} />,
  );
  // Charts link to clauses and sources of their own page; here that is the full page, which opens apart.
  const page = pageUrlFor(lang);
  return {
    title,
    app: chart.replace(/ href="#((?:clause|source)-[^"]*)"/g, ` href="${page}#$1" target="_blank" rel="noopener"`),
  };
}
