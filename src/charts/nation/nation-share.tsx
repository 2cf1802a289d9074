import { scaleLinear } from 'd3-scale';
import type { Lang } from '../../model/types.ts';
import { writePercent } from '../path/chart-words.ts';
import { writeMultiple } from '../path/path-words.ts';
import type { NationRows } from './build-nation.ts';
import { type NationStrings, writeArithmetic, writeBasis } from './nation-words.ts';

interface NationShareProps {
  readonly rows: NationRows;
  /** Upper edge, from the top of the drawing. */
  readonly topPx: number;
  readonly heightPx: number;
  readonly leftPercent: number;
  readonly rightPercent: number;
  readonly at: (year: number, along: number) => string;
  readonly lang: Lang;
  readonly t: NationStrings;
}

/**
 * Shares of the nation, from zero, on the years of the columns above. Open marks are derived; a filled one has both
 * figures published. Nothing joins them: the years between are not known.
 */
export function NationShare({ rows, topPx, heightPx, leftPercent, rightPercent, at, lang, t }: NationShareProps) {
  const shares = rows.years.flatMap(({ implied, publishedShare }) => [
    ...implied.map(({ share }) => share),
    ...(publishedShare === null ? [] : [publishedShare]),
  ]);
  const highest = Math.max(0.01, ...shares);
  const y = scaleLinear([0, highest * 1.15], [topPx + heightPx - 6, topPx + 22]);
  const hasPublished = rows.years.some(({ publishedShare }) => publishedShare !== null);
  return (
    <>
      <text class="nation-heading" x="0" y={topPx + 9}>
        {hasPublished ? t.nationSharePublishedHeading : t.nationShareHeading}
      </text>
      {y
        .ticks(3)
        // A line above the highest mark would run through its words.
        .filter((tick) => tick <= highest)
        .map((tick) => (
          <g key={tick} class={tick === 0 ? 'nation-axis' : 'nation-grid'}>
            <line x1={`${leftPercent}%`} x2={`${rightPercent}%`} y1={y(tick)} y2={y(tick)} />
            <text x={`${leftPercent - 1.5}%`} y={y(tick) + 4} text-anchor="end">
              {`${Math.round(tick * 100)}%`}
            </text>
          </g>
        ))}
      {rows.years.map(({ year, nation, implied, publishedShare }) => (
        <g key={year}>
          {implied.map((one) => (
            <g class={`nation-share-implied nation-share-${one.basis}`} key={one.basis}>
              <line x1={at(year, 0.5)} x2={at(year, 0.5)} y1={y(0)} y2={y(one.share) + 4.5} />
              <circle cx={at(year, 0.5)} cy={y(one.share)} r="4.5">
                {nation !== null && (
                  <title>{`${year} · ${writeBasis(one, t)} · ${writeArithmetic(one, nation, lang, t)}`}</title>
                )}
              </circle>
              <text x={at(year, 0.5)} dx="9" y={y(one.share) + 4}>
                {one.multiple !== null && `×${writeMultiple(one.multiple)} `}
                <tspan class="nation-strong">{writePercent(lang, one.share)}</tspan>
              </text>
              {one.multiple === null && (
                <text class="nation-basis" x={at(year, 0.5)} dx="48" y={y(one.share) - 11} text-anchor="end">
                  {writeBasis(one, t)}
                </text>
              )}
            </g>
          ))}
          {publishedShare !== null && (
            <g class="nation-share-published">
              <circle cx={at(year, 0.5)} cy={y(publishedShare)} r="4" />
              <text x={at(year, 0.5)} y={y(publishedShare) + 17} text-anchor="middle">
                {writePercent(lang, publishedShare)}
              </text>
            </g>
          )}
        </g>
      ))}
    </>
  );
}
