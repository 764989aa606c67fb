/**
 * Heights moved apart just enough that neighbours keep `gap`, between `top` and `bottom` where there is room for all;
 * the order from top to bottom stays. Given and answered in the same order.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => heightOf(one) - heightOf(other));
  const placed = new Array<number>(wanted.length).fill(0);
  let above = top - gap;
  for (const index of order) {
    above = Math.max(heightOf(index), above + gap);
    placed[index] = above;
  }
  let below = bottom + gap;
  for (const index of order.toReversed()) {
    below = Math.min(placed[index] ?? 0, below - gap);
    placed[index] = below;
  }
  return placed;

  function heightOf(index: number): number {
    return wanted[index] ?? 0;
  }
}
