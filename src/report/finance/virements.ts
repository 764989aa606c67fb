import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { VirementRow } from "../../domain/data-package/tables/virements.ts";
import { sum } from "../../domain/money/pence.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import type { Block } from "../model/block.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import { inMoney } from "../printed/money.ts";
import { words } from "../printed/words.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";
import { amountCell, workedOut } from "./cells.ts";
import { findingNotes } from "./findings-beneath.ts";
import { headerColumn, numberColumn, partId, sectionOf, tableBlock, textColumn } from "./parts.ts";
import { virementsTold } from "./virements-told.ts";

const table = agreementTables.virements;

/** Budget moved between services or portfolios: that of the period, to be approved, and what was moved before. */
export const virements: SectionBuilder<CouncilSource> = (source, heading) => {
  const { own, before } = virementsTold(source);
  if (own.length + before.length === 0) return undefined;
  const label = source.money.periods.find(({ period }) => period === source.name.period)?.label;
  const caption = label === undefined ? "Virements of the year, £000" : `Virements of ${label}, £000`;
  const notes = findingNotes(source, ["virements", "budgetMovements"]);
  const tables = [
    { id: partId(heading, "table"), caption, rows: own },
    { id: partId(heading, "before"), caption: "Virements reported before, £000", rows: before },
  ].filter(({ rows }) => rows.length > 0);
  return sectionOf(
    heading,
    opening(own, label),
    tables.map((one, at) => virementTable(source, { ...one, notes: at === 0 ? notes : [] })),
  );
};

function opening(rows: readonly VirementRow[], label: string | undefined): Words {
  const when = label === undefined ? "of the year" : `of ${label}`;
  if (rows.length === 0) return [`No virement ${when} is to be approved.`];
  const across = rows.filter(({ fromPortfolio, toPortfolio }) => fromPortfolio !== toPortfolio).length;
  const lasting = rows.filter(({ kind }) => kind === "permanent").length;
  const moves = rows.length === 1 ? "virement" : "virements";
  const verb = rows.length === 1 ? "moves" : "move";
  const total = sum(rows.map(({ amount }) => amount));
  const between = split(rows.length, [across, "between portfolios"], "within one portfolio");
  const long = split(rows.length, [lasting, "for good"], "for this year only");
  return words`${atStart(countWord(rows.length))} ${moves} ${when} ${verb} ${inMoney(total)}, ${between} and ${long}. What one side loses the other gains, so the council’s total stays as it was.`;
}

/** "one between portfolios, two within one portfolio"; for all alike without a number. */
function split(of: number, [count, one]: readonly [number, string], other: string): string {
  if (count === of) return one;
  return count === 0 ? other : `${countWord(count)} ${one}, ${countWord(of - count)} ${other}`;
}

type Shown = {
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly VirementRow[];
  readonly notes: readonly Words[];
};

function virementTable(source: CouncilSource, { id, caption, rows, notes }: Shown): Block {
  return tableBlock(source, {
    id,
    caption,
    columns: [
      headerColumn("From"),
      textColumn("To", 3),
      textColumn("For how long"),
      textColumn("Approved by"),
      numberColumn("£000"),
    ],
    rows: [
      ...rows.flatMap((row): readonly ReportRow[] => [
        {
          kind: "line",
          cells: [
            [side(source, row.fromPortfolio, row.fromLine)],
            [side(source, row.toPortfolio, row.toLine)],
            [row.kind === "permanent" ? "For good" : "This year only"],
            [approvedWords(row)],
            amountCell(table, row, "amount"),
          ],
        },
        { kind: "note", text: [row.why] },
      ]),
      { kind: "total", cells: [["All moved"], [], [], [], workedOut(sum(rows.map(({ amount }) => amount)))] },
    ],
    notes,
  });
}

/** "Parks, in Places": the budget line where one is named, and its portfolio. */
function side({ money }: CouncilSource, portfolio: string, line: string | undefined): string {
  const held = money.portfolios.find((one) => one.portfolio.portfolio === portfolio);
  const whose = held?.portfolio.name ?? portfolio;
  if (line === undefined) return whose;
  return `${held?.budgetLines.find((row) => row.line === line)?.name ?? line}, in ${whose}`;
}

function approvedWords({ approvedBy, on }: VirementRow): string {
  const said = [approvedBy, on && dateWords(on)].filter((one) => one !== undefined);
  return said.length === 0 ? "To be approved" : said.join(", ");
}
