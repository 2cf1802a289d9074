/** A plain figure, one with a graduate's cap, one with a book: told apart by shape as well as by colour. */
export type FigureKind = 'person' | 'graduate' | 'trainee';

export function figureId(prefix: string, kind: FigureKind): string {
  return `${prefix}-${kind}`;
}

/** In a box of 12 × 28 pixels; the head stands two pixels below its top, which is room for the cap. */
const HEAD = { cx: 6, cy: 6, r: 3.3 };
const BODY =
  'M6 10.4c-2.9 0-4.6 1.6-4.6 4.2v5.6c0 .9.5 1.4 1.3 1.4h.5v5.2c0 .7.5 1.2 1.2 1.2h3.2c.7 0 1.2-.5 1.2-1.2v-5.2h.5c.8 0 1.3-.5 1.3-1.4v-5.6c0-2.6-1.7-4.2-4.6-4.2z';
const CAP = 'M6-.2 12.4 2.4 6 5-.4 2.4z';
const TASSEL = 'M11.3 2.8v4.4';
const BOOK = 'M2.8 14.3 6 15.3l3.2-1v4.3l-3.2 1-3.2-1z';

/** What the chart repeats by reference. Colours come from the place of use. */
export function FigureShapes({ prefix }: { prefix: string }) {
  return (
    <defs>
      <g id={figureId(prefix, 'person')}>
        <circle {...HEAD} />
        <path d={BODY} />
      </g>
      <g id={figureId(prefix, 'graduate')}>
        <circle {...HEAD} />
        <path d={BODY} />
        <path d={CAP} stroke="var(--paper)" stroke-width="0.8" />
        <path d={TASSEL} stroke="var(--map-core)" stroke-width="1" />
      </g>
      <g id={figureId(prefix, 'trainee')}>
        <circle {...HEAD} />
        <path d={BODY} />
        <path d={BOOK} fill="var(--paper)" />
        <path d="M6 15.3v4.3" stroke="var(--ink)" stroke-width="0.8" />
      </g>
      <pattern id={`${prefix}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2="7" stroke="var(--ink-quiet)" stroke-width="1.2" stroke-opacity="0.55" />
      </pattern>
    </defs>
  );
}
