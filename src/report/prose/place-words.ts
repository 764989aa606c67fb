import type { TextPlace } from "../../domain/prose/tokens-in.ts";

/** "Line 3, column 14", as an editor counts them. */
export function placeWords({ line, column }: TextPlace): string {
  return `Line ${line}, column ${column}`;
}
