import { moneyWords } from "../../domain/money/money-words.ts";
import { minus, type Pence } from "../../domain/money/pence.ts";
import { yearEndMarks } from "../year-end-marks.ts";
import { inMillions } from "./signed-label.ts";
import type { ToldChart } from "./told-chart.ts";

/** Forecasts of a year's end by when they were made, against what may be spent; amounts in pence. */
export type Forecasts = {
  readonly id: string;
  readonly title: string;
  readonly limit: Pence | undefined;
  readonly forecasts: readonly { readonly name: string; readonly outturn: Pence | undefined }[];
};

/** A disc for each forecast; undefined where no limit is held or nothing to hold against it. */
export function forecastsChart({ id, title, limit, forecasts }: Forecasts): ToldChart | undefined {
  if (limit === undefined) return undefined;
  const marks = forecasts.flatMap(({ name, outturn }) =>
    outturn === undefined
      ? []
      : [{ kind: "forecast" as const, name, value: inMillions(outturn), label: apartWords(outturn, limit) }],
  );
  if (marks.length === 0) return undefined;
  const spoken = { id, title, description: "The table after it has the same figures." };
  const label = `${limit < 0 ? "−" : ""}${moneyWords(limit)}`;
  const chart = yearEndMarks({
    ...spoken,
    unit: { before: "£", after: "m" },
    limit: { name: "Cash limit", value: inMillions(limit), label },
    marks,
  });
  return { ...spoken, chart, finding: "Discs are what officers forecast, against the cash limit." };
}

/** "£0.075m over", "£0.394m under", "exactly on it" */
function apartWords(amount: Pence, limit: Pence): string {
  const apart = minus(amount, limit);
  if (apart === 0) return "exactly on it";
  return `${moneyWords(apart)} ${apart > 0 ? "over" : "under"}`;
}
