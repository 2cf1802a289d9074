import type { ComponentChildren, SVGAttributes } from 'preact';

interface TitledSvgProps extends Omit<SVGAttributes<SVGSVGElement>, 'title'> {
  /** Unique on the page; the ids of title and summary are made of it. */
  readonly id: string;
  /** `group` where parts of the chart can be chosen, `img` where it is one picture. */
  readonly role: 'group' | 'img';
  readonly title: string;
  /** The chart in sentences, for those who do not see it. */
  readonly summary: string;
  readonly heightPx: number;
  readonly children: ComponentChildren;
}

/** A chart as wide as its room, with its name and its summary. */
export function TitledSvg({ id, role, title, summary, heightPx, children, ...attributes }: TitledSvgProps) {
  return (
    <svg {...attributes} role={role} aria-labelledby={`${id}-title ${id}-summary`} width="100%" height={heightPx}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-summary`}>{summary}</desc>
      {children}
    </svg>
  );
}
