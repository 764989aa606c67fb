import { quoted } from "../domain/data-package/plain-cells.ts";
import { no, ok, type Result } from "../domain/result.ts";

const PLAIN = /^-?\d{1,15}(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /^\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?:\.\d+)?$/;
/** What nearly every amount looks like, taken apart in one go. */
const USUAL = /^(\()?(-)?£?(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d+)?(-)?(\))?$/;
const DASHES = /^[-\u2013\u2014\u2212]$/;

/**
 * An amount as accounting systems and spreadsheets write it, as plain digits: "(1,234.50)", "1,234.50-", "-£1,234.50" and
 * "1,234.50 CR" are all "-1234.50". Blank is undefined, a dash alone is 0. Refuses what could be read in two ways, such as
 * a comma before two digits.
 */
export function plainAmount(text: string): Result<string | undefined> {
  const found = text.trim();
  if (found === "") return ok(undefined);
  if (PLAIN.test(found)) return ok(found);
  if (DASHES.test(found)) return ok("0");
  const usual = USUAL.exec(found);
  if (usual !== null) {
    const [, open, minus, whole = "", fraction = "", trailing, close] = usual;
    const marks =
      (open === undefined ? 0 : 1) + (minus === undefined ? 0 : 1) + (trailing === undefined ? 0 : 1);
    if ((open === undefined) === (close === undefined) && marks < 2) {
      return ok(`${marks === 1 ? "-" : ""}${whole.replaceAll(",", "")}${fraction}`);
    }
  }
  const { digits, negatives } = unsigned(found);
  if (negatives > 1) return refuse(`${quoted(found)} is marked as negative twice. Keep one of the marks.`);
  const grouped = GROUPED.test(digits) || SPACED.test(digits);
  const plain = grouped ? digits.replaceAll(/[^\d.]/g, "") : digits.replace(/^\./, "0.");
  if (!PLAIN.test(plain)) return refuse(notAnAmount(found, digits));
  return ok(negatives === 1 ? `-${plain}` : plain);
}

/** The amount without its signs and pound sign, and how many marks make it negative. */
function unsigned(found: string): { readonly digits: string; readonly negatives: number } {
  let digits = found.replaceAll("\u2212", "-");
  let negatives = 0;
  const strip = (pattern: RegExp, counts: boolean) => {
    const shorter = digits.replace(pattern, "$1").trim();
    if (shorter !== digits && counts) negatives += 1;
    digits = shorter;
  };
  strip(/^\((.*)\)$/, true);
  strip(/^-(.*)$/, true);
  strip(/^£(.*)$/, false);
  strip(/^\((.*)\)$/, true);
  strip(/^-(.*)$/, true);
  strip(/^(.*)-$/, true);
  strip(/^(.*?)\s*CR$/i, true);
  strip(/^(.*?)\s*DR$/i, false);
  return { digits, negatives };
}

function notAnAmount(found: string, digits: string): string {
  if (/^\d(?:\.\d+)?E[+-]?\d+$/i.test(digits)) {
    return `${quoted(found)} was shortened by a spreadsheet and has lost its last digits. Format the column as a number and save it again.`;
  }
  if (/^[\d.]+,\d{1,2}$/.test(digits)) {
    return `${quoted(found)} has a comma where pence begin. Write a point before the pence and commas between thousands only.`;
  }
  if (/^[\d,]+(?:\.\d+)?$/.test(digits)) {
    return `${quoted(found)} has a comma that does not stand before three digits, so it can be read in two ways. Write it without commas.`;
  }
  return `${quoted(found)} is not an amount. Write it as 1234.50, with a minus or in brackets where it is negative.`;
}

const refuse = (message: string) => no({ field: "", message });
