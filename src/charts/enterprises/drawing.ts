import type { Adcode, Lang } from '../../model/types.ts';
import type { EnterpriseRows } from './build-enterprises.ts';
import type { EnterprisesText } from './enterprises-text.ts';

export interface EnterprisesChartProps {
  readonly rows: EnterpriseRows;
  readonly lang: Lang;
  readonly t: EnterprisesText;
  /** The city selected on the map, if any. */
  readonly selected?: Adcode | null;
  /** Address of the view with this city selected; without it the links lead to its entry on the page. */
  readonly hrefFor?: (adcode: Adcode) => string;
  readonly onSelect?: (adcode: Adcode) => void;
}

export interface Drawing extends EnterprisesChartProps {
  /** Enterprises to a share of the width, in percent. */
  readonly x: (enterprises: number) => number;
  readonly hatch: string;
}

/** A place or a length as an attribute. */
export const percent = (value: number): string => `${Math.round(value * 1000) / 1000}%`;
