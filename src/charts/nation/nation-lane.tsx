import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import { writeMoney } from '../path/chart-words.ts';
import type { NationRows, NationYear } from './build-nation.ts';
import { type NationStrings, writeRankPeriod } from './nation-words.ts';

interface NationLaneProps {
  readonly rows: NationRows;
  /** Upper edge, from the top of the drawing. */
  readonly topPx: number;
  readonly at: (year: number, along: number) => string;
  readonly hatchId: string;
  readonly lang: Lang;
  readonly t: NationStrings;
}

/** Guangdong's own figures in the columns of the years: a number, or hatching; the rank of 2015 is no number. */
export function NationLane({ rows, topPx, at, hatchId, lang, t }: NationLaneProps) {
  const words = longestRun(rows.years.filter(({ guangdong, rank }) => guangdong === null && rank === null));
  return (
    <>
      <text class="nation-heading" x="0" y={topPx + 9}>
        {t.nationLaneHeading}
      </text>
      {rows.years.map(({ year, guangdong, rank }) => (
        <g key={year}>
          {guangdong === null ? (
            <rect
              class="nation-unknown"
              x={at(year, 0)}
              width={`${(Number.parseFloat(at(year, 1)) - Number.parseFloat(at(year, 0))).toFixed(3)}%`}
              y={topPx + 15}
              height="32"
              fill={`url(#${hatchId})`}
            >
              <title>{`${year} · ${t.nationSeriesGuangdong} · ${t.nationMissing}`}</title>
            </rect>
          ) : (
            <text class="nation-known" x={at(year, 0.5)} y={topPx + 35} text-anchor="middle">
              {writeMoney(lang, guangdong.value)}
            </text>
          )}
          {rank !== null && guangdong === null && (
            <g class="nation-rank">
              <text x={at(year, 0.5)} y={topPx + 28} text-anchor="middle">
                {fillText(t.nationRank, { rank: rank.value })}
              </text>
              <text class="nation-rank-period" x={at(year, 0.5)} y={topPx + 42} text-anchor="middle">
                {writeRankPeriod(rank, lang, t)}
              </text>
            </g>
          )}
        </g>
      ))}
      {words.length > 1 && (
        <text
          class="nation-unknown-words"
          x={at((words[0] ?? 0) + Math.floor(words.length / 2), words.length % 2 === 0 ? 0 : 0.5)}
          y={topPx + 35}
          text-anchor="middle"
        >
          {t.nationMissing}
        </text>
      )}
    </>
  );
}

/** The most years that follow one another; the earlier of equals. */
function longestRun(years: readonly NationYear[]): readonly number[] {
  const runs: number[][] = [];
  for (const { year } of years) {
    const last = runs.at(-1);
    if (last?.at(-1) === year - 1) last.push(year);
    else runs.push([year]);
  }
  return runs.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
