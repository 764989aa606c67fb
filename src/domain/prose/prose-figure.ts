import type { VerdictState } from "../assessment/verdict.ts";
import type { Pence } from "../money/pence.ts";
import { decimalText } from "../value/decimal.ts";
import { formatValueAlone, spokenValue } from "../value/format-value.ts";
import type { MissingReason } from "../value/missing-reason.ts";
import { markerExplanation, markerShorthand, missingShorthand, missingWords } from "../value/shorthand.ts";
import type { Measured, Value } from "../value/value.ts";
import { type CellAt, idOf } from "./cell-at.ts";
import { type MoneyPrint, printedMoney } from "./money-print.ts";

/** What stands in a sentence where a token stood: a figure as a report's model takes it, with what it rests on. */
export type ProseFigure = {
  /** As printed, without its marker: "97.36%", "−£0.850m", "42 of 117". */
  readonly text: string;
  /** Its lasting name; missing for one worked out from others. */
  readonly figure?: string;
  /** The lasting names of what it is worked out from. */
  readonly from: readonly string[];
  /** The exact number printed, in the unit printed. */
  readonly value?: string;
  readonly format?: "money" | "percent" | "number";
  readonly places?: number;
  /** What a screen reader says where the print would mislead. */
  readonly spoken?: string;
  readonly marker?: { readonly letter: string; readonly meaning: string };
  /** How a measure stands, where the words are a status. */
  readonly status?: VerdictState;
  /** Why there is no figure: "not yet available". */
  readonly missing?: string;
};

/** A result in a sentence, with its unit and counts: "35.9% (42 of 117)", "[x] not collected". */
export function valueFigure(value: Value, at: CellAt): ProseFigure {
  if (value.kind === "missing") {
    return { text: formatValueAlone(value), figure: idOf(at), from: [], missing: missingWords(value.reason) };
  }
  const { decimal, markers } = value;
  return {
    text: formatValueAlone({ ...value, markers: [] }),
    figure: idOf(at),
    from: [],
    value: decimalText(decimal),
    format: formatOf(value),
    places: decimal.places,
    ...(decimal.exact.lt(0) && { spoken: spokenValue({ ...value, markers: [] }) }),
    ...(markers.length > 0 && {
      marker: {
        letter: markers.map((marker) => markerShorthand(marker).slice(1, -1)).join("]["),
        meaning: markers.map(markerExplanation).join(" "),
      },
    }),
  };
}

export function formatOf({ unit }: Pick<Measured, "unit">): "money" | "percent" | "number" {
  if (unit === "percentage") return "percent";
  return unit.startsWith("pounds") ? "money" : "number";
}

/** An amount in a sentence, from one cell, or from several that it is the sum of. */
export function moneyFigure(amount: Pence, cells: readonly CellAt[], print: MoneyPrint): ProseFigure {
  const [only, ...others] = cells;
  const bound = only !== undefined && others.length === 0 ? { figure: idOf(only) } : {};
  return { ...printedMoney(amount, print), ...bound, from: others.length === 0 ? [] : cells.map(idOf) };
}

/** Where a figure would stand: why there is none. */
export function missingFigure(reason: MissingReason, at?: CellAt): ProseFigure {
  const text = `${missingShorthand(reason)} ${missingWords(reason)}`;
  return { text, from: [], missing: missingWords(reason), ...(at && { figure: idOf(at) }) };
}

/** The same where the reason is no cell's: "no target held". */
export function noFigure(why: string, from: readonly CellAt[] = []): ProseFigure {
  return { text: `[x] ${why}`, from: from.map(idOf), missing: why };
}

/** Words of the ledger that are no number: "Target met", "Aim to maintain". */
export function wordsFigure(text: string, from: readonly CellAt[]): ProseFigure {
  const [only, ...others] = from;
  const bound = only !== undefined && others.length === 0 ? { figure: idOf(only) } : {};
  return { text, ...bound, from: others.length === 0 ? [] : from.map(idOf) };
}

/** A whole number of things counted here: "42", or "42 of 117". */
export function countFigure(count: number, of: number | undefined, from: readonly CellAt[]): ProseFigure {
  const grouped = (whole: number) => whole.toLocaleString("en-GB");
  const text = of === undefined ? grouped(count) : `${grouped(count)} of ${grouped(of)}`;
  return { text, from: from.map(idOf), value: String(count), format: "number", places: 0 };
}
