import type { Lang } from '../../model/types.ts';
import type { PathPanel } from './build-path.ts';
import { writeComputedMoney, writeMoney } from './chart-words.ts';
import { missingRuns, type PathStrings, writeMultiple } from './path-words.ts';

interface PathLaneProps {
  readonly panel: PathPanel;
  /** Upper edge, from the top of the drawing. */
  readonly topPx: number;
  /** Place of a moment (in years) on the time axis, in percent of the width. */
  readonly at: (year: number) => string;
  readonly hatchId: string;
  readonly lang: Lang;
  readonly t: PathStrings;
}

/** Under the axis, in the columns of the years: what was published of the full year, and what it would have had to be. */
export function PathLane({ panel, topPx, at, hatchId, lang, t }: PathLaneProps) {
  const requiredTop = topPx + 52;
  return (
    <>
      <text class="path-heading" x="0" y={topPx + 11}>
        {t.pathOutcomeHeading}
      </text>
      {missingRuns(panel.outcomes).map(([from, to]) => (
        <g class="path-missing" key={from}>
          <rect
            x={at(from)}
            width={`${(Number.parseFloat(at(to + 1)) - Number.parseFloat(at(from))).toFixed(3)}%`}
            y={topPx + 17}
            height="20"
            fill={`url(#${hatchId})`}
          />
          <text x={at((from + to + 1) / 2)} y={topPx + 31} text-anchor="middle">
            {from === to ? t.pathMissingShort : t.pathMissing}
          </text>
        </g>
      ))}
      {panel.outcomes.map(
        ({ year, observation }) =>
          observation !== null && (
            <text class="path-outcome" key={year} x={at(year + 0.5)} y={topPx + 31} text-anchor="middle">
              {writeMoney(lang, observation.value)}
            </text>
          ),
      )}
      <text class="path-heading" x="0" y={requiredTop + 3}>
        {t.pathRequiredHeading}
      </text>
      {panel.readings.map(({ reading, multiple, geometric }, row) => (
        <g class={`path-row path-${reading}`} key={reading}>
          <text x="0" y={requiredTop + 21 + 18 * row}>
            {`×${writeMultiple(multiple)}`}
          </text>
          <line class="path-swatch" x1="0" x2="18" y1={requiredTop + 25 + 18 * row} y2={requiredTop + 25 + 18 * row} />
          {geometric.map(({ year, value }) => (
            <text
              key={year}
              class={year === panel.target.year ? 'path-strong' : undefined}
              x={at(year + 0.5)}
              y={requiredTop + 21 + 18 * row}
              text-anchor="middle"
            >
              {writeComputedMoney(lang, value)}
            </text>
          ))}
        </g>
      ))}
    </>
  );
}
