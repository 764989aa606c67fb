import type { Decimal } from "./decimal.ts";
import { groupedDigits, isOne, signText } from "./digits.ts";
import { markerShorthand, missingShorthand, missingWords } from "./shorthand.ts";
import { unitForms } from "./unit-form.ts";
import type { Counts, Value } from "./value.ts";
import type { ValueUnit } from "./value-unit.ts";

/** As a table prints it, the unit named by the heading: "97.36%", "8.5", "−£44.18", "[x] not collected". */
export function formatValue(value: Value): string {
  return printed(value, formatDecimal);
}

/** As a sentence or a card prints it, with its unit: "8.5 days", "£44.18 per m²", "35.9% (42 of 117)". */
export function formatValueAlone(value: Value): string {
  return printed(
    value,
    (decimal, unit) =>
      `${formatDecimal(decimal, unit)}${isOne(decimal) ? oneAlone(unit) : unitForms[unit].alone}`,
  );
}

function oneAlone(unit: ValueUnit): string {
  const { alone, spoken } = unitForms[unit];
  return alone === spoken[1] ? spoken[0] : alone;
}

function printed(value: Value, figure: (decimal: Decimal, unit: ValueUnit) => string): string {
  const counts = formatCounts(value.counts);
  const bracketed = counts === "" ? "" : ` (${counts})`;
  if (value.kind === "missing") {
    return `${missingShorthand(value.reason)} ${missingWords(value.reason)}${bracketed}`;
  }
  const marks = value.markers.map(markerShorthand).join("");
  return `${figure(value.decimal, value.unit)}${bracketed}${marks === "" ? "" : ` ${marks}`}`;
}

/** A bare figure in its unit, places kept, with a true minus: "−£1,074". */
export function formatDecimal(decimal: Decimal, unit: ValueUnit): string {
  const { before, after } = unitForms[unit];
  return `${signText(decimal)}${before}${groupedDigits(decimal)}${after}`;
}

/** "42 of 117", "182", or nothing where nothing was counted. */
export function formatCounts(counts: Counts): string {
  switch (counts.kind) {
    case "none":
      return "";
    case "count":
      return groupedDigits(counts.count);
    case "of":
      return `${groupedDigits(counts.numerator)} of ${groupedDigits(counts.denominator)}`;
    case "numerator":
      return `${groupedDigits(counts.numerator)} of a total not given`;
    default:
      throw new Error(`Not counts: ${counts satisfies never}`);
  }
}

/** How far apart two values of a unit are: "1.06 points", "0.9 days", "1,074", "£2.10". */
export function formatDifference(difference: Decimal, unit: ValueUnit): string {
  const form = unitForms[unit];
  const [one, many] = form.difference;
  const named = one !== "" || many !== "";
  const after = unit === "percentage" ? "" : form.after;
  const words = named ? (isOne(difference) ? one : many) : "";
  return `${signText(difference)}${form.before}${groupedDigits(difference)}${after}${words}`;
}

/** As a screen reader says it: "97.36 per cent, 42 of 117, provisional", "minus 44.18 pounds". */
export function spokenValue(value: Value): string {
  const counts = formatCounts(value.counts);
  const said =
    value.kind === "missing" ? missingWords(value.reason) : spokenDecimal(value.decimal, value.unit);
  const marks = value.kind === "missing" ? [] : value.markers.map((marker) => marker.replaceAll("-", " "));
  return [said, ...(counts === "" ? [] : [counts]), ...marks].join(", ");
}

/** "minus 3.2 days": the sign and the unit are words. */
function spokenDecimal(decimal: Decimal, unit: ValueUnit): string {
  const [one, many] = unitForms[unit].spoken;
  const sign = decimal.exact.lt(0) ? "minus " : "";
  return `${sign}${groupedDigits(decimal)}${isOne(decimal) ? one : many}`;
}
