import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import { markPath, ROLE_COLORS, ROLE_SHAPES } from '../../scene/mark-shapes.ts';
import { useChartId } from '../chart-ids.ts';
import { TitledSvg } from '../titled-svg.tsx';
import { buildMatrixSummary, type Matrix, type MatrixCell, type MatrixRow } from './build-matrix.ts';
import { CITY_PX, layOutMatrix, type MatrixLayout, type PlacedRow, ROW_PX } from './matrix-layout.ts';
import type { MatrixText } from './matrix-text.ts';

interface MatrixChartProps {
  readonly matrix: Matrix;
  readonly lang: Lang;
  readonly t: MatrixText;
  /** Selected place, of any kind: a row is emphasised when it is one of the sixteen. */
  readonly selected: string | null;
  /** Selected sector: its column is emphasised. */
  readonly sector: string | null;
  /** Address of the view with this place selected. */
  readonly hrefFor: (parkId: string) => string;
  readonly onSelect?: (parkId: string) => void;
}

/** Key rows on a phone, where the key stands under the picture instead of in the empty corner. */
const KEY_PX = 22;
/** A little less than half: the second column has the longer names. */
const KEY_COLUMN_PERCENT = 48.5;

/** Places by city against sectors; a row is one link. The style sheet chooses long or short names and where the key stands. */
export function MatrixChart(props: MatrixChartProps) {
  const id = useChartId('matrix');
  const { matrix, lang, t, sector } = props;
  const layout = layOutMatrix(matrix);
  return (
    <div class={`chart matrix matrix-${lang === 'en' ? 'en' : 'zh'}`}>
      <TitledSvg
        id={id}
        class="matrix-svg"
        role="group"
        title={t.matrixTitle}
        summary={buildMatrixSummary(matrix, lang, t)}
        heightPx={layout.heightPx}
        font-size="13"
        fill="var(--ink)"
      >
        {sector !== null && matrix.columns.some(({ sectorId }) => sectorId === sector) && (
          <rect
            class="matrix-column-selected"
            x={`${layout.xOf(sector) - layout.stepPercent / 2}%`}
            y={layout.gridTopPx}
            width={`${layout.stepPercent}%`}
            height={layout.gridBottomPx - layout.gridTopPx}
          />
        )}
        <Headings layout={layout} sector={sector} t={t} />
        {layout.cities.map(({ city, yPx, rows }) => (
          <g key={city.adcode}>
            <line class="matrix-rule" x1="0" x2="100%" y1={yPx + 4} y2={yPx + 4} />
            <text class="matrix-city" x="0" y={yPx + CITY_PX - 7} font-weight="600">
              {city.name}
            </text>
            {rows.map((placed) => (
              <Row key={placed.row.parkId} {...props} layout={layout} placed={placed} />
            ))}
          </g>
        ))}
        <Foot layout={layout} matrix={matrix} t={t} />
        <Key matrix={matrix} t={t} variant="corner" columns={1} yPx={14} />
        <Key matrix={matrix} t={t} variant="below" columns={2} yPx={layout.heightPx + 12} />
      </TitledSvg>
      <p class="hint matrix-note">{t.matrixNote}</p>
    </div>
  );
}

function Headings({ layout, sector, t }: { layout: MatrixLayout; sector: string | null; t: MatrixText }) {
  return (
    <g class="matrix-headings">
      {layout.headings.map(({ column, yPx }) => (
        <svg key={column.sectorId} x={`${layout.xOf(column.sectorId)}%`} overflow="visible">
          <title>
            {fillText(t.matrixColumnTitle, {
              sector: column.name,
              count: column.places,
              clause: column.clauseLabel,
            })}
          </title>
          <line class="matrix-leader" y1={yPx - 10} y2={layout.gridTopPx + 4} />
          <line class="matrix-column" y1={layout.gridTopPx + 4} y2={layout.gridBottomPx + 6} />
          <text
            x="-6"
            y={yPx}
            text-anchor="end"
            font-size="12.5"
            font-weight={sector === column.sectorId ? '700' : undefined}
            fill={column.places === 0 ? 'var(--ink-quiet)' : undefined}
          >
            {column.name}
          </text>
        </svg>
      ))}
    </g>
  );
}

