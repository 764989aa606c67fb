import { type Issue, no, ok, type Result } from "../result.ts";
import { asSentencesPrint, type MoneyPrint, moneyScales } from "./money-print.ts";

/** A token as it is looked up: its words in plain form, and how it wants its money. */
export type TokenWords = { readonly words: readonly string[]; readonly print: MoneyPrint };

/** Longer than the longest name anybody prints. */
export const longestToken = 300;

const spellings: Readonly<Record<string, string>> = {
  millions: "£m",
  million: "£m",
  thousands: "£000",
  thousand: "£000",
  pounds: "£",
};

const asked = /\s+in\s+(?!words$)(\S+)(?:\s+to\s+(\d+)\s+(?:decimal\s+)?places?)?$/iu;
const sizeOnly = /\s+(?:size|without (?:its )?sign)$/iu;

/** Reads what stands between the braces: "savings total in £m to 1 place" is "savings total", in millions. */
export function tokenWords(token: string): Result<TokenWords> {
  let text = token.replaceAll(/\s+/gu, " ").trim();
  if (text === "")
    return refuse("A token is empty. Write the figure's name between the braces: {{cash limit}}.");
  if (text.length > longestToken) {
    return refuse(
      `“${text.slice(0, 40)}…” is too long for a token. Close the braces after the figure's name.`,
    );
  }
  let size = false;
  let print: MoneyPrint = asSentencesPrint;
  const cut = (pattern: RegExp) => {
    const found = pattern.exec(text);
    if (found !== null) text = text.slice(0, found.index);
    return found;
  };
  size = cut(sizeOnly) !== null;
  const unit = cut(asked);
  size ||= cut(sizeOnly) !== null;
  if (unit !== null) {
    const [, named = "", places] = unit;
    const wanted = spellings[named.toLowerCase()] ?? named.toLowerCase();
    const scale = moneyScales.find((one) => one === wanted);
    if (scale === undefined) {
      return refuse(`“in ${named}” is no way to print money. Write in £m, in £000, in £k or in £.`);
    }
    if (places !== undefined && (scale !== "£m" || !/^[123]$/.test(places))) {
      return refuse(`“to ${places} places” can't be printed. Write in £m to 1, 2 or 3 places.`);
    }
    print = { ...print, scale, places: places === undefined ? undefined : Number(places) };
  }
  return ok({ words: plainWords(text), print: { ...print, size } });
}

/** Words as names are compared: small letters, plain quotes and dashes, single spaces, no full stop at the end. */
function plainWords(text: string): readonly string[] {
  return plainName(text).split(" ");
}

export function plainName(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/["“”'‘’]/gu, "")
    .replaceAll(/[‐‑‒–—−]/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .replace(/\.$/u, "")
    .trim();
}

function refuse(message: string): Result<never, Issue> {
  return no({ field: "token", message });
}
