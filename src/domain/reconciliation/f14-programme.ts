import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { CapitalMovementRow, CapitalSchemeRow } from "../data-package/tables/capital.ts";
import { yearLabel } from "../period/financial-year.ts";
import { capitalMovementCell } from "./capital-movement.ts";
import { misplacedMovements, schemeNames } from "./capital-movement-place.ts";
import { entriesOf } from "./entry.ts";
import { type Identity, joined, noticed, type Outcome } from "./identity.ts";
import { netsToNothing } from "./net-to-nothing.ts";
import { slug } from "./place.ts";
import { printedAmount } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";
import { tableSums } from "./table-sums.ts";
import { outcomeOf, weigh } from "./weigh.ts";

type Programme = Pick<Agreement, "capitalSchemes" | "capitalMovements">;

/**
 * F14: a scheme's programme as last approved + additions - reductions +/- rephasing and transfers = the programme now,
 * year by year; rephasing moves money between the years of a scheme and transfers between schemes, so each nets to
 * nothing. Additions are above nought and reductions below.
 */
export const programmeIsItsChanges: Identity = ({ capitalSchemes, capitalMovements }) => {
  const rows = capitalSchemes.filter(({ listing }) => listing === "programme");
  const programme = { capitalSchemes: rows, capitalMovements };
  return joined([
    openings(rows),
    outcomeOf(revised(programme)),
    moved(programme),
    noticed(misplacedMovements(programme)),
  ]);
};

/** What was last approved adds up as the programme itself does. */
function openings(rows: readonly CapitalSchemeRow[]): Outcome {
  const opened = rows.filter(({ opening }) => opening !== undefined);
  const years = Map.groupBy(opened, ({ spendYear }) => spendYear);
  return outcomeOf(
    [...years].flatMap(([year, ofYear]) => {
      const words = `${yearLabel(year)} programme as last approved`;
      return tableSums(
        { identity: "F14", subject: `capital, ${words}`, partsAre: "schemes" },
        entriesOf(agreementTables.capitalSchemes, ofYear, "opening", words),
      );
    }),
  );
}

function revised({ capitalSchemes, capitalMovements }: Programme): readonly Weighed[] {
  const movements = Map.groupBy(capitalMovements, ({ scheme }) => scheme);
  const sums: Weighed[] = [];
  for (const row of capitalSchemes) {
    const own = movements.get(row.scheme) ?? [];
    if (row.row !== "line" || (row.opening === undefined && own.length === 0)) continue;
    const year = yearLabel(row.spendYear);
    const whole = schemeCell(row, "amount", `the ${year} programme`);
    if (whole === undefined) continue;
    const opening = schemeCell(row, "opening", "the programme as last approved");
    const parts = opening === undefined ? [] : [opening];
    for (const movement of own) {
      const change =
        movement.spendYear === row.spendYear ? capitalMovementCell(movement, row.name) : undefined;
      if (change !== undefined) parts.push(change);
    }
    if (parts.length === 0) continue;
    const subject = `${row.name}, ${year}`;
    sums.push(weigh({ identity: "F14", subject, parts, partsAre: "amounts", whole, by: "changes" }));
  }
  return sums;
}

function schemeCell(row: CapitalSchemeRow, column: "amount" | "opening", name: string) {
  const label = `${row.name}, ${yearLabel(row.spendYear)} ${column === "amount" ? "programme" : "as last approved"}`;
  return printedAmount(agreementTables.capitalSchemes, row, column, { name, label });
}

/** Each rephasing over the years of its scheme, each transfer over the schemes it touches. */
function moved({ capitalSchemes, capitalMovements }: Programme): Outcome {
  const nameOf = schemeNames(capitalSchemes);
  const rephased = Map.groupBy(
    capitalMovements.filter(({ kind }) => kind === "rephasing"),
    ({ scheme, movement }) => `${scheme}.${movement}`,
  );
  const transferred = Map.groupBy(
    capitalMovements.filter(({ kind }) => kind === "transfer"),
    ({ movement }) => movement,
  );
  const cells = (rows: readonly CapitalMovementRow[]) =>
    rows.flatMap((row) => capitalMovementCell(row, nameOf(row.scheme)) ?? []);
  return joined([
    ...[...rephased].map(([place, rows]) =>
      isNothing(rows)
        ? balanced
        : netsToNothing({
            identity: "F14",
            subject: `${nameOf(rows[0]?.scheme ?? "")}, rephasing`,
            parts: cells(rows),
            partsAre: "years",
            place: () => `capital_movements.rephasing.${slug(place)}`,
            likelyCause: "Rephasing leaves a scheme's total alone: what one year loses another gains.",
          }),
    ),
    ...[...transferred].map(([place, rows]) =>
      isNothing(rows)
        ? balanced
        : netsToNothing({
            identity: "F14",
            subject: `transfer of ${[...new Set(rows.map(({ scheme }) => nameOf(scheme)))].join(" and ")}`,
            parts: cells(rows),
            partsAre: "sides",
            place: () => `capital_movements.transfer.${slug(place)}`,
            likelyCause:
              "A transfer leaves the programme's total alone: what one scheme loses another gains.",
          }),
    ),
  ]);
}

/** A sum with nothing to tell of. */
const balanced: Outcome = { observations: [], sums: 1 };

function isNothing(rows: readonly CapitalMovementRow[]): boolean {
  let total = 0;
  for (const { amount } of rows) total += amount;
  return total === 0;
}
