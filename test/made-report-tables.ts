import type { ReportRow, ReportTable } from "../src/report/model/report-table.ts";
import { tableCode } from "../src/report/model/table-code.ts";
import type { Inline, PrintedFigure, StatusShape, Words } from "../src/report/model/words.ts";

const report = "tst-2021-22-agreement";

/** Thousands of pounds as print shows them; income and savings, which are negative, in brackets. */
function money(thousands: number): Words {
  const digits = String(Math.abs(thousands)).replace(/\B(?=(\d{3})+$)/g, ",");
  const text = thousands < 0 ? `(${digits})` : digits;
  const spoken = thousands < 0 ? { spoken: `minus ${digits}` } : {};
  const figure: PrintedFigure = { text, value: String(thousands), format: "money", places: 0, ...spoken };
  return [{ kind: "figure", figure }];
}

function status(shape: StatusShape, word: string): Inline {
  return { kind: "status", shape, word };
}

function percent(value: string, marker?: PrintedFigure["marker"]): Words {
  const figure: PrintedFigure = { text: `${value}%`, value, format: "percent", places: 2 };
  return [{ kind: "figure", figure: marker === undefined ? figure : { ...figure, marker } }];
}

const provisional = { letter: "p", meaning: "provisional" };

/** A measures table with every status, a marker, groups and commentaries across the width. */
export const measuresTable: ReportTable = {
  id: "measures",
  code: tableCode(report, "measures"),
  caption: "How the measures stand",
  columns: [
    { heading: "Code", kind: "code", width: 0.7 },
    { heading: "Measure", kind: "header", width: 3 },
    { heading: "Good to be", kind: "text" },
    { heading: "2019/20", kind: "number" },
    { heading: "2020/21", kind: "number" },
    { heading: "Target 2021/22", kind: "number" },
    { heading: "Status", kind: "status", width: 1.5 },
  ],
  rows: [
    { kind: "group", heading: ["Priority 1: Help people ", { kind: "emphasis", of: ["early"] }] },
    measure("TST1.1", "In-year Council Tax collection rate", "97.14", "97.36", status("met", "Target met")),
    {
      kind: "note",
      text: [
        { kind: "strong", of: ["Commentary: "] },
        "collected ",
        ...percent("97.36", provisional),
        ", 1.06 points above the target. ",
        { kind: "link", to: "https://example.org/measures/TST1.1", of: ["How this is counted"] },
      ],
    },
    measure("TST1.2", "Business rates collected", "98.20", "95.11", status("close", "Close")),
    measure("TST1.3", "Calls answered within a minute", "81.00", "62.48", status("missed", "Missed")),
    { kind: "group", heading: ["Priority 2: A council that works well"] },
    measure("TST2.1", "Requests answered on time", "90.00", "91.27", status("aim", "Aim to improve")),
    measure(
      "TST2.2",
      "Working days lost to sickness",
      "3.90",
      "",
      status("none", "Not supplied by People and Organisational Development"),
    ),
  ],
  notes: [["[p] means provisional."], ["Source: the council's own returns, 23 November 2021."]],
};

function measure(code: string, title: string, before: string, latest: string, standing: Inline): ReportRow {
  const shown = latest === "" ? [] : percent(latest);
  return {
    kind: "line",
    cells: [[code], [title], ["High"], percent(before), shown, percent("96.30"), [standing]],
  };
}

/** Money in more columns than a portrait page holds, with subtotals and a total. */
export const wideTable: ReportTable = {
  id: "service-budgets",
  code: tableCode(report, "service-budgets"),
  caption: "Service budgets, £000",
  reading: "Brackets are income, savings or a surplus.",
  columns: [
    { heading: "Service", kind: "header", width: 2.4 },
    ...[
      "Employees",
      "Premises",
      "Transport",
      "Supplies and services",
      "Third party payments",
      "Transfer payments",
      "Support recharges",
      "Capital charges",
      "Income",
      "Reserves",
      "Cash limit",
    ].map((heading) => ({ heading, kind: "number" as const })),
  ],
  rows: [
    { kind: "group", heading: ["Corporate and Support Services"] },
    budget("line", "Revenues and Benefits", [4120, 12, 31, 890, 220, 61240, 405, 0, -62871, -120, 3927]),
    budget("line", "Legal and Democratic Governance", [2980, 4, 18, 610, 75, 0, 211, 0, -1104, 0, 2794]),
    budget("subtotal", "Subtotal", [7100, 16, 49, 1500, 295, 61240, 616, 0, -63975, -120, 6721]),
    { kind: "group", heading: ["Finance"] },
    budget("line", "Treasury and Corporate", [310, 0, 0, 1220, 0, 0, 12, 18440, -2201, 0, 17781]),
    {
      kind: "note",
      text: ["Treasury follows the strategy approved in ", { kind: "emphasis", of: ["March"] }],
    },
    budget("total", "Total", [7410, 16, 49, 2720, 295, 61240, 628, 18440, -66176, -120, 24502]),
  ],
  notes: [["The cash limit is £24.502m after virements."]],
};

function budget(kind: "line" | "subtotal" | "total", name: string, amounts: readonly number[]): ReportRow {
  return { kind, cells: [[name], ...amounts.map(money)] };
}

/** A table that runs over several pages. */
export const longTable: ReportTable = {
  id: "schemes",
  code: tableCode(report, "schemes"),
  caption: "Capital schemes one by one, £000",
  columns: [
    { heading: "Scheme", kind: "header", width: 3 },
    { heading: "2021/22", kind: "number" },
    { heading: "2022/23", kind: "number" },
    { heading: "2023/24", kind: "number" },
  ],
  rows: [
    ...Array.from({ length: 90 }, (_, at) =>
      budget("line", `Scheme ${at + 1}: works to the building`, [at + 1, 1200, at % 7 === 0 ? -35 : 0]),
    ),
    budget("total", "Total", [4095, 108000, -455]),
  ],
  notes: [],
};

/** A table whose header has no rows beneath it yet. */
export const emptyTable: ReportTable = {
  id: "risks",
  code: tableCode(report, "risks"),
  caption: "Risks",
  columns: [
    { heading: "Risk", kind: "header" },
    { heading: "Likelihood", kind: "number" },
  ],
  rows: [],
  notes: [["No risks are held for this portfolio yet."]],
};
