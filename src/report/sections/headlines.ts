import { cashLimitOf } from "../../domain/budget/cash-limit.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import type { StatementRow } from "../../domain/data-package/tables/budget.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { capitalByYear } from "../finance/programme-totals.ts";
import type { Box } from "../model/block.ts";
import { moneyFigure, said } from "../printed/money.ts";
import { words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

const { budgetLines, reserves, statements } = agreementTables;

/** The money of a portfolio's first page in boxes: revenue, reserves and capital. */
export const headlines: SectionBuilder<PortfolioSource> = ({ agreement }, { id, title }) => {
  const boxes = [...revenueBox(agreement), ...reservesBox(agreement), ...capitalBoxes(agreement)];
  return boxes.length === 0 ? undefined : { id, title, blocks: [{ kind: "boxes", boxes }], sections: [] };
};

function headline(agreement: Agreement, figure: StatementRow["figure"]): HeldAmount | undefined {
  const row = agreement.statements.find((one) => one.place === "headline" && one.figure === figure);
  return heldAmount(statements, row, "amount");
}

function revenueBox(agreement: Agreement): readonly Box[] {
  const total = agreement.budgetLines.find(({ row }) => row === "total");
  const net = headline(agreement, "net cash limit") ?? cashLimitOf(agreement);
  const gross = headline(agreement, "gross expenditure") ?? heldAmount(budgetLines, total, "gross");
  const income = headline(agreement, "income") ?? heldAmount(budgetLines, total, "income");
  if (net === undefined) return [];
  const detail =
    gross === undefined || income === undefined
      ? ["The net budget the portfolio must not exceed."]
      : words`The net budget: gross expenditure of ${said(gross)} less income of ${said(income)}.`;
  return [{ label: `Cash limit ${yearLabel(agreement.portfolio.year)}`, figure: boxFigure(net), detail }];
}

function boxFigure(held: HeldAmount): Box["figure"] {
  return moneyFigure(held.amount, idOf(held));
}

function reservesBox(agreement: Agreement): readonly Box[] {
  const row = agreement.reserves.find((one) => one.row === "total" && one.fund === "revenue");
  const approved = headline(agreement, "reserves approved") ?? heldAmount(reserves, row, "approved");
  const use = headline(agreement, "reserves forecast use") ?? heldAmount(reserves, row, "forecastUse");
  const opening = heldAmount(reserves, row, "baseline");
  const held = approved ?? opening;
  if (held === undefined) return [];
  const what = approved === undefined ? "In earmarked reserves at the start of the year" : "Approved for use";
  const detail = words`${what}${use !== undefined && words`, of which ${said(use)} is expected to be used`}.`;
  return [{ label: "Reserves", figure: boxFigure(held), detail }];
}

function capitalBoxes(agreement: Agreement): readonly Box[] {
  const { portfolio } = agreement;
  const stated = agreement.statements.flatMap((row) => {
    const held = heldAmount(statements, row, "amount");
    const { figure, place, spendYear } = row;
    return place === "headline" &&
      figure === "capital programme" &&
      spendYear !== undefined &&
      held !== undefined
      ? [{ year: spendYear, held }]
      : [];
  });
  const years = stated.length > 0 ? stated : capitalByYear(agreement);
  return years.map(({ year, held }) => ({
    label: `Capital ${yearLabel(year)}`,
    figure: boxFigure(held),
    detail: [year === portfolio.year ? "The year’s capital programme." : "Planned for a later year."],
  }));
}
