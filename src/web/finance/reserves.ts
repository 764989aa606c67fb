import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { ReserveMovementRow, ReserveRow } from "../../domain/data-package/tables/reserves.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { type Money, moneySection } from "./money-page.ts";
import { reserveSide } from "./other-side.ts";
import { amountCell } from "./printed.ts";
import { reserveWords } from "./reserve-words.ts";
import { walkOfReserves } from "./walk-of-reserves.ts";

const table = agreementTables.reserves;

const columns = [
  { property: "baseline", heading: "At the start" },
  { property: "approved", heading: "Approved" },
  { property: "forecastUse", heading: "Expected use" },
  { property: "balance", heading: "Left of approved" },
] as const;

const captions = {
  revenue: "Earmarked reserves",
  dsg: "Reserves of the Dedicated Schools Grant, outside the cash limit",
} as const;

/** Reserves of the cash limit and, apart, of the schools grant, with what moved; undefined where none is printed. */
export function reserves(money: Money): Html | undefined {
  const { reserves: rows } = money.agreement;
  if (rows.length === 0) return undefined;
  const tables = (["revenue", "dsg"] as const).map((fund) => fundTable(money, fund));
  return moneySection(
    money,
    "reserves",
    html`<p>${reserveWords(money)}</p>${walkOfReserves(money)}${tables}${movements(money)}`,
  );
}

function fundTable(money: Money, fund: ReserveRow["fund"]): Html | undefined {
  const rows = money.agreement.reserves.filter((row) => row.fund === fund);
  if (rows.length === 0) return undefined;
  const shown = columns.filter(({ property }) => rows.some((row) => row[property] !== undefined));
  const purposes = rows.some(({ purpose }) => purpose !== undefined);
  return dataTable({
    id: `reserves-${fund}`,
    caption: `${captions[fund]} ${yearLabel(money.agreement.portfolio.year)}, £000`,
    columns: [
      { heading: "Reserve", kind: "header" },
      ...(purposes ? [{ heading: "For", kind: "text" } as const] : []),
      ...shown.map(({ heading }) => ({ heading, kind: "number" }) as const),
    ],
    rows: rows.flatMap((row, at) => reserveRows(money, row, rows[at - 1], { shown, purposes })),
    narrow: "stack",
  });
}

type Shown = { readonly shown: readonly (typeof columns)[number][]; readonly purposes: boolean };

function reserveRows(
  { to }: Money,
  row: ReserveRow,
  before: ReserveRow | undefined,
  { shown, purposes }: Shown,
): readonly Row[] {
  const isLine = row.row === "line";
  const name = html`${row.name}${isLine && row.category !== undefined && row.category !== row.name && html` <span class="quiet">(${row.category})</span>`}`;
  const purpose = row.purpose ?? (isLine ? html`<span class="quiet">not printed</span>` : "");
  const cells = shown.map(({ property }) => amountCell(to, table, row, property));
  const line: Row = {
    kind: row.row,
    id: `reserve-${row.reserve}`,
    cells: [name, ...(purposes ? [purpose] : []), ...cells],
  };
  const heading =
    isLine && row.block !== undefined && row.block !== before?.block ? blockName(row.block) : undefined;
  return [
    ...(heading === undefined ? [] : [{ kind: "group", heading } as const]),
    line,
    ...(row.note === undefined ? [] : [{ kind: "note", text: noteOf(row) } as const]),
  ];
}

/** "corporate" heads its rows as "Corporate reserves". */
function blockName(block: string): string {
  const words = block.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} reserves`;
}

function noteOf({ asPrinted, note }: ReserveRow): string {
  return asPrinted === undefined ? (note ?? "") : `Printed as ${asPrinted}. ${note}`;
}

const kinds: Readonly<Record<ReserveMovementRow["kind"], string>> = {
  contribution: "Paid in",
  use: "Used",
  "transfer in": "Moved in",
  "transfer out": "Moved out",
};

/** "Moved out to Transformation, in Resources" */
function happened(money: Money, { kind, partner, partnerReserve }: ReserveMovementRow): Html {
  if (partner === undefined) return html`${kinds[kind]}`;
  const way = kind === "transfer out" || kind === "use" ? "to" : "from";
  return html`${kinds[kind]} ${way} ${reserveSide(money, partner, partnerReserve)}`;
}

function movements(money: Money): Html | undefined {
  const { to, agreement } = money;
  const { reserveMovements } = agreement;
  if (reserveMovements.length === 0) return undefined;
  return dataTable({
    id: "reserve-movements",
    caption: "What moved in and out of reserves, £000",
    columns: [
      { heading: "Reserve", kind: "header" },
      { heading: "What happened", kind: "text" },
      { heading: "£000", kind: "number" },
    ],
    rows: reserveMovements.flatMap((row): readonly Row[] => {
      const name = agreement.reserves.find(({ reserve }) => reserve === row.reserve)?.name ?? row.reserve;
      const amount = amountCell(to, agreementTables.reserveMovements, row, "amount");
      const note: readonly Row[] = row.note === undefined ? [] : [{ kind: "note", text: row.note }];
      return [
        {
          kind: "line",
          id: `movement-${row.reserve}-${row.movement}`,
          cells: [name, happened(money, row), amount],
        },
        ...note,
      ];
    }),
    narrow: "stack",
  });
}
