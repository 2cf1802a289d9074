import './platform/built-ins.ts';
import encodedPlacements from 'virtual:home-placements';
import { hydrate } from 'preact';
import 'virtual:map-tokens.css';
import './styles/tokens.css';
import './styles/layout.css';
import './styles/map.css';
import './styles/panels.css';
import './styles/charts/frame.css';
import './styles/charts/page.css';
import './styles/charts/scoreboard.css';
import './styles/charts/path.css';
import './styles/charts/nation.css';
import './styles/charts/enterprises.css';
import './styles/charts/talent.css';
import './styles/charts/matrix.css';
import './styles/charts/markets.css';
import './styles/story.css';
import './styles/print.css';
import { AtlasHost } from './hosts/atlas-host.tsx';
import { keepOffline } from './hosts/keep-offline.ts';
import atlasJson from './model/generated/atlas.json' with { type: 'json' };
import storyJson from './model/generated/story.json' with { type: 'json' };
import type { Story } from './model/story.ts';
import { type Atlas, LANGS } from './model/types.ts';
import { allowOwnWorkers } from './platform/trusted-types.ts';
import { bindAddress } from './platform/url.ts';
import { initialView } from './state/view-state.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no #app to bring to life');

// The page says its language; what the address wants comes after hydration.
const lang = LANGS.find((known) => known === document.documentElement.lang) ?? 'zh-Hans';

allowOwnWorkers();
hydrate(
  <AtlasHost
    atlas={atlasJson as unknown as Atlas}
    story={storyJson as unknown as Story}
    placements={encodedPlacements}
    chartsHtml=""
    initial={initialView(lang)}
    address={bindAddress()}
  />,
  root,
);

// Neither while developing nor in the single file, which is stored already.
if (import.meta.env.MODE === 'production') keepOffline();
