import { useRef, useState } from 'preact/hooks';
import type { MapSaveFormat } from '../export/save-map.ts';
import type { Strings } from '../i18n/index.ts';
import type { Atlas } from '../model/types.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import type { SizePx } from '../state/camera.ts';
import type { ViewState } from '../state/view-state.ts';
import { clauseText } from './parts/references.tsx';

interface SaveMapProps {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly t: Strings;
  readonly homePlacements: HomePlacements;
  readonly nameOf: (id: string) => string;
  /** Of the map on the page; `null` until it has been measured. */
  readonly stageSize: () => SizePx | null;
}

const FORMATS: readonly MapSaveFormat[] = ['svg', 'png-1x', 'png-4x', 'geojson'];
/** Relative to the page, like everything. */
const DATA_BASE = './data/';

type Outcome = 'none' | 'busy' | 'saved' | 'failed' | 'failed-picture';

/** The map as the reader sees it, to take away: as drawing, picture or data. The code for it is fetched when it is wanted. */
export function SaveMap({ atlas, view, t, homePlacements, nameOf, stageSize }: SaveMapProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [outcome, setOutcome] = useState<Outcome>('none');

  const save = async (as: MapSaveFormat): Promise<void> => {
    const stage = stageSize();
    if (stage === null || outcome === 'busy') return;
    setOutcome('busy');
    try {
      const { saveMap } = await import('../export/save-map.ts');
      await saveMap(
        {
          atlas,
          view,
          t,
          homePlacements,
          nameOf,
          stage,
          clauseText: (clause) => clauseText(clause, view.lang),
          dataBase: DATA_BASE,
        },
        as,
      );
      setOutcome('saved');
    } catch (cause) {
      setOutcome(cause instanceof Error && cause.name === 'RasterError' ? 'failed-picture' : 'failed');
      console.info('The map was not saved.', cause);
    }
  };

  return (
    <details
      class="save-map needs-script"
      ref={details}
      onToggle={() => setOutcome((old) => (old === 'busy' ? old : 'none'))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        // Escape closes the nearest thing that is open; the selection stays.
        event.stopPropagation();
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{t.saveMap}</summary>
      <div class="save-map-body">
        {FORMATS.map((as) => (
          <button key={as} type="button" data-save={as} onClick={() => void save(as)}>
            {t[`saveMap-${as}`]}
          </button>
        ))}
        <p role="status" data-outcome={outcome}>
          {outcome === 'busy' && t.saveMapBusy}
          {outcome === 'saved' && t.saveMapSaved}
          {outcome === 'failed' && t.saveMapFailed}
          {outcome === 'failed-picture' && t.saveMapFailedPicture}
        </p>
      </div>
    </details>
  );
}
