import { figureId } from "../../domain/data-package/figure-id.ts";
import { heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import type { Row, Table } from "../../domain/data-package/table.ts";
import type { Pence } from "../../domain/money/pence.ts";
import { type MissingReason, missingReasons } from "../../domain/value/missing-reason.ts";
import { missingExplanation, missingShorthand, missingWords } from "../../domain/value/shorthand.ts";
import type { Words } from "../model/words.ts";
import { thousandsFigure } from "../printed/money.ts";

/** A cell of money in £000, bound to its name; a blank is a shorthand that says why. */
export function amountCell(table: Table, row: Row | undefined, property: string): Words {
  const held = heldAmount(table, row, property);
  if (held !== undefined) return [{ kind: "figure", figure: thousandsFigure(held.amount, idOf(held)) }];
  const reason = row === undefined ? undefined : reasonOf(row);
  if (row === undefined || reason === undefined) return noFigure;
  const figure = figureId(table, row, property);
  return [
    { kind: "figure", figure: { text: missingShorthand(reason), figure, spoken: missingWords(reason) } },
  ];
}

/** An amount in £000 that is worked out from others; nothing where it cannot be. */
export function workedOut(amount: Pence | undefined): Words {
  return amount === undefined ? noFigure : [{ kind: "figure", figure: thousandsFigure(amount) }];
}

/** What stands where no figure is held and nobody said why. */
export const noFigure: Words = [{ kind: "figure", figure: { text: "–", spoken: "no figure" } }];

/** What the shorthands among a table's rows mean, for beneath it. */
export function shorthandNotes(rows: readonly Row[]): readonly Words[] {
  const reasons = new Set(rows.flatMap((row) => reasonOf(row) ?? []));
  return [...reasons].map((reason) => [
    `${missingShorthand(reason)} ${missingWords(reason)}. ${missingExplanation(reason)}`,
  ]);
}

function reasonOf(row: Row): MissingReason | undefined {
  return missingReasons.find((known) => known === row["missing"]);
}
