import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { OneOffInvestmentRow } from "../../domain/data-package/tables/budget.ts";
import { sum } from "../../domain/money/pence.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Inline, Words } from "../model/words.ts";
import { inMoney, said } from "../printed/money.ts";
import { sentences, words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { amountCell } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock } from "./parts.ts";

const table = agreementTables.oneOffInvestments;
const headings = { own: "This portfolio’s own", shared: "Worked on with other portfolios" } as const;
const roles = ["own", "shared"] as const;

/** Money set aside once, beside the cash limit. */
export const oneOff: SectionBuilder<PortfolioSource> = (source, heading) => {
  const { oneOffInvestments: rows } = source.agreement;
  if (rows.length === 0) return undefined;
  return sectionOf(heading, opening(rows), [
    tableBlock(source, {
      id: partId(heading, "table"),
      caption: "Money set aside once, beside the cash limit, £000",
      columns: [headerColumn("Investment", 4), numberColumn("£000")],
      rows: roles.flatMap((role) =>
        group(
          headings[role],
          rows.filter((row) => row.role === role),
        ),
      ),
      notes: findingNotes(source, ["oneOffInvestments"]),
    }),
  ]);
};

function group(heading: string, rows: readonly OneOffInvestmentRow[]): readonly ReportRow[] {
  if (rows.length === 0) return [];
  return [
    { kind: "group", heading: [heading] },
    ...rows.flatMap((row): readonly ReportRow[] => {
      const line: ReportRow = { kind: "line", cells: [[row.name], amountCell(table, row, "amount")] };
      return row.about === undefined ? [line] : [line, { kind: "note", text: [row.about] }];
    }),
  ];
}

function opening(rows: readonly OneOffInvestmentRow[]): Words {
  const [own, shared] = roles.map((role) => together(rows.filter((row) => row.role === role)));
  return sentences([
    own !== undefined && words`${own} is set aside once for this portfolio, beside its cash limit.`,
    shared !== undefined && words`${shared} is set aside for work it does with others.`,
  ]);
}

/** One amount as it is held, several added up; undefined where there is none. */
function together(rows: readonly OneOffInvestmentRow[]): Inline | undefined {
  const held = rows.flatMap((row) => heldAmount(table, row, "amount") ?? []);
  const [only] = held;
  if (only === undefined) return undefined;
  return held.length === 1 ? said(only) : inMoney(sum(held.map(({ amount }) => amount)));
}
