import { format, type Strings } from '../i18n/index.ts';
import { Swatch } from '../map/svg/swatch.tsx';
import type { Atlas, Lang, LayerId, LayerInfo } from '../model/types.ts';
import { RoleIcon } from './parts/mark-icon.tsx';
import { ClauseLink, SourceLink } from './parts/references.tsx';

interface LegendProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly layers: readonly LayerId[];
  readonly t: Strings;
  /** `null` where layers are not for the reader to switch. */
  readonly onToggle: ((layer: LayerId) => void) | null;
  readonly onShowAll: () => void;
}

const color = (name: string): string => `var(--map-${name})`;

function Basis({ info, atlas, lang, t }: { info: LayerInfo; atlas: Atlas; lang: Lang; t: Strings }) {
  if (info.clause !== null) return <ClauseLink atlas={atlas} lang={lang} t={t} clause={info.clause} />;
  if (info.source !== null) return <SourceLink atlas={atlas} lang={lang} t={t} id={info.source} />;
  throw new Error(`layer ${info.id} has neither clause nor source`);
}

/** What each sign means and what it rests on. With a script, each layer can be switched off. */
export function Legend({ atlas, lang, layers, t, onToggle, onShowAll }: LegendProps) {
  // The reader looks for what matters first: the layout before the ground it lies on.
  // What cannot be switched back on has no business in the legend.
  const entries = atlas.layers.filter(({ id }) => onToggle !== null || layers.includes(id)).reverse();
  return (
    <div class="legend">
      <h2 id="legend-heading">{t.legendHeading}</h2>
      {onToggle !== null && (
        <p class="hint">
          <span class="needs-script">{t.legendHint}</span>
          <span class="without-script">{t.legendHintStatic}</span>
        </p>
      )}
      <ul class="legend-list" aria-labelledby="legend-heading">
        {entries.map((info) => {
          const id = `layer-${info.id}`;
          return (
            <li key={info.id} data-legend-layer={info.id}>
              {onToggle !== null && (
                <input
                  class="needs-script"
                  type="checkbox"
                  id={id}
                  checked={layers.includes(info.id)}
                  onChange={() => onToggle(info.id)}
                  aria-describedby={info.reading === null ? undefined : `${id}-reading`}
                />
              )}
              <span class="swatch-cell">
                <Swatch layer={info.id} />
              </span>
              {onToggle === null ? <span>{info.name[lang]}</span> : <label for={id}>{info.name[lang]}</label>}
              <Basis info={info} atlas={atlas} lang={lang} t={t} />
              {info.reading !== null && (
                <p class="reading" id={`${id}-reading`}>
                  {info.reading[lang]}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {onToggle !== null && layers.length < atlas.layers.length && (
        <button type="button" class="needs-script quiet" onClick={onShowAll}>
          {t.legendShowAll}
        </button>
      )}
      <h3>{t.legendShapes}</h3>
      <ul class="legend-roles">
        {atlas.roles.map((role) => (
          <li key={role.id}>
            <RoleIcon role={role.id} />
            <span>{role.name[lang]}</span>
            <ClauseLink atlas={atlas} lang={lang} t={t} clause={role.clause} />
          </li>
        ))}
        <li>
          <svg class="mark-icon" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
            <circle r="8" fill={color('ink')} fill-opacity="0.08" stroke={color('ink')} stroke-dasharray="2 2" />
          </svg>
          <span>{format(t.legendUncertainty, {})}</span>
        </li>
      </ul>
    </div>
  );
}
