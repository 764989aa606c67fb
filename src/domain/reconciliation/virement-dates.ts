import { agreementTables } from "../data-package/agreement.ts";
import type { CouncilYear } from "../data-package/council-year.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { VirementRow } from "../data-package/tables/virements.ts";
import { dateWords } from "../period/calendar.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { noticed, type Observation, type Outcome } from "./identity.ts";
import { placeOf } from "./place.ts";
import { sourceOf } from "./printed-amount.ts";

/**
 * A virement is approved within its year. One approved up to three months before it (with the budget) or after it
 * (while the accounts are closed) is a doubt; one further off is dated in another year.
 */
export function virementDates({ virements, year }: CouncilYear): Outcome {
  const begins = Temporal.PlainDate.from({ year, month: 4, day: 1 });
  const ends = begins.add({ years: 1 });
  return noticed(
    virements.flatMap((row) => {
      if (row.on === undefined || isWithin(row.on, begins, ends)) return [];
      const near = isWithin(row.on, begins.subtract({ months: 3 }), ends.add({ months: 3 }));
      return [observe(row, row.on, year, near)];
    }),
  );
}

function isWithin(day: Temporal.PlainDate, from: Temporal.PlainDate, before: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, before) < 0;
}

function observe(row: VirementRow, on: Temporal.PlainDate, year: FinancialYear, near: boolean): Observation {
  return {
    identity: "F12",
    severity: near ? "doubt" : "error",
    message: `Virement ${row.virement} of ${yearLabel(year)}: it was approved on ${dateWords(on)}, which is in another year.`,
    likelyCause: near
      ? "It may have come with the budget, or while the accounts were closed."
      : "The date or the year is probably wrong.",
    difference: "",
    unit: "",
    figures: [
      {
        label: `Virement ${row.virement}, approved on`,
        value: on.toString(),
        figure: figureId(agreementTables.virements, row, "on"),
        ...sourceOf(row),
      },
    ],
    place: placeOf(agreementTables.virements, row, "on"),
  };
}