function Row(props: MatrixChartProps & { layout: MatrixLayout; placed: PlacedRow }) {
  const { t, selected, hrefFor, onSelect, layout } = props;
  const { row, yPx, isLast } = props.placed;
  const isSelected = selected === row.parkId;
  const middlePx = yPx + ROW_PX / 2;
  const color = `var(--map-${ROLE_COLORS[row.role]})`;
  const weight = isSelected ? '700' : undefined;
  return (
    <a
      class="matrix-row"
      href={hrefFor(row.parkId)}
      data-select={row.parkId}
      aria-current={isSelected ? 'true' : undefined}
      onClick={(event) => {
        // A reader who asks for a new tab gets one.
        if (!onSelect || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onSelect(row.parkId);
      }}
    >
      <rect class="matrix-band" x="0" y={yPx} width="100%" height={ROW_PX} fill="transparent" />
      {isSelected && <rect class="matrix-stripe" x="0" y={yPx} width="3" height={ROW_PX} />}
      {!isLast && <line class="matrix-hair" x1="8" x2="100%" y1={yPx + ROW_PX} y2={yPx + ROW_PX} />}
      <path d={markPath(ROLE_SHAPES[row.role], 3.6)} transform={`translate(13 ${middlePx})`} fill={color} />
      <text class="matrix-name-full" x="23" y={middlePx + 4.5} font-weight={weight}>
        {row.name}
      </text>
      <text class="matrix-name-short" x="23" y={middlePx + 4.5} font-weight={weight} display="none">
        {row.label}
      </text>
      {row.cells.map((cell) => (
        <svg key={cell.sectorId} x={`${layout.xOf(cell.sectorId)}%`} y={middlePx} overflow="visible">
          <Cell row={row} cell={cell} matrix={props.matrix} t={t} />
        </svg>
      ))}
    </a>
  );
}

function Cell({ row, cell, matrix, t }: { row: MatrixRow; cell: MatrixCell; matrix: Matrix; t: MatrixText }) {
  return (
    <>
      <title>
        {fillText(t.matrixCellTitle, {
          place: row.name,
          sector: cell.sector,
          how: cell.byOrder ? t.matrixByOrder : t.matrixStated,
          clauses: row.clauseLabels.join(''),
          source: matrix.policyTitle,
        })}
      </title>
      <CellMark
        d={markPath(ROLE_SHAPES[row.role], 5.6)}
        color={`var(--map-${ROLE_COLORS[row.role]})`}
        isOpen={cell.byOrder}
      />
    </>
  );
}

function CellMark({ d, color, isOpen }: { d: string; color: string; isOpen: boolean }) {
  return (
    <path d={d} fill={isOpen ? 'var(--paper)' : color} stroke={color} stroke-width="1.8" stroke-linejoin="round" />
  );
}

/** How many places each sector has, and the clause that each comes from. */
function Foot({ layout, matrix, t }: { layout: MatrixLayout; matrix: Matrix; t: MatrixText }) {
  const top = layout.gridBottomPx;
  return (
    <g class="matrix-foot" font-size="12" fill="var(--ink-quiet)">
      <line class="matrix-rule" x1="0" x2="100%" y1={top + 6} y2={top + 6} />
      <text x="0" y={top + 25}>
        {t.matrixPlaces}
      </text>
      {matrix.columns.map(({ sectorId, places }) => (
        <text
          key={sectorId}
          class="number"
          x={`${layout.xOf(sectorId)}%`}
          y={top + 25}
          text-anchor="middle"
          fill={places === 0 ? undefined : 'var(--ink)'}
        >
          {places}
        </text>
      ))}
      <text x="0" y={top + 53}>
        {t.matrixClause}
      </text>
      {layout.clauses.map(({ label, from, to }) => (
        <g key={label}>
          <line class="matrix-bracket" x1={`${from}%`} x2={`${to}%`} y1={top + 36} y2={top + 36} />
          {/* The brackets of （四） would be wider than its two columns on a phone. */}
          <text x={`${(from + to) / 2}%`} y={top + 53} text-anchor="middle">
            {label.replace(/[（）()]/g, '')}
          </text>
        </g>
      ))}
    </g>
  );
}

interface KeyProps {
  readonly matrix: Matrix;
  readonly t: MatrixText;
  readonly variant: 'corner' | 'below';
  readonly columns: number;
  readonly yPx: number;
}

/** Shapes by role. There are two copies of it; the one `below` is hidden wherever no style sheet says otherwise. */
function Key({ matrix, t, variant, columns, yPx }: KeyProps) {
  const entries = [
    ...matrix.roles.map(({ id, name }) => ({
      name,
      shape: ROLE_SHAPES[id],
      color: `var(--map-${ROLE_COLORS[id]})`,
      isOpen: false,
    })),
    { name: t.matrixByOrderKey, shape: ROLE_SHAPES['provincial-base'], color: 'var(--ink-quiet)', isOpen: true },
  ];
  return (
    <g
      class={`matrix-key-${variant}`}
      font-size="12"
      aria-hidden="true"
      display={variant === 'below' ? 'none' : undefined}
    >
      {entries.map(({ name, shape, color, isOpen }, index) => (
        <svg
          key={name}
          x={`${(index % columns) * KEY_COLUMN_PERCENT}%`}
          y={yPx + Math.floor(index / columns) * KEY_PX}
          overflow="visible"
        >
          <g transform="translate(8 -1)">
            <CellMark d={markPath(shape, 4.6)} color={color} isOpen={isOpen} />
          </g>
          <text x="22" y="3.5">
            {name}
          </text>
        </svg>
      ))}
    </g>
  );
}
