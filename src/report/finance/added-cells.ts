import type { Added, AddedOver } from "../../domain/budget/added-up.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import type { CouncilStatementRow } from "../../domain/data-package/tables/council-money.ts";
import type { Inline, Words } from "../model/words.ts";
import { inMoney, thousandsFigure } from "../printed/money.ts";
import type { CouncilSource } from "../report-source.ts";
import { noFigure } from "./cells.ts";

/** Which figure of the council's own would say the same. */
export type Stated = Pick<CouncilStatementRow, "figure"> &
  Partial<Pick<CouncilStatementRow, "period" | "spendYear">>;

/** What figures come to, in £000: bound to its cell where there is one alone, else worked out. */
export function addedCell({ parts, amount }: Added): Words {
  if (amount === undefined) return noFigure;
  return [{ kind: "figure", figure: thousandsFigure(amount, nameOf(onlyPart(parts))) }];
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
  return nameOf(statedPlace(source, total, stated) ?? onlyPart(total.parts));
}

function statedPlace(
  { money }: CouncilSource,
  { amount }: Added,
  stated: Stated | undefined,
): HeldAmount | undefined {
  const row = money.councilStatements.find(
    (one) =>
      one.figure === stated?.figure &&
      one.amount === amount &&
      one.period === stated?.period &&
      one.spendYear === stated?.spendYear,
  );
  return heldAmount(agreementTables.councilStatements, row, "amount");
}

function onlyPart(parts: Added["parts"]): HeldAmount | undefined {
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0) return undefined;
  return { ...only.at, amount: only.amount };
}

function nameOf(held: HeldAmount | undefined): string | undefined {
  return held && idOf(held);
}
