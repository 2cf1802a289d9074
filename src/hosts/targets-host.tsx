import { useEffect, useMemo, useState } from 'preact/hooks';
import { chartStrings } from '../i18n/chart-strings.ts';
import { strings } from '../i18n/index.ts';
import type { Atlas } from '../model/types.ts';
import { ClausesRetold } from '../panels/clauses-retold.tsx';
import { Colophon } from '../panels/colophon.tsx';
import { Methods } from '../panels/methods.tsx';
import { SiteHeader } from '../panels/site-header.tsx';
import { writeRoot, writeTitle } from '../platform/document-root.ts';
import { type AddressBar, pageUrlFor } from '../platform/url.ts';
import { encodeAddress } from '../state/address.ts';
import { selectPlace, setTextSize, setTheme } from '../state/changes.ts';
import type { ViewState } from '../state/view-state.ts';
import { buildVocabulary, createAtlasStore } from './atlas-store.ts';
import { TargetCharts } from './target-charts.tsx';

interface TargetsHostProps {
  readonly atlas: Atlas;
  readonly initial: ViewState;
  /** `null` while the page is prerendered. */
  readonly address: AddressBar | null;
}

/** The targets of clause （一） against what was published: seven charts, their numbers, and how they were made. */
export function TargetsHost({ atlas, initial, address }: TargetsHostProps) {
  const store = useMemo(
    () => createAtlasStore({ initial, vocabulary: buildVocabulary(atlas), address }),
    [atlas, initial, address],
  );
  const view = store.view.value;
  const { lang } = view;
  const t = { ...strings(lang), ...chartStrings(lang) };
  const { change } = store;
  const [started, setStarted] = useState(false);

  useEffect(() => {
    // After hydration, which must find the view that was prerendered.
    store.start();
    setStarted(true);
    return store.dispose;
  }, [store]);

  useEffect(() => {
    if (!started) return;
    writeRoot({ js: true, lang, theme: view.theme, text: view.text, motion: view.motion, ready: true });
    writeTitle(t.targetsPageTitle);
  }, [started, lang, view.theme, view.text, view.motion]);

  const search = address === null ? '' : store.search();
  const atlasUrlFor = (id: string): string =>
    pageUrlFor(lang, encodeAddress(selectPlace(view, id), initial, search), 'atlas');
  return (
    <div class="page">
      <header class="area-header">
        <SiteHeader
          lang={lang}
          theme={view.theme}
          text={view.text}
          t={{ ...t, siteName: t.targetsSiteName, siteSubtitle: t.targetsSiteSubtitle }}
          skipTo="#charts"
          hrefFor={(other) => pageUrlFor(other, search, 'targets')}
          onTheme={(theme) => change((now) => setTheme(now, theme))}
          onText={(text) => change((now) => setTextSize(now, text))}
        />
      </header>
      <main class="targets-page" id="charts">
        <p class="lead">{t.targetsLead}</p>
        <p>
          <a href={pageUrlFor(lang, search, 'atlas')}>{t.targetsToAtlas}</a>
        </p>
        <TargetCharts
          atlas={atlas}
          lang={lang}
          t={t}
          selected={view.place}
          sector={view.sector}
          hrefFor={atlasUrlFor}
        />
        <Methods atlas={atlas} lang={lang} t={t} />
        <ClausesRetold atlas={atlas} lang={lang} t={t} />
      </main>
      <footer class="area-footer">
        <Colophon atlas={atlas} lang={lang} t={t} />
      </footer>
    </div>
  );
}
