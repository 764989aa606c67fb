import type { ExplainedForecast } from "../../domain/budget/variance-by-cause.ts";
import type { Column } from "../../html/data-table.ts";

/** The only forecast stands under its unit, several under the periods they were made in. */
export function periodColumns(all: readonly ExplainedForecast[]): readonly Column[] {
  return all.map(({ label }) => ({ heading: all.length === 1 ? "£000" : `At ${label}`, kind: "number" }));
}

/** What all of them are, or may be: "Deficit", "Surplus", else both. */
export function wayOf(all: readonly ExplainedForecast[]): string {
  const deficits = all.map(({ forecast: { deficit = 0 } }) => deficit);
  if (deficits.every((deficit) => deficit > 0)) return "Deficit";
  return deficits.every((deficit) => deficit < 0) ? "Surplus" : "Surplus or deficit";
}
