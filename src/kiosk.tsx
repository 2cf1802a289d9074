import './platform/built-ins.ts';
import encodedPlacements from 'virtual:home-placements';
import 'virtual:map-tokens.css';
import './styles/kiosk-page.css';
import { createIdleMoments } from './hosts/idle-moments.ts';
import { keepOffline } from './hosts/keep-offline.ts';
import { mountKiosk } from './hosts/mount-kiosk.tsx';
import atlasJson from './model/generated/atlas.json' with { type: 'json' };
import storyJson from './model/generated/story.json' with { type: 'json' };
import type { Story } from './model/story.ts';
import { type Atlas, LANGS } from './model/types.ts';
import { allowOwnWorkers } from './platform/trusted-types.ts';
import { bindAddress } from './platform/url.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no #app to bring to life');

const touring = createIdleMoments();

allowOwnWorkers();
mountKiosk(root, {
  atlas: atlasJson as unknown as Atlas,
  story: storyJson as unknown as Story,
  placements: encodedPlacements,
  lang: LANGS.find((known) => known === document.documentElement.lang) ?? 'zh-Hans',
  address: bindAddress(),
  onTouring: touring.tell,
  prerendered: true,
});

// A new version comes while the story tells itself, never under a visitor's hand.
if (import.meta.env.MODE === 'production') keepOffline(touring.subscribe);
