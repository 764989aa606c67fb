/**
 * Between which values the middle half of a group lies: the quartiles as spreadsheets' QUARTILE.INC works them out, on
 * the line between the two nearest. Undefined for fewer than four.
 */
export function quarterEdges(
  values: readonly number[],
): { readonly low: number; readonly high: number } | undefined {
  if (values.length < 4) return undefined;
  const sorted = [...values].sort((one, other) => one - other);
  return { low: along(sorted, 0.25), high: along(sorted, 0.75) };
}

function along(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
