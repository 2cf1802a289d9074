import type { ComponentChildren } from 'preact';
import { RoleIcon } from '../map/svg/mark-icon.tsx';
import { Swatch } from '../map/svg/swatch.tsx';
import { clauseById, findFeature } from '../model/atlas.ts';
import type { ClauseId } from '../model/types.ts';
import { fileTextWidthPx } from './file-text-width.ts';
import { type MapWordsInput, shownLayers, shownRoles } from './map-sheet.ts';

interface Entry {
  readonly key: string;
  readonly sign: ComponentChildren;
  /** Width of the sign, which stands in the middle of its column. */
  readonly signPx: number;
  readonly text: string;
}

interface EntryGroup {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

const TEXT_PX = 13;
const ROW_PX = 30;
const SIGN_COLUMN_PX = 50;
const COLUMN_GAP_PX = 28;
const HEADING_PX = 34;
const SMALL_SIGNS = new Set(['points', 'parks', 'cores']);

function groupsOf({ atlas, view, t, clauseText }: MapWordsInput): EntryGroup[] {
  const withClause = (name: string, id: ClauseId | null): string => {
    const clause = id === null ? null : clauseById(atlas, id);
    if (clause === null) return name;
    return view.lang === 'en' ? `${name} ${clauseText(clause)}` : name + clauseText(clause);
  };
  const layers = shownLayers(atlas, view).map(
    ({ id, name, clause }): Entry => ({
      key: id,
      sign: <Swatch layer={id} />,
      signPx: SMALL_SIGNS.has(id) ? 20 : 40,
      text: withClause(name[view.lang], clause),
    }),
  );
  const roles = shownRoles(atlas, view).map(
    ({ id, name, clause }): Entry => ({
      key: id,
      sign: <RoleIcon role={id} />,
      signPx: 20,
      text: withClause(name[view.lang], clause),
    }),
  );
  const placed = view.place !== null && roles.length > 0 && findFeature(atlas, view.place)?.kind === 'park';
  const margin: Entry = {
    key: 'uncertainty',
    sign: (
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="var(--map-ink)"
        fill-opacity="0.08"
        stroke="var(--map-ink)"
        stroke-dasharray="2 2"
      />
    ),
    signPx: 20,
    text: t.legendUncertainty,
  };
  return [
    { heading: t.legendHeading, entries: layers },
    { heading: t.legendShapes, entries: placed ? [...roles, margin] : roles },
  ].filter(({ entries }) => entries.length > 0);
}

/**
 * The legend of a saved map: the signs of the layers that are on, each with its name and clause, each group in as many columns as fit.
 * @returns `null` when no layer is on
 */
export function MapLegend({ words, widthPx }: { words: MapWordsInput; widthPx: number }) {
  const groups = groupsOf(words);
  if (groups.length === 0) return null;
  let top = 0;
  const drawn = groups.map(({ heading, entries }) => {
    const longest = Math.max(...entries.map(({ text }) => fileTextWidthPx(text, TEXT_PX, 400)));
    const columns = Math.max(1, Math.floor((widthPx + COLUMN_GAP_PX) / (SIGN_COLUMN_PX + longest + COLUMN_GAP_PX)));
    const columnPx = widthPx / columns;
    const headingY = top + 18;
    const rowsTop = top + HEADING_PX - 4;
    top = rowsTop + Math.ceil(entries.length / columns) * ROW_PX + 8;
    return (
      <g key={heading}>
        <text y={headingY} font-size="14" font-weight="700">
          {heading}
        </text>
        {entries.map(({ key, sign, signPx, text }, i) => {
          const x = Math.round((i % columns) * columnPx);
          const y = rowsTop + Math.floor(i / columns) * ROW_PX;
          const signHeightPx = signPx === 40 ? 24 : 20;
          return (
            <g key={key} data-legend={key}>
              <svg x={x + (40 - signPx) / 2} y={y + (ROW_PX - signHeightPx) / 2} overflow="visible">
                {sign}
              </svg>
              <text x={x + SIGN_COLUMN_PX} y={y + 20} font-size={TEXT_PX}>
                {text}
              </text>
            </g>
          );
        })}
      </g>
    );
  });
  return (
    <svg class="sheet-legend" width={widthPx} height={top} fill="var(--map-ink)">
      {drawn}
    </svg>
  );
}
