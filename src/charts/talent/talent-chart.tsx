import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import { useChartId } from '../chart-ids.ts';
import { writeNumber } from '../enterprises/write-text.ts';
import { TitledSvg } from '../titled-svg.tsx';
import { PEOPLE_PER_FIGURE, type TalentRow, type TalentRows } from './build-talent.ts';
import { type FigureKind, FigureShapes, figureId } from './figure-shapes.tsx';
import {
  ARRANGEMENTS,
  type Columns,
  FIGURE_PX,
  layOutTalent,
  lineEndX,
  type PlacedFigure,
  placeFigures,
  type TalentBand,
} from './talent-layout.ts';
import type { TalentText } from './talent-text.ts';
import { buildTalentSummary, groupWord, tipOf, whenWord } from './talent-words.ts';

export interface TalentChartProps {
  readonly rows: TalentRows;
  readonly lang: Lang;
  readonly t: TalentText;
  /** Pages hold all arrangements and the style sheet shows one; an export of known width asks for one. */
  readonly arrangements?: readonly Columns[];
}

interface Drawing extends TalentChartProps {
  readonly columns: Columns;
  /** Of this arrangement: two of them never share an id. */
  readonly prefix: string;
}

const percent = (value: number): string => `${Math.round(value * 1000) / 1000}%`;

/** One figure for 10,000 people: employed, graduates among them, trained. */
export function TalentChart({ arrangements = ARRANGEMENTS, ...props }: TalentChartProps) {
  const id = useChartId('talent');
  return (
    <>
      {arrangements.map((columns) => (
        <Arrangement key={columns} {...props} columns={columns} prefix={`${id}-${columns}`} />
      ))}
    </>
  );
}

function Arrangement(drawing: Drawing) {
  const { rows, lang, t, columns, prefix } = drawing;
  const layout = layOutTalent(rows, columns);
  return (
    <TitledSvg
      id={prefix}
      class="chart-svg talent-svg"
      data-columns={columns}
      role="img"
      title={t.talentTitle}
      summary={buildTalentSummary(rows, lang, t)}
      heightPx={layout.heightPx}
    >
      <FigureShapes prefix={prefix} />
      <use href={`#${figureId(prefix, 'person')}`} x="0" y="0" fill="var(--ink)" />
      <text x={20} y={20} font-size={13} fill="var(--ink-quiet)">
        {t.talentKey}
      </text>
      {layout.rules.map((y) => (
        <line key={y} x1="0" x2="100%" y1={y} y2={y} stroke="var(--hair)" stroke-width={1} />
      ))}
      {layout.bands.map((band) => (
        <g key={band.figuresPx}>
          <title>{tipOf(band.row, lang, t)}</title>
          <Heading {...drawing} band={band} />
          {band.row.people === null ? (
            <Missing {...drawing} band={band} />
          ) : (
            <Figures {...drawing} row={band.row} people={band.row.people} topPx={band.figuresPx} />
          )}
        </g>
      ))}
    </TitledSvg>
  );
}

function Heading({ band, lang, t }: Drawing & { band: TalentBand }) {
  const { row, headingPx, notePx } = band;
  const caption = `${groupWord(row, t)}${lang === 'en' ? ', ' : '，'}${whenWord(row, lang, t)}`;
  return (
    <>
      <text x="0" y={headingPx} fill="var(--ink)">
        <tspan class="number" font-size={row.people === null ? 17 : 22} font-weight={600}>
          {row.people === null ? t.talentNotPublished : writeNumber(row.people)}
        </tspan>
        {row.people !== null && (
          <tspan dx={5} font-size={13}>
            {t.talentPeople}
          </tspan>
        )}
        <tspan dx={12} font-size={13} fill="var(--ink-quiet)">
          {caption}
        </tspan>
      </text>
      {notePx !== null && (
        <text
          class="number"
          x="0"
          y={notePx}
          font-size={13}
          fill={row.graduates ? 'var(--map-core)' : 'var(--ink-quiet)'}
        >
          {row.graduates === null
            ? t.talentGraduatesMissing
            : fillText(t.talentGraduates, { value: writeNumber(row.graduates.people) })}
        </text>
      )}
    </>
  );
}

function Missing({ band, columns, prefix }: Drawing & { band: TalentBand }) {
  return (
    <rect
      x="0.5"
      y={band.figuresPx}
      width={percent(lineEndX(band.group.target / PEOPLE_PER_FIGURE, columns) - 0.3)}
      height={FIGURE_PX.height}
      fill={`url(#${prefix}-hatch)`}
      stroke="var(--ink-quiet)"
      stroke-width={1}
      stroke-opacity={0.5}
    />
  );
}

function Figures(props: Drawing & { row: TalentRow; people: number; topPx: number }) {
  const { row, people, topPx, columns, prefix } = props;
  const rest: FigureKind = row.metric === 'trained' ? 'trainee' : 'person';
  const restFill = row.kind === 'target' ? 'var(--ink-quiet)' : 'var(--ink)';
  const graduates = row.graduates === null ? [] : placeFigures(row.graduates.people, columns);
  return (
    <>
      {placeFigures(people, columns).map((figure, index) => {
        const graduate = graduates[index]?.fraction ?? 0;
        const place = { figure, topPx, prefix };
        return (
          <g key={index}>
            {/* Where the graduates end within a figure, the rest of it belongs to the others. */}
            {graduate < figure.fraction && <Figure {...place} kind={rest} fill={restFill} fraction={figure.fraction} />}
            {graduate > 0 && <Figure {...place} kind="graduate" fill="var(--map-core)" fraction={graduate} />}
          </g>
        );
      })}
    </>
  );
}

interface FigureProps {
  readonly figure: PlacedFigure;
  readonly topPx: number;
  readonly prefix: string;
  readonly kind: FigureKind;
  readonly fill: string;
  readonly fraction: number;
}

/** A figure, or as much of it as the people fill, from the feet up, in its outline. */
function Figure({ figure, topPx, prefix, kind, fill, fraction }: FigureProps) {
  const href = `#${figureId(prefix, kind)}`;
  const [x, y] = [percent(figure.x), topPx + figure.yPx];
  if (fraction === 1) return <use href={href} x={x} y={y} fill={fill} />;
  const emptyPx = FIGURE_PX.height * (1 - fraction);
  return (
    <svg class="talent-part" x={x} y={y} width={FIGURE_PX.width} height={FIGURE_PX.height} overflow="visible">
      <use href={href} fill="none" stroke={fill} stroke-width={0.7} stroke-opacity={0.7} />
      <svg y={emptyPx} width={FIGURE_PX.width} height={FIGURE_PX.height - emptyPx} overflow="hidden">
        <use href={href} y={-emptyPx} fill={fill} />
      </svg>
    </svg>
  );
}
