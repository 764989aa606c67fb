import { type Pence, pence } from "../domain/money/pence.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { plainAmount } from "./plain-amount.ts";

const SHORT = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;
const nothingThere = ok(undefined);

/**
 * An amount in pounds as an accounting system writes it, in whole pence. Blank is undefined. Digits beyond the pence are
 * refused, unless they are the trace of a binary fraction (0.30000000000000004).
 */
export function poundsAndPence(text: string): Result<Pence | undefined> {
  if (text === "") return nothingThere;
  const short = SHORT.exec(text);
  if (short !== null) return ok(penceOf(short[1] === "-", short[2] ?? "", short[3] ?? ""));
  const plain = plainAmount(text);
  if (!plain.ok) return plain;
  if (plain.value === undefined) return nothingThere;
  const negative = plain.value.startsWith("-");
  const [pounds = "", fraction = ""] = plain.value.replace("-", "").split(".");
  if (pounds.length > 12)
    return no({ field: "", message: `“${text.trim()}” is more than any council holds.` });
  const beyond = fraction.slice(2);
  if (/^0*$/.test(beyond) || (beyond.length > 6 && beyond.startsWith("000000"))) {
    return ok(penceOf(negative, pounds, fraction.slice(0, 2)));
  }
  if (beyond.length > 6 && beyond.startsWith("999999")) {
    return ok(pence(penceOf(negative, pounds, fraction.slice(0, 2)) + (negative ? -1 : 1)));
  }
  return no({
    field: "",
    message: `“${text.trim()}” has fractions of a penny. Round it to pence in the accounting system.`,
  });
}

function penceOf(negative: boolean, pounds: string, fraction: string): Pence {
  const amount = Number(pounds) * 100 + Number(fraction.padEnd(2, "0"));
  return pence(negative ? -amount : amount);
}
