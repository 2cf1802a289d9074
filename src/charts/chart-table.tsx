import type { ChartCell, ChartTable as Table } from './chart-types.ts';

interface ChartTableProps {
  readonly table: Table;
  /** Name of the table for those who cannot see where it stands. */
  readonly caption: string;
  /** Stands for a value that was never published. */
  readonly missing: string;
  readonly formatNumber: (value: number) => string;
}

/** Years are numbers without separators. */
const isYear = (columnId: string): boolean => columnId === 'year' || columnId.endsWith('_year');

/** The numbers of a chart. The first column names the row. */
export function ChartTable({ table, caption, missing, formatNumber }: ChartTableProps) {
  const shown = (cell: ChartCell, columnId: string) => {
    if (cell === null) return <span class="not-published">{missing}</span>;
    if (typeof cell === 'string') return cell;
    return isYear(columnId) ? String(cell) : formatNumber(cell);
  };
  return (
    <table class="chart-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map(({ id, title, numeric }) => (
            <th key={id} scope="col" class={numeric ? 'number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          <tr key={i}>
            {table.columns.map(({ id, numeric }, j) => {
              const content = shown(row[j] ?? null, id);
              return j === 0 ? (
                <th key={id} scope="row">
                  {content}
                </th>
              ) : (
                <td key={id} class={numeric ? 'number' : undefined}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
