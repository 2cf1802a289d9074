import type { Problem } from './problem.ts';

/** Whether something has been told of a cell, or of the row that has the same key. */
export type IsTold = (file: string, row: number, column: string) => boolean;

/** Problems as the rules find them, each told once. */
export interface Report {
  /** Adds what one rule found; what concerns a cell of which an earlier rule has told is a consequence, and left out. */
  readonly tell: (found: readonly Problem[]) => void;
  readonly isTold: IsTold;
  readonly problems: () => readonly Problem[];
}

export function createReport(): Report {
  const problems: Problem[] = [];
  const cells = new Set<string>();
  const keyOf = (file: string, row: number | null, column: string | null): string => `${file}\n${row}\n${column}`;
  return {
    tell: (found) => {
      const isNew = (problem: Problem): boolean =>
        problem.row === null || !cells.has(keyOf(problem.file, problem.row, problem.column));
      const fresh = found.filter(isNew);
      // Not spread into the arguments of one call: a file may hold more mistakes than a call has room for.
      for (const problem of fresh) problems.push(problem);
      for (const { file, row, column, twin } of fresh) {
        cells.add(keyOf(file, row, column));
        if (twin !== undefined) cells.add(keyOf(file, twin, column));
      }
    },
    isTold: (file, row, column) => cells.has(keyOf(file, row, column)),
    problems: () => problems,
  };
}
