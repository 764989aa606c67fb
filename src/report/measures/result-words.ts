import type { ShownResult, ShownTarget } from "../../domain/assessment/measure-summary.ts";
import { targetAlone } from "../../domain/assessment/measure-words.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { ResultRow } from "../../domain/data-package/tables/measures.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { formatOf } from "../../domain/prose/prose-figure.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import { groupedDigits } from "../../domain/value/digits.ts";
import { formatDecimal, formatValueAlone, spokenValue } from "../../domain/value/format-value.ts";
import {
  letterOfReason,
  markerExplanation,
  markerShorthand,
  missingExplanation,
  missingWords,
} from "../../domain/value/shorthand.ts";
import { type Measured, measured, type Value } from "../../domain/value/value.ts";
import type { PrintedFigure, Words } from "../model/words.ts";
import { words } from "../printed/words.ts";

/** A result as a table of many units prints it: "8.5" days, "35.9%" (42 of 117), or why there is none with its shorthand. */
export function resultWords({ row, value }: Pick<ShownResult, "row" | "value">): Words {
  const figure = figureId(agreementTables.results, row, "value");
  const printed: PrintedFigure =
    value.kind === "missing" ? missingFigure(value.reason, figure) : measuredFigure(value, figure);
  const unit = value.kind === "missing" ? "" : unitAfter(value);
  return words`${{ kind: "figure", figure: printed }}${unit}${countWords(row, value)}`;
}

function missingFigure(reason: Parameters<typeof missingWords>[0], figure: string): PrintedFigure {
  const marker = { letter: letterOfReason(reason), meaning: missingExplanation(reason) };
  return { text: atStart(missingWords(reason)), figure, marker };
}

function measuredFigure(value: Measured, figure: string | undefined): PrintedFigure {
  const { decimal, unit, markers } = value;
  const bare = measured(decimal, unit);
  return {
    text: formatDecimal(decimal, unit),
    ...(figure !== undefined && { figure }),
    value: decimalText(decimal),
    format: formatOf(value),
    places: decimal.places,
    ...(decimal.exact.lt(0) && { spoken: spokenValue(bare) }),
    ...(markers.length > 0 && {
      marker: {
        letter: markers.map((marker) => markerShorthand(marker).slice(1, -1)).join("]["),
        meaning: markers.map(markerExplanation).join(" "),
      },
    }),
  };
}

/** " days" after "8.5"; nothing for a unit that is printed against the digits. */
function unitAfter({ decimal, unit }: Measured): string {
  const bare = measured(decimal, unit);
  return formatValueAlone(bare).slice(formatDecimal(decimal, unit).length);
}

/** " (42 of 117)", each count bound to its own cell. */
function countWords(row: ResultRow, { counts }: Value): Words {
  const cell = (property: "numerator" | "denominator" | "count", count: Measured["decimal"]) =>
    ({
      kind: "figure",
      figure: {
        text: groupedDigits(count),
        figure: figureId(agreementTables.results, row, property),
        value: decimalText(count),
        format: "number",
        places: 0,
      },
    }) as const;
  switch (counts.kind) {
    case "none":
      return [];
    case "count":
      return words` (${cell("count", counts.count)})`;
    case "of":
      return words` (${cell("numerator", counts.numerator)} of ${cell("denominator", counts.denominator)})`;
    case "numerator":
      return words` (${cell("numerator", counts.numerator)} of a total not given)`;
    default:
      throw new Error(`Not counts: ${counts satisfies never}`);
  }
}

/** A target as a table of many units prints it: "7.0" days, "10%" to "15%", "Aim to maximise", "To be confirmed". */
export function targetCell({ row, target }: ShownTarget): Words {
  if (target.kind !== "numerical") return [targetAlone({ row, target })];
  const { wanted, unit } = target;
  const cell = (decimal: Measured["decimal"], property: "value" | "upper"): Words => {
    const value = measured(decimal, unit);
    const isHeld = row[property]?.exact.eq(decimal.exact) === true;
    const figure = isHeld ? figureId(agreementTables.targets, row, property) : undefined;
    return [{ kind: "figure", figure: measuredFigure(value, figure) }, unitAfter(value)];
  };
  return wanted.kind === "single"
    ? words`${cell(wanted.value, "value")}`
    : words`${cell(wanted.low, "value")} to ${cell(wanted.high, "upper")}`;
}
