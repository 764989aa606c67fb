import type { Report } from "../model/report.ts";
import { type PrintedValue, printedValues } from "./printed-values.ts";

/** A fact that two papers print in the same form and with different digits. */
export type DifferingValue = {
  /** Its lasting name. */
  readonly figure: string;
  readonly label: string;
  readonly section: string;
  readonly here: string;
  readonly there: string;
};

/**
 * The facts one report prints otherwise than another, each once. A fact in another form (£24.502m and 24,502) is not
 * held against it: what differs between those may be rounding alone.
 */
export function differingValues(here: Report, there: Report): readonly DifferingValue[] {
  const others = new Map<string, Set<string>>();
  for (const value of printedValues(there)) {
    const key = formOf(value);
    if (key !== undefined) others.set(key, (others.get(key) ?? new Set()).add(value.text));
  }
  const found = new Map<string, DifferingValue>();
  for (const value of printedValues(here)) {
    const key = formOf(value);
    const texts = key === undefined ? undefined : others.get(key);
    if (key === undefined || value.figure === undefined || texts === undefined) continue;
    const [other] = texts;
    if (other === undefined || texts.has(value.text) || found.has(key)) continue;
    const { figure, label, section, text } = value;
    found.set(key, { figure, label, section, here: text, there: other });
  }
  return [...found.values()];
}

/** The fact and the form it is printed in, digits aside; undefined for one that is worked out. */
function formOf({ figure, text }: PrintedValue): string | undefined {
  return figure && `${figure} ${text.replaceAll(/\d[\d,]*/g, "0")}`;
}
