import { changeTag } from "./change-tag.ts";
import { codeTag } from "./code-tag.ts";
import type { DataTable, Row } from "./data-table.ts";
import { figure } from "./figure.ts";
import { html } from "./html.ts";
import { link } from "./link.ts";
import { type Status, statusWord } from "./status.ts";

type Line = readonly [
  code: string,
  title: string,
  last: string,
  target: string,
  status: Status,
  change: string,
];

const met: Status = { kind: "met", word: "Met" };
const close: Status = { kind: "close", word: "Close" };
const lines: readonly Line[] = [
  ["RES1.1", "In-year Council Tax collection rate", "97.36%", "96.30%", met, "Improving"],
  ["RES1.2", "In-year Business Rates collection", "93.42%", "94.00%", close, "Declining"],
  ["RES1.4", "Days to process Council Tax Support claims and changes", "15.1", "18.0", met, "Improving"],
  ["RES1.6", "Property costs per m²", "£44.18", "Aim to maintain", { kind: "aim", word: "Aim" }, "Rising"],
];

const measureRows: readonly Row[] = lines.map(([code, title, last, target, status, change]) => ({
  kind: "line",
  id: code,
  cells: [
    codeTag(code),
    html`${link({ text: title, href: `/measures/${code}` })}${code === "RES1.1" && html` ${changeTag({ text: "2021/22 target easier", tone: "warning" })}`}`,
    figure({ text: last, href: `/trace/${code}`, code: `F${code}` }),
    target,
    statusWord(status),
    change,
  ],
}));

function money(name: string, amounts: readonly string[]): readonly (string | ReturnType<typeof figure>)[] {
  return [
    name,
    ...amounts.map((text) =>
      figure({
        text,
        href: "/trace/b-1",
        ...(text.startsWith("(") ? { spoken: `minus ${text.slice(1, -1)}` } : {}),
      }),
    ),
  ];
}

export const dataTableExamples = {
  "measures, stacked on a narrow screen": {
    id: "measures",
    caption: "Measures: last result, against its target",
    columns: [
      { heading: "Code", kind: "code" },
      { heading: "Measure", kind: "header" },
      { heading: "2020/21", kind: "number" },
      { heading: "Target", kind: "number" },
      { heading: "Status", kind: "status" },
      { heading: "Change", kind: "text" },
    ],
    rows: [
      { kind: "group", heading: "Council measures, reported quarterly" },
      ...measureRows,
      {
        kind: "note",
        text: "Support for households is ending and court dates are uncertain, so the target stays.",
      },
    ],
    narrow: "stack",
  },
  "money, scrolling in its own box": {
    id: "services",
    caption: "Service budgets, £000",
    reading: "Brackets are income, savings or a surplus.",
    columns: [
      { heading: "Service", kind: "header" },
      { heading: "Employees", kind: "number" },
      { heading: "Other", kind: "number" },
      { heading: "Gross", kind: "number" },
      { heading: "Income", kind: "number" },
      { heading: "Net", kind: "number" },
    ],
    rows: [
      { kind: "line", cells: money("Business Support", ["5,480", "305", "5,785", "(230)", "5,555"]) },
      {
        kind: "line",
        cells: money("Investment and Development Account", ["0", "11,799", "11,799", "(14,471)", "(2,672)"]),
      },
      { kind: "subtotal", cells: money("Trading", ["5,480", "12,104", "17,584", "(14,701)", "2,883"]) },
      { kind: "line", cells: money("Finance", ["2,978", "110", "3,088", "(1,247)", "1,841"]) },
      { kind: "total", cells: money("Total", ["8,458", "12,214", "20,672", "(15,948)", "4,724"]) },
    ],
    narrow: "scroll",
  },
} satisfies Record<string, DataTable>;
