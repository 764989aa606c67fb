import { schemesOf } from "../../domain/budget/spend-years.ts";
import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import { said } from "../printed/money.ts";
import { words } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder, SectionHeading } from "../section-builder.ts";
import { amountCell, shorthandNotes } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock, textColumn } from "./parts.ts";
import { isOfLongerList } from "./scheme-findings.ts";

/** The schemes one by one: what each of the programme is, and the larger parts it lists beneath. */
export const capitalDetails: SectionBuilder<PortfolioSource> = (source, heading) => {
  const described = descriptions(source, heading);
  const parts = largerParts(source, heading);
  if (described === undefined && parts === undefined) return undefined;
  return sectionOf(heading, opening(source.agreement), [described, parts]);
};

function opening(agreement: Agreement): Words {
  const schemes = schemesOf(agreement, "programme").filter(({ first }) => first.row === "line");
  const parts = schemesOf(agreement, "detail").filter(({ first }) => first.row === "line");
  const one = schemes.length === 1 ? "one scheme" : `${countWord(schemes.length)} schemes`;
  const listed = parts.length === 0 ? "" : `, and lists ${countWord(parts.length)} of their larger parts`;
  return [`The programme has ${one}${listed}.`];
}

/** What each scheme of the programme is, where it is described, with what else is said of its money. */
function descriptions(source: PortfolioSource, heading: SectionHeading): Block | undefined {
  const described = schemesOf(source.agreement, "programme").flatMap(({ first: { name, about, scheme } }) =>
    about === undefined ? [] : [{ name, about, scheme }],
  );
  if (described.length === 0) return undefined;
  return tableBlock(source, {
    id: partId(heading, "table"),
    caption: "What each scheme is",
    columns: [headerColumn("Scheme", 1), textColumn("Description", 3)],
    rows: described.flatMap(({ name, about, scheme }): readonly ReportRow[] => [
      { kind: "line", cells: [[name], [about]] },
      ...statedOf(source.agreement, scheme).map((text): ReportRow => ({ kind: "note", text })),
    ]),
    notes: [],
  });
}

/** "Early places, spent over the past two years: £0.237m." */
function statedOf({ statements }: Agreement, scheme: string): readonly Words[] {
  return statements.flatMap((row) => {
    const held = heldAmount(agreementTables.statements, row, "amount");
    const isOwn = row.figure === "capital scheme" && row.refersTo === scheme;
    return isOwn && held !== undefined ? [words`${row.label}: ${said(held)}.`] : [];
  });
}

/** A longer list of schemes within the programme: it is not added to it. */
function largerParts(source: PortfolioSource, heading: SectionHeading): Block | undefined {
  const schemes = schemesOf(source.agreement, "detail");
  if (schemes.length === 0) return undefined;
  const years = [...new Set(schemes.flatMap(({ cells }) => [...cells.keys()]))].toSorted(
    (left, right) => left - right,
  );
  return tableBlock(source, {
    id: partId(heading, "schemes"),
    caption: "Schemes within the programme, £000",
    columns: [
      headerColumn("Capital scheme", 2),
      textColumn("Description"),
      ...years.map((year) => numberColumn(yearLabel(year))),
    ],
    rows: schemes.map(({ first, cells }) => ({
      kind: first.row,
      cells: [
        [first.name],
        first.about === undefined ? [] : [first.about],
        ...years.map((year) => amountCell(agreementTables.capitalSchemes, cells.get(year), "amount")),
      ],
    })),
    notes: [
      ...shorthandNotes(schemes.flatMap(({ cells }) => [...cells.values()])),
      ...findingNotes(source, ["capitalSchemes"], isOfLongerList(source.agreement)),
    ],
  });
}
