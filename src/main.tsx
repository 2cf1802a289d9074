import './platform/built-ins.ts';
import encodedPlacements from 'virtual:home-placements';
import { hydrate } from 'preact';
import 'virtual:map-tokens.css';
import './styles/atlas-page.css';
import { AtlasHost } from './hosts/atlas-host.tsx';
import { keepOffline } from './hosts/keep-offline.ts';
import atlasJson from './model/generated/atlas.json' with { type: 'json' };
import storyJson from './model/generated/story.json' with { type: 'json' };
import type { Story } from './model/story.ts';
import { type Atlas, LANGS } from './model/types.ts';
import { allowOwnWorkers } from './platform/trusted-types.ts';
import { bindAddress } from './platform/url.ts';
import { decodeStandLang } from './state/kiosk-settings.ts';
import { initialView } from './state/view-state.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no #app to bring to life');

// The page says its language; what the address wants comes after hydration.
const lang = LANGS.find((known) => known === document.documentElement.lang) ?? 'zh-Hans';

const address = bindAddress();
const parts = {
  atlas: atlasJson as unknown as Atlas,
  story: storyJson as unknown as Story,
  placements: encodedPlacements,
  address,
};
// Only the single file has the stand in the same page; elsewhere it is `kiosk.html`.
const standLang = import.meta.env.MODE === 'single' ? decodeStandLang(address.search(), lang) : null;

allowOwnWorkers();
if (import.meta.env.MODE === 'single' && standLang !== null) {
  import('./single-kiosk.tsx').then(({ mountKiosk }) =>
    mountKiosk(root, { ...parts, lang: standLang, prerendered: false }),
  );
} else {
  hydrate(<AtlasHost {...parts} chartsHtml="" initial={initialView(lang)} />, root);
}

// Neither while developing nor in the single file, which is stored already.
if (import.meta.env.MODE === 'production') keepOffline();
