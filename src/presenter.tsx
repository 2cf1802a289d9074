import './platform/built-ins.ts';
import { hydrate } from 'preact';
import 'virtual:map-tokens.css';
import './styles/presenter-page.css';
import { keepOffline } from './hosts/keep-offline.ts';
import { PresenterHost } from './hosts/presenter-host.tsx';
import storyJson from './model/generated/story.json' with { type: 'json' };
import storyNotes from './model/generated/story-notes.json' with { type: 'json' };
import type { Story } from './model/story.ts';
import { LANGS } from './model/types.ts';
import { bindAddress } from './platform/url.ts';
import { showStep } from './state/programme.ts';
import { initialView } from './state/view-state.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no #app to bring to life');

const lang = LANGS.find((known) => known === document.documentElement.lang) ?? 'zh-Hans';
const story = storyJson as unknown as Story;

hydrate(
  <PresenterHost
    story={story}
    notes={storyNotes}
    initial={showStep(story, initialView(lang), 1)}
    address={bindAddress()}
  />,
  root,
);

// Together with the audience's window it is never the only one, so that no new version comes during a talk.
if (import.meta.env.MODE === 'production') keepOffline();
