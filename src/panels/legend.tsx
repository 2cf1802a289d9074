import { format, type Strings } from '../i18n/index.ts';
import type { Atlas, Lang, LayerId, LayerInfo, ParkRole } from '../model/types.ts';
import { MarkIcon, RoleIcon } from './parts/mark-icon.tsx';
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

/** A piece of each layer as it looks on the map. */
function Swatch({ layer }: { layer: LayerId }) {
  const frame = (children: preact.ComponentChildren) => (
    <svg class="swatch" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true">
      {children}
    </svg>
  );
  switch (layer) {
    case 'waterlines':
      return frame(
        <>
          <rect width="40" height="24" fill={color('sea')} />
          <path d="M0 7q10-5 20 0t20 0" fill="none" stroke={color('coast')} stroke-width="1.2" />
          <path d="M0 13q10-5 20 0t20 0" fill="none" stroke={color('waterline')} stroke-width="0.9" />
          <path d="M0 19q10-5 20 0t20 0" fill="none" stroke={color('waterline')} stroke-width="0.7" opacity="0.6" />
        </>,
      );
    case 'neighbours':
      return frame(<rect width="40" height="24" fill={color('neighbour')} stroke={color('border')} />);
    case 'prefectures':
      return frame(
        <>
          <rect width="40" height="24" fill={color('land')} stroke={color('province-border')} />
          <path d="M20 0V24" stroke={color('border')} stroke-dasharray="3 2.4" />
        </>,
      );
    case 'rivers':
      return frame(<path d="M2 18q9-14 18-6t18-6" fill="none" stroke={color('river')} stroke-width="1.6" />);
    case 'belts':
      return frame(
        <>
          <path d="M4 8H36" stroke={color('belt-west')} stroke-width="7" stroke-linecap="round" opacity="0.4" />
          <path d="M4 17H36" stroke={color('belt-east')} stroke-width="7" stroke-linecap="round" opacity="0.4" />
        </>,
      );
    case 'guangfo':
      return frame(
        <ellipse
          cx="20"
          cy="12"
          rx="15"
          ry="9"
          fill={color('guangfo')}
          fill-opacity="0.12"
          stroke={color('guangfo')}
          stroke-width="1.4"
          stroke-dasharray="4 2.5"
        />,
      );
    case 'extension':
      return frame(
        <path d="M3 13Q16 14 27 10L25 5L38 9L29 18L28 13Q16 17 3 13Z" fill={color('extension')} opacity="0.85" />,
      );
    case 'flows':
      return frame(
        <path
          d="M4 18Q20 2 36 12"
          fill="none"
          stroke={color('flow')}
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-dasharray="0.5 4"
        />,
      );
    case 'points':
      return <MarkIcon shape="point" color="point" />;
    case 'parks':
      return <ParkShapes />;
    case 'cores':
      return <MarkIcon shape="core" color="core" />;
  }
}

function ParkShapes() {
  return <RoleIcon role={'provincial-base' satisfies ParkRole} />;
}

function Basis({ info, atlas, lang, t }: { info: LayerInfo; atlas: Atlas; lang: Lang; t: Strings }) {
  if (info.clause !== null) return <ClauseLink atlas={atlas} lang={lang} t={t} clause={info.clause} />;
  if (info.source !== null) return <SourceLink atlas={atlas} t={t} id={info.source} />;
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
