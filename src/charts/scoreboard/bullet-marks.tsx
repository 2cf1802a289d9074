/** One bullet chart after Stephen Few: ranges, measure, target mark, scale. All x are percentages of its own width. */
import { scaleLinear } from 'd3-scale';
import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import type { ScoreboardRow } from './build-scoreboard.ts';
import type { ScoreboardText } from './scoreboard-text.ts';
import {
  amountText,
  kindText,
  measureText,
  numberText,
  periodText,
  shownValue,
  targetText,
} from './scoreboard-words.ts';

interface BulletProps {
  readonly row: ScoreboardRow;
  readonly lang: Lang;
  readonly t: ScoreboardText;
  /** Of the hatching in the same SVG. */
  readonly hatchId: string;
}

/** Heights in px, top to bottom: labels, triangles, band with the measure in the middle, scale. */
export const BULLET_HEIGHT = 74;
const BAND = { top: 24, height: 26 };
const LANE = { top: 32, height: 10 };
const LABEL_Y = 12;
const TICK_LABEL_Y = 68;
/** A bar beyond this leaves no room for the words on the hatching next to the target mark. */
const WORDS_IN_LANE_UP_TO = 42;
/** Further right a baseline's value would run into the target's: it is in the facts beside the chart all the same. */
const VALUE_UP_TO = 42;
/** A tick label further right would be cut off. */
const LAST_TICK = 95;

export function BulletMarks({ row, lang, t, hatchId }: BulletProps) {
  const { target, rangeEnds, measure, scaleEnd, progress } = row;
  const x = scaleLinear([0, scaleEnd], [0, 100]);
  const at = (value: number): string => `${Number(x(value).toFixed(3))}%`;
  const width = (from: number, to: number): string => `${Number((x(to) - x(from)).toFixed(3))}%`;
  const edges = [0, ...rangeEnds, scaleEnd];
  const measured = measure?.observation.value ?? 0;
  const isMissing = progress.outcome.kind === 'not-published';
  const missingText = fillText(t.scoreboardMissing, { year: target.year });
  const wordsInLane = x(measured) <= WORDS_IN_LANE_UP_TO;
  return (
    <>
      {edges.slice(1).map((end, index) => (
        <rect
          key={index}
          class={rangeEnds.length === 0 ? 'bullet-ground' : `bullet-range bullet-range-${index + 1}`}
          x={at(edges[index] ?? 0)}
          y={BAND.top}
          width={width(edges[index] ?? 0, end)}
          height={BAND.height}
        />
      ))}
      {x.ticks(4).map((tick, index) => (
        <g key={index} class="bullet-tick">
          <line x1={at(tick)} x2={at(tick)} y1={BAND.top + BAND.height} y2={BAND.top + BAND.height + 4} />
          {x(tick) <= LAST_TICK && (
            <text x={at(tick)} y={TICK_LABEL_Y} text-anchor={tick === 0 ? 'start' : 'middle'}>
              {numberText(lang, shownValue(tick, target.unit, lang))}
            </text>
          )}
        </g>
      ))}
      {isMissing && (
        <rect
          class="bullet-missing"
          x={at(measured)}
          y={LANE.top}
          width={width(measured, scaleEnd)}
          height={LANE.height}
          fill={`url(#${hatchId})`}
        >
          <title>{missingText}</title>
        </rect>
      )}
      {measure && (
        <rect class={`bullet-measure ${measure.kind}`} x="0" y={LANE.top} width={at(measured)} height={LANE.height}>
          <title>{measureText(measure, lang, t)}</title>
        </rect>
      )}
      <Baselines row={row} lang={lang} t={t} at={at} percentOf={x} />
      <line class="bullet-target" x1={at(target.value)} x2={at(target.value)} y1={BAND.top - 4} y2={BAND.top + 30}>
        <title>{targetText(target, lang, t)}</title>
      </line>
      <text class="bullet-target-label" x={at(target.value)} dx="2" y={LABEL_Y} text-anchor="end">
        {targetText(target, lang, t)}
      </text>
      {isMissing && wordsInLane && (
        <text class="bullet-missing-label" x={at(target.value)} dx="-10" y={LANE.top + 9} text-anchor="end">
          {missingText}
        </text>
      )}
    </>
  );
}

interface BaselinesProps extends Omit<BulletProps, 'hatchId'> {
  readonly at: (value: number) => string;
  readonly percentOf: (value: number) => number;
}

/** Triangles above the band: filled for a published baseline, open for a derived one. Only first ones get their value. */
function Baselines({ row, lang, t, at, percentOf }: BaselinesProps) {
  const { target, progress } = row;
  const first = progress.baselines[0]?.baseline.kind;
  const labelled = progress.baselines.filter(({ baseline }, index) => index === 0 || baseline.kind === first);
  return progress.baselines.map((entry, index) => {
    const { baseline } = entry;
    const place = labelled.indexOf(entry);
    // Two readings stand close together: the lower one's value goes to the left, the higher one's to the right.
    const anchor = labelled.length === 1 ? 'middle' : place === 0 ? 'end' : 'start';
    return (
      <g key={`${baseline.kind}-${index}`} class={`bullet-baseline ${baseline.kind}`}>
        <title>
          {`${t.scoreboardBaseline} ${amountText(baseline.value, target.unit, lang, t)} · ${periodText(baseline.period, t)} · ${kindText(baseline, labelled.length === 1, t)}`}
        </title>
        <svg x={at(baseline.value)} y={BAND.top - 8} width="1" height="8" overflow="visible">
          <path d="M-4,0H4L0,7Z" />
        </svg>
        {place >= 0 && percentOf(baseline.value) <= VALUE_UP_TO && (
          <text x={at(baseline.value)} y={LABEL_Y} text-anchor={anchor} dx={{ middle: 0, end: 4, start: -4 }[anchor]}>
            {numberText(lang, shownValue(baseline.value, target.unit, lang))}
          </text>
        )}
      </g>
    );
  });
}

/** Hatching: what was never published. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="bullet-hatch" x1="0" x2="0" y1="0" y2="6" />
    </pattern>
  );
}
