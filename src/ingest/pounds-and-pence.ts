import { type Pence, pence } from "../domain/money/pence.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { plainAmount } from "./plain-amount.ts";

const nothingThere = ok(undefined);

/**
 * An amount in pounds as an accounting system writes it, in whole pence. Blank is undefined. Digits beyond the pence are
 * refused, unless they are the trace of a binary fraction (0.30000000000000004).
 */
export function poundsAndPence(text: string): Result<Pence | undefined> {
  if (text === "") return nothingThere;
  const usual = usualAmount(text);
  if (usual !== undefined) return ok(usual);
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

const [zero, nine, comma, minus, open, close, pound] = [48, 57, 44, 45, 40, 41, 163] as const;

/**
 * The same for the forms nearly every cell has, digit by digit, since an extract has a million of them: 1234.5, 1,234.50,
 * -£20, (20.00) and 20.00-. Undefined for any other, which plainAmount reads or refuses.
 */
function usualAmount(text: string): Pence | undefined {
  let at = 0;
  let end = text.length;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(end - 1);
  if ((first === open) !== (last === close) || (first === minus && last === minus)) return undefined;
  const negative = first === open || first === minus || last === minus;
  if (first === open || first === minus) at += 1;
  if (last === close || last === minus) end -= 1;
  if (text.charCodeAt(at) === pound) at += 1;
  const stop = text.indexOf(".", at);
  const whole = groupedDigits(text, at, stop === -1 ? end : stop);
  const fraction = stop === -1 ? 0 : penceDigits(text, stop + 1, end);
  return whole === undefined || fraction === undefined ? undefined : signed(negative, whole * 100 + fraction);
}

function signed(negative: boolean, amount: number): Pence {
  return pence(negative ? -amount : amount);
}

/** Digits with commas between each three, or none; at most twelve. */
function groupedDigits(text: string, from: number, to: number): number | undefined {
  let number = 0;
  let digits = 0;
  let sinceComma = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      number = number * 10 + code - zero;
      digits += 1;
      if (sinceComma !== -1) sinceComma += 1;
    } else if (code === comma && (sinceComma === 3 || (sinceComma === -1 && digits > 0 && digits < 4))) {
      sinceComma = 0;
    } else return undefined;
  }
  return digits === 0 || digits > 12 || (sinceComma !== -1 && sinceComma !== 3) ? undefined : number;
}

/** One or two digits behind the point. */
function penceDigits(text: string, from: number, to: number): number | undefined {
  const tens = text.charCodeAt(from) - zero;
  const ones = to - from === 2 ? text.charCodeAt(from + 1) - zero : 0;
  const isDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
  return isDigits && (to - from === 1 || to - from === 2) ? tens * 10 + ones : undefined;
}
