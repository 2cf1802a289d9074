import { hydrate, render } from 'preact';
import { strings } from '../i18n/index.ts';
import type { Story } from '../model/story.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { writeRoot } from '../platform/document-root.ts';
import { recover } from '../platform/recover.ts';
import { type AddressBar, reloadPage } from '../platform/url.ts';
import type { EncodedPlacements } from '../scene/home-placements.ts';
import { KioskHost, kioskView } from './kiosk-host.tsx';
import { PanelBoundary } from './panel-boundary.tsx';

export interface KioskMountOptions {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly placements: EncodedPlacements;
  /** The language of the stand, to which it returns. */
  readonly lang: Lang;
  readonly address: AddressBar;
  /** Called at every step that the story takes by itself. */
  readonly onTouring?: () => void;
  /** False where the page holds something else, whose place the stand takes. */
  readonly prerendered: boolean;
}

/** Brings the stand to life. A failure of the whole is recovered from like one of a part. */
export function mountKiosk(root: Element, options: KioskMountOptions): void {
  const { atlas, story, placements, lang, address, onTouring, prerendered } = options;
  const stand = (
    <PanelBoundary panel="kiosk" t={strings(lang)} onFailure={() => recover(reloadPage, Date.now())}>
      <KioskHost
        atlas={atlas}
        story={story}
        placements={placements}
        initial={kioskView(story, lang)}
        address={address}
        bare={!prerendered}
        {...(onTouring === undefined ? {} : { onTouring })}
      />
    </PanelBoundary>
  );
  if (prerendered) {
    hydrate(stand, root);
    return;
  }
  writeRoot({ stand: true });
  root.replaceChildren();
  render(stand, root);
}
