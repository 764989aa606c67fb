import type { FigureLook } from "../../domain/publication/figure-sheet.ts";

const number = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/;

/**
 * The look under which a value reads exactly as it is printed; undefined where no look makes it so, as for a value that
 * is rounded in print to another unit. `value` is plain digits, with a hyphen below nought.
 */
export function numberLook(printed: string, value: string): FigureLook | undefined {
  const digits = number.exec(printed);
  if (digits === null) return undefined;
  const [core] = digits;
  const below = value.startsWith("-");
  const magnitude = below ? value.slice(1) : value;
  const before = printed.slice(0, digits.index);
  const after = printed.slice(digits.index + core.length);
  if (!sameNumber(core, magnitude)) return undefined;
  const brackets = before.endsWith("(") && after.startsWith(")");
  const minus = before.includes("−") || before.includes("-");
  if (below !== (brackets || minus)) return undefined;
  return {
    before: brackets ? before.slice(0, -1) : before.replace(/[−-]/, ""),
    after: brackets ? after.slice(1) : after,
    places: core.includes(".") ? core.length - core.indexOf(".") - 1 : 0,
    grouped: core.includes(","),
    brackets,
  };
}

function sameNumber(core: string, magnitude: string): boolean {
  return trimmed(core.replaceAll(",", "")) === trimmed(magnitude);
}

/** Without noughts that say nothing: 0024.50 is 24.5. */
function trimmed(digits: string): string {
  const [whole = "", places = ""] = digits.split(".");
  return `${whole.replace(/^0+(?=\d)/, "")}.${places.replace(/0+$/, "")}`;
}
