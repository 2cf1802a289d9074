import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Strings } from '../i18n/index.ts';
import type { Story } from '../model/story.ts';
import type { Atlas } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';

interface LateEmbedPanelProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly view: ViewState;
  readonly t: Strings;
}

type Panel = ComponentType<{ atlas: Atlas; story: Story; view: ViewState; onClose: () => void }>;

/** The button that opens the panel for embedding, whose code comes when it is pressed. */
export function LateEmbedPanel({ atlas, story, view, t }: LateEmbedPanelProps) {
  const [state, setState] = useState<{ readonly Panel: Panel } | 'closed' | 'failed'>('closed');
  const open = (): void => {
    import('./embed-panel-host.tsx').then(
      ({ EmbedPanelHost }) => setState({ Panel: EmbedPanelHost }),
      () => setState('failed'),
    );
  };
  return (
    <div class="embed-open needs-script">
      <button type="button" onClick={open}>
        {t.embedButton}
      </button>
      {state === 'failed' && <span role="status">{t['failed-script']}</span>}
      {typeof state === 'object' && (
        <state.Panel atlas={atlas} story={story} view={view} onClose={() => setState('closed')} />
      )}
    </div>
  );
}
