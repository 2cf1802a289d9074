import { render } from 'preact';
import { buildVocabulary } from './hosts/atlas-store.ts';
import { EmbedChartHost } from './hosts/embed-chart-host.tsx';
import type { EmbedListener } from './hosts/embed-host.tsx';
import { loadChartWords } from './i18n/chart-strings.ts';
import atlasJson from './model/generated/atlas.json' with { type: 'json' };
import type { Atlas } from './model/types.ts';
import { writeRoot } from './platform/document-root.ts';
import type { EmbedAddress } from './platform/url.ts';
import { decodeAddress, encodeAddress } from './state/address.ts';
import { type ChartId, hiddenParts, type ViewState } from './state/view-state.ts';

export interface LiveChart {
  readonly content: ChartId;
  readonly initial: ViewState;
  readonly address: EmbedAddress;
  readonly listener: EmbedListener;
}

/** Draws a chart for another view than the prerendered one, now and whenever the page around asks for another. */
export async function showLiveChart(
  root: HTMLElement,
  { content, initial, address, listener }: LiveChart,
): Promise<void> {
  const atlas = atlasJson as unknown as Atlas;
  const vocabulary = buildVocabulary(atlas);
  const draw = async (): Promise<void> => {
    const { view } = decodeAddress(address.search(), initial, vocabulary);
    const words = await loadChartWords(view.lang);
    const { theme, text, motion } = view;
    writeRoot({ js: true, lang: view.lang, theme, text, motion, hide: hiddenParts(view), plain: view.plain });
    render(
      <EmbedChartHost
        atlas={atlas}
        content={content}
        initial={initial}
        view={view}
        words={words}
        onShow={(next) => address.show(encodeAddress(next, initial, address.search()))}
      />,
      root,
    );
    listener.onState(address.search());
    listener.onSettled(true);
  };
  const redraw = (): void => {
    draw().catch(() => listener.onFailed('script'));
  };
  root.replaceChildren();
  await draw();
  address.subscribe(redraw);
}
