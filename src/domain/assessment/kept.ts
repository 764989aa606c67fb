/** The rows that pass, in their order: the list itself where all do, as is usual, for thousands are looked through. */
export function kept<Row, Kept extends Row>(
  rows: readonly Row[],
  test: (row: Row) => row is Kept,
): readonly Kept[];
export function kept<Row>(rows: readonly Row[], test: (row: Row) => boolean): readonly Row[];
export function kept<Row>(rows: readonly Row[], test: (row: Row) => boolean): readonly Row[] {
  return rows.every(test) ? rows : rows.filter(test);
}
