import { pence } from "../money/pence.ts";
import { atStart } from "../prose/at-start.ts";
import { money, type PrintedAmount } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Up to ten as a word, above it in digits. */
export function countWord(count: number): string {
  return words[count] ?? String(count);
}

const NAMED_AT_MOST = 3;

/** One sentence: what was added up, what it came to, what is printed, and by how much they differ. */
export function sentence(weighed: Weighed): string {
  const { sum, total, unit, severity } = weighed;
  const { parts, whole, subject, blank = [] } = sum;
  const [only] = parts;
  const came =
    parts.length === 1 && only !== undefined && only.sign === 1
      ? `${only.name} is ${money(only.amount, only.unit)}`
      : `${partsText(weighed)} ${money(total, unit)}`;
  const printed = `${whole.name} is printed as ${money(whole.amount, whole.unit)}`;
  const ending = {
    error: ".",
    rounding: ", which rounding explains.",
    doubt: `. ${listed(blank)} ${blank.length === 1 ? "is" : "are"} left blank, which may be the reason.`,
    ties: ".",
  }[severity];
  return `${atStart(subject)}: ${came}, but ${printed}: ${apart(weighed)}${ending}`;
}

function partsText({ sum: { parts, partsAre } }: Weighed): string {
  if (parts.length > NAMED_AT_MOST) return `the ${countWord(parts.length)} ${partsAre} add up to`;
  const text = parts.map((part, at) => (at === 0 ? named(part) : joint(part))).join(" ");
  return `${text} ${parts.length === 1 ? "is" : "comes to"}`;
}

function named({ name, amount, sign, unit }: PrintedAmount): string {
  return `${sign === -1 ? "minus " : ""}${name} ${money(amount, unit)}`;
}

function joint({ name, amount, sign, unit }: PrintedAmount): string {
  const adds = amount * sign >= 0;
  return `${adds ? "plus" : "less"} ${name} ${money(pence(Math.abs(amount)), unit)}`;
}

/** More or less where neither figure has a minus: £25k less of −£3,901k could be read either way, so it is a difference. */
function apart({ sum: { whole }, total, difference, unit }: Weighed): string {
  const text = money(pence(Math.abs(difference)), unit);
  if (total < 0 || whole.amount < 0 || whole.sign === -1) return `a difference of ${text}`;
  return `${text} ${whole.amount > total ? "more" : "less"}`;
}

export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
