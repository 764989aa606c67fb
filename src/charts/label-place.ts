/** A rectangle on the picture, as its edges. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The candidate that covers least of what is already drawn; the earlier wins a tie. Needs one at least. */
export function clearest<Candidate extends { readonly box: Box }>(
  candidates: readonly [Candidate, ...Candidate[]],
  taken: readonly Box[],
): Candidate {
  let [best] = candidates;
  let least = Number.POSITIVE_INFINITY;
  for (const one of candidates) {
    let covered = 0;
    for (const box of taken) {
      covered += overlap(one.box, box);
      if (covered >= least) break;
    }
    if (covered < least) [best, least] = [one, covered];
    if (least === 0) break;
  }
  return best;
}

/** Taken boxes for other labels: letters over letters can't be read, letters over a line can. */
export function lettersFirst(
  drawn: readonly Box[],
  labels: readonly { readonly box: Box }[],
): readonly Box[] {
  const letters = labels.map(({ box }) => box);
  return [...drawn, ...letters, ...letters, ...letters];
}

function overlap(one: Box, other: Box): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  if (wide <= 0) return 0;
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return high > 0 ? wide * high : 0;
}

/** The space a line of text takes: `y` is its baseline, `x` where its anchor stands. */
export function textBox(
  text: string,
  {
    x,
    y,
    size,
    anchor,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly anchor: Anchor },
): Box {
  const width = text.length * size * 0.61;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
}

export type Anchor = "start" | "middle" | "end";

/** Small boxes along a straight stroke, so that labels keep off it; one along a level or an upright. */
export function strokeBoxes(x0: number, y0: number, x1: number, y1: number): readonly Box[] {
  if (x0 === x1 || y0 === y1)
    return [
      {
        left: Math.min(x0, x1) - 3,
        right: Math.max(x0, x1) + 3,
        top: Math.min(y0, y1) - 3,
        bottom: Math.max(y0, y1) + 3,
      },
    ];
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 6));
  const boxes: Box[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const x = x0 + ((x1 - x0) * step) / steps;
    const y = y0 + ((y1 - y0) * step) / steps;
    boxes.push({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });
  }
  return boxes;
}
