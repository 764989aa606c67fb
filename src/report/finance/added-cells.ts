import { type Added, type AddedOver, onlyPart } from "../../domain/budget/added-up.ts";
import { type Stated, statedRow } from "../../domain/budget/stated-row.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import type { Inline, Words } from "../model/words.ts";
import { inMoney, thousandsFigure } from "../printed/money.ts";
import type { CouncilSource } from "../report-source.ts";
import { noFigure } from "./cells.ts";

/** What figures come to, in £000: bound to its cell where there is one alone, else worked out. */
export function addedCell(sum: Added): Words {
  if (sum.amount === undefined) return noFigure;
  return [{ kind: "figure", figure: thousandsFigure(sum.amount, nameOf(onlyPlace(sum))) }];
}

/** A total over portfolios: bound to the council's own figure where that says the same, else worked out. */
export function totalCell(source: CouncilSource, total: AddedOver, stated?: Stated): Words {
  if (total.amount === undefined) return noFigure;
  return [{ kind: "figure", figure: thousandsFigure(total.amount, totalName(source, total, stated)) }];
}

/** The same in a sentence. */
export function totalWords(source: CouncilSource, total: AddedOver, stated?: Stated): Inline {
  return total.amount === undefined ? "" : inMoney(total.amount, totalName(source, total, stated));
}

export function totalName(source: CouncilSource, total: AddedOver, stated?: Stated): string | undefined {
  return nameOf(statedPlace(source, total, stated) ?? onlyPlace(total));
}

function statedPlace({ money }: CouncilSource, total: Added, stated?: Stated): HeldAmount | undefined {
  return heldAmount(agreementTables.councilStatements, statedRow(money, total, stated), "amount");
}

function onlyPlace(total: Added): HeldAmount | undefined {
  const only = onlyPart(total);
  return only && { ...only.at, amount: only.amount };
}

function nameOf(held: HeldAmount | undefined): string | undefined {
  return held && idOf(held);
}
