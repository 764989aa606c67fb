import type { ValueUnit } from "./value-unit.ts";

export type UnitForm = {
  /** Printed against the digits, in a table whose heading names the unit. */
  readonly before: string;
  readonly after: string;
  /** Added where there is no heading: "8.5" becomes "8.5 days". */
  readonly alone: string;
  /** As read aloud, for one and for any other number. */
  readonly spoken: readonly [one: string, many: string];
  /** What a difference of two values is counted in, for one and for any other number. */
  readonly difference: readonly [one: string, many: string];
};

const plain: UnitForm = { before: "", after: "", alone: "", spoken: ["", ""], difference: ["", ""] };

function counted(one: string, many: string): UnitForm {
  return {
    ...plain,
    alone: ` ${many}`,
    spoken: [` ${one}`, ` ${many}`],
    difference: [` ${one}`, ` ${many}`],
  };
}

function scaled(before: string, after: string, spoken: string): UnitForm {
  return { ...plain, before, after, spoken: [` ${spoken}`, ` ${spoken}`] };
}

function per(what: string, spoken: string, before = ""): UnitForm {
  return {
    ...plain,
    before,
    alone: ` ${what}`,
    spoken: [` ${spoken}`, ` ${spoken}`],
    difference: [` ${what}`, ` ${what}`],
  };
}

const countedUnits: ReadonlySet<ValueUnit> = new Set(["days", "weeks", "hours", "minutes"]);

/** What a sum of such values is followed by: " days". Nothing for money, which has its sign before it, and for shares. */
export function unitOfSum(unit: ValueUnit): string {
  return countedUnits.has(unit) ? unitForms[unit].alone : "";
}

/** How each unit is printed and said. A difference of percentages is in points, never in per cent. */
export const unitForms: Readonly<Record<ValueUnit, UnitForm>> = {
  percentage: {
    before: "",
    after: "%",
    alone: "",
    spoken: [" per cent", " per cent"],
    difference: [" point", " points"],
  },
  number: plain,
  ratio: plain,
  thousand: scaled("", "k", "thousand"),
  million: scaled("", "m", "million"),
  days: counted("day", "days"),
  weeks: counted("week", "weeks"),
  hours: counted("hour", "hours"),
  minutes: counted("minute", "minutes"),
  pounds: { ...plain, before: "£", spoken: [" pound", " pounds"] },
  "pounds-thousand": scaled("£", "k", "thousand pounds"),
  "pounds-million": scaled("£", "m", "million pounds"),
  "pounds-per-square-metre": per("per m²", "pounds per square metre", "£"),
  "kwh-per-square-metre": per("kWh per m²", "kilowatt hours per square metre"),
  "per-thousand": per("per 1,000", "per thousand"),
  "per-ten-thousand": per("per 10,000", "per ten thousand"),
  "per-hundred-thousand": per("per 100,000", "per hundred thousand"),
};
