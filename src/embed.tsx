import './platform/built-ins.ts';
import 'virtual:map-tokens.css';
import './styles/tokens.css';
import './styles/map-ground.css';
import './styles/map.css';
import './styles/panels.css';
import './styles/story.css';
import './styles/embed.css';
import { LANGS } from './model/types.ts';
import { writeRoot } from './platform/document-root.ts';
import { measureContentHeight } from './platform/frame-height.ts';
import { afterFirstPaint } from './platform/idle.ts';
import { openParentChannel } from './platform/messages.ts';
import { observeSize } from './platform/resize.ts';
import { createEmbedAddress } from './platform/url.ts';
import { observeVisibility } from './platform/visibility.ts';
import { type AddressVocabulary, decodeAddress, encodeAddress } from './state/address.ts';
import { setTheme, stepSlide } from './state/changes.ts';
import { preferredMapHeightPx } from './state/embed-height.ts';
import { decodeChildId, decodeOrigins, type EmbedCommand } from './state/embed-messages.ts';
import { ALL_EMBED_CONTENTS, isChart } from './state/embed-pages.ts';
import { openSlide } from './state/programme.ts';
import { hiddenParts, initialView, type ViewState } from './state/view-state.ts';

/*
 * The small script of every embed. It obeys the switches of the address, tells the page around how high the content is,
 * and fetches the interactive part only where it is wanted and can be seen. Should that not arrive, what was prerendered
 * stays.
 */
const root = document.getElementById('app');
const content = root?.firstElementChild;
if (!(root && content instanceof HTMLElement)) throw new Error('the page has no content to bring to life');
const kind = ALL_EMBED_CONTENTS.find((known) => known === content.dataset.content) ?? 'map';
const pageLang = LANGS.find((known) => known === document.documentElement.lang) ?? 'zh-Hans';
const initial: ViewState = { ...initialView(pageLang), slide: kind === 'story' ? 1 : null };
/** How many steps there are to go to. */
const slides = Number(content.dataset.slides ?? 0);

/** The ids of the atlas come with the interactive part, which reads the address again. */
const anything = { has: () => true } as unknown as ReadonlySet<string>;
const vocabulary: AddressVocabulary = { places: anything, sectors: anything, metrics: anything, slides };

const address = createEmbedAddress();
const viewNow = (): ViewState => decodeAddress(address.search(), initial, vocabulary).view;
const search = (change: (view: ViewState) => ViewState): string =>
  encodeAddress(change(viewNow()), initial, address.search());

let stateSent = '';
const channel = openParentChannel({
  ownOrigin: address.ownOrigin,
  childId: decodeChildId(address.parameter('childId')),
  loadOrigins: () =>
    fetch('./embed-origins.json')
      .then((response) => (response.ok ? response.json() : null))
      .then(decodeOrigins, (cause: unknown) => {
        console.info('The list of trusted origins did not load: no other origin is trusted.', cause);
        return [];
      }),
  onCommand: obey,
});

function obey(command: EmbedCommand): void {
  switch (command.kind) {
    case 'hello':
      channel.send({ kind: 'ready' });
      tellSize();
      channel.send({ kind: 'state', search: stateSent });
      return;
    case 'measure':
      tellSize();
      return;
    case 'show':
      address.show(command.search);
      break;
    case 'theme':
      address.show(search((view) => setTheme(view, command.theme)));
      break;
    case 'next':
    case 'previous':
      address.show(
        search((view) => {
          const { slide } = stepSlide(view, command.kind === 'next' ? 1 : -1, slides);
          return slide === null || slide === view.slide ? view : openSlide(view, initial, slide);
        }),
      );
      break;
  }
  refresh();
}

let heightSentPx = 0;
const heightNow = (): number => Math.ceil(measureContentHeight(root as HTMLElement, preferredMapHeightPx));

function tellSize(): void {
  const heightPx = heightNow();
  if (heightPx === 0) return;
  heightSentPx = heightPx;
  channel.send({ kind: 'size', heightPx });
}

/** Whatever changes the height of a part changes the size of the whole, or of what fills the rest. */
for (const part of [root, ...content.children, ...(content.querySelector('main')?.children ?? [])]) {
  observeSize(part, () => {
    if (heightNow() !== heightSentPx) tellSize();
  });
}

let hosted = false;
/** Does what needs no interactive part, and fetches that when the view asks for more than was prerendered. */
function refresh(): void {
  const view = viewNow();
  if (hosted) return;
  writeRoot({ theme: view.theme, text: view.text, motion: view.motion, hide: hiddenParts(view), plain: view.plain });
  stateSent = address.search();
  if (!wantsHost(view)) {
    writeRoot({ ready: true });
    return;
  }
  // At once, so that the other steps do not leave the page later.
  if (kind === 'story') writeRoot({ telling: true });
  startHost();
}

function wantsHost(view: ViewState): boolean {
  if (!view.static && !isChart(kind)) return true;
  const untouched = { ...initial, static: view.static, theme: view.theme, motion: view.motion };
  const parts = { title: view.title, legend: view.legend, source: view.source, plain: view.plain };
  return encodeAddress(view, { ...untouched, ...parts }, '') !== '';
}

let asked = false;
function startHost(): void {
  if (asked) return;
  asked = true;
  // Nothing is fetched for an embed further down the page, or on a tab that nobody looks at.
  const stop = observeVisibility(content as HTMLElement, (visible) => {
    if (!visible) {
      writeRoot({ ready: true });
      return;
    }
    stop();
    writeRoot({ ready: false });
    afterFirstPaint(() => void mountHost());
  });
}

async function mountHost(): Promise<void> {
  try {
    const listener = {
      onState: (now: string) => {
        if (now === stateSent) return;
        stateSent = now;
        channel.send({ kind: 'state', search: now });
      },
      onFailed: (failure: string) => channel.send({ kind: 'failed', failure }),
      onSettled: (ready: boolean) => writeRoot({ ready }),
    };
    if (isChart(kind)) {
      const { showLiveChart } = await import('./embed-chart-hydrate.tsx');
      hosted = true;
      await showLiveChart(root as HTMLElement, { content: kind, initial, address, listener });
      return;
    }
    const { hydrateEmbed } = await import('./embed-hydrate.tsx');
    hosted = true;
    hydrateEmbed(root as HTMLElement, {
      content: kind,
      lang: pageLang,
      address,
      observeActive: (tell) => {
        if (!address.sandboxed) return observeVisibility(root as HTMLElement, tell);
        // MapLibre's worker cannot start here: the picture is the map, and nobody needs to hear of a failure.
        tell(false);
        return () => {};
      },
      listener,
    });
  } catch (cause) {
    console.info('The interactive part did not load; the page stays as it came.', cause);
    channel.send({ kind: 'failed', failure: 'script' });
    writeRoot({ ready: true, telling: false });
  }
}

channel.send({ kind: 'ready' });
refresh();
tellSize();
