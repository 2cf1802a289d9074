/** The words that this chart is given. */
export type MatrixText = Readonly<
  Record<
    | 'matrixTitle'
    | 'matrixNote'
    | 'matrixSummary'
    | 'matrixNone'
    | 'matrixNoneLeft'
    | 'matrixPlaces'
    | 'matrixClause'
    | 'matrixStated'
    | 'matrixByOrder'
    | 'matrixByOrderKey'
    | 'matrixCellTitle'
    | 'matrixColumnTitle'
    | 'matrixColCity'
    | 'matrixColPlace'
    | 'matrixColRole'
    | 'matrixColSector'
    | 'matrixColHow'
    | 'matrixColClause'
    | 'matrixColSource',
    string
  >
>;
