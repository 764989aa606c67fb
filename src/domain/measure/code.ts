/**
 * The form in which measure codes are compared: capitals, no spaces, no point or hyphen between letters and digits,
 * so that "RCG.1.1", "RCG 1.1" and "rcg1.1" are one code. Points between numbers and leading noughts count:
 * RCG1.1 is not RCG1.10, nor BV9 BV09. A bracketed part is kept in small letters: "BV12(ii)".
 */
export function normalCode(code: string): string {
  const [stem = "", ...parts] = code.replace(/\s+/g, "").split("(");
  const letters = stem
    .toUpperCase()
    .replace(/[._-]+$/, "")
    .replace(/^([A-Z]+)[._-]+(?=\d)/, "$1");
  return [letters, ...parts.map((part) => part.toLowerCase())].join("(");
}

export function sameCode(left: string, right: string): boolean {
  return normalCode(left) === normalCode(right);
}

/** The order a person would list them in: RCG1.9 before RCG1.10. */
export function compareCodes(left: string, right: string): number {
  const first = pieces(left);
  const second = pieces(right);
  for (const [index, piece] of first.entries()) {
    const other = second[index];
    if (other === undefined) return 1;
    const order = comparePieces(piece, other);
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

function pieces(code: string): readonly string[] {
  return normalCode(code).match(/\d+|\D+/g) ?? [];
}

function comparePieces(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  return left < right ? -1 : left > right ? 1 : 0;
}
