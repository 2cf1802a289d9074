import './platform/built-ins.ts';
import encodedPlacements from 'virtual:home-placements';
import { hydrate } from 'preact';
import 'virtual:map-tokens.css';
import './styles/tokens.css';
import './styles/map.css';
import './styles/panels.css';
import './styles/story.css';
import './styles/kiosk.css';
import { KioskHost, kioskView } from './hosts/kiosk-host.tsx';
import atlasJson from './model/generated/atlas.json' with { type: 'json' };
import storyJson from './model/generated/story.json' with { type: 'json' };
import type { Story } from './model/story.ts';
import { type Atlas, LANGS } from './model/types.ts';
import { bindAddress } from './platform/url.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no #app to bring to life');

const lang = LANGS.find((known) => known === document.documentElement.lang) ?? 'zh-Hans';
const story = storyJson as unknown as Story;

hydrate(
  <KioskHost
    atlas={atlasJson as unknown as Atlas}
    story={story}
    placements={encodedPlacements}
    initial={kioskView(story, lang)}
    address={bindAddress()}
  />,
  root,
);
