import { trendExamples } from "../src/charts/trend.examples.ts";
import { trendChart } from "../src/charts/trend.ts";
import { waterfallExamples } from "../src/charts/waterfall.examples.ts";
import { waterfallChart } from "../src/charts/waterfall.ts";
import type { Block, Drawing } from "../src/report/model/block.ts";
import type { Report, Section } from "../src/report/model/report.ts";
import { madePicture } from "./made-pictures.ts";
import { emptyTable, longTable, measuresTable, wideTable } from "./made-report-tables.ts";

/** A report that uses every kind of block, inline and row, and words that are hard to print. */
export function madeReport(overrides: Partial<Report> = {}): Report {
  return { ...report, ...overrides };
}

const collected = trendExamples["three results and a year to come"];
const bridge = waterfallExamples["from last year's budget to the cash limit"];

function drawing(
  { id, title, description }: Omit<Drawing, "wide" | "narrow">,
  { wide, narrow }: Pick<Drawing, "wide" | "narrow">,
): Drawing {
  return { id, title, description, wide, narrow };
}

const hardWords: readonly Block[] = [
  { kind: "paragraph", text: ["Arabic: خدمات المجلس، 97.36% من الضرائب. Hebrew: שירותי המועצה (2021/22)."] },
  { kind: "paragraph", text: ["مجلس المدينة يخدم كل السكان في 2021."] },
  {
    kind: "paragraph",
    text: ["Emoji: 👍🏽 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ✅. Signs: − × ÷ ± ≤ ≥ ≈ → № ™ … – — ‘’ “” £ € § ¶ ½."],
  },
  {
    kind: "paragraph",
    text: [
      "Names: Łódź, Ngũgĩ, Đặng Thị, Þórr, Ōtautahi, Llanfairpwllgwyngyllgogerychwyrndrobwll, 東京, Київ, Ελλάδα.",
    ],
  },
  {
    kind: "paragraph",
    text: [
      'Code for other programs: #panic() $x^2$ <script>alert(1)</script> *bold* _em_ `code` \\n @ref {{token}} #{x} "quoted" [link](x) // comment /* one */ = Heading',
    ],
  },
  {
    kind: "paragraph",
    text: [
      "A soft\u00adhyphen, a no\u00a0break, a zero\u200bwidth space, a\ttab, a control\u0007 and a\u2028line.",
    ],
  },
];

const everyBlock: readonly Block[] = [
  {
    kind: "paragraph",
    text: [
      "The portfolio spends ",
      {
        kind: "figure",
        figure: {
          text: "£24.502m",
          figure: "TST/2021-22/cash-limit",
          value: "24.502",
          format: "money",
          places: 3,
        },
      },
      ", ",
      { kind: "strong", of: ["4 measures of 5 ", { kind: "emphasis", of: ["are held"] }] },
      " and ",
      { kind: "link", to: "https://example.org/reports", of: ["earlier reports"] },
      " say more. One measure: ",
      { kind: "status", shape: "met", word: "Target met" },
      ".",
    ],
  },
  { kind: "heading", text: "What the year brings" },
  {
    kind: "list",
    ordered: false,
    items: [
      ["Early help"],
      [
        "A list item long enough to be set over two lines, as commentary by services often is, so that its second line is seen to hang.",
      ],
    ],
  },
  { kind: "list", ordered: true, items: [["First"], [{ kind: "strong", of: ["Second"] }]] },
  { kind: "quote", text: ["We will do what we said, and say what we did."] },
  {
    kind: "terms",
    terms: [
      { term: "Cash limit", meaning: ["The net amount a service may spend in the year."] },
      {
        term: "Virement",
        meaning: ["A move of budget between heads, ", { kind: "emphasis", of: ["total unchanged"] }, "."],
      },
    ],
  },
];

const boxes: Block = {
  kind: "boxes",
  boxes: [
    { label: "Revenue", figure: { text: "£24.502m" }, detail: ["what services may spend, net of income"] },
    { label: "Reserves", figure: { text: "£3.190m" }, detail: ["held on 1 April 2021"] },
    {
      label: "Capital",
      figure: { text: "£49.848m", marker: { letter: "p", meaning: "provisional" } },
      detail: ["over three years, ", { kind: "strong", of: ["31 schemes"] }],
    },
  ],
};

const plan: Block = {
  kind: "plan",
  plan: {
    title: "The plan on a page",
    outcomes: [
      "People are able to make positive choices and be independent",
      "Communities are safe and resilient",
      "The council works well",
    ],
    priorities: [
      {
        name: "Help people early",
        deliverables: ["Welfare advice in every library", "A single front door for families"],
        measures: ["In-year Council Tax collection rate", "Business rates collected"],
      },
      {
        name: "A council that works well",
        deliverables: ["Digital by design"],
        measures: ["Requests answered on time"],
      },
      { name: "Radical digital", deliverables: [], measures: [] },
    ],
  },
};

const figures: readonly Block[] = [
  {
    kind: "chart",
    drawing: drawing(collected, trendChart(collected)),
    finding: ["Collection is 1.06 points above its target."],
  },
  {
    kind: "chart",
    drawing: drawing(bridge, waterfallChart(bridge)),
    finding: ["The cash limit fell by ", { kind: "figure", figure: { text: "£0.383m" } }, "."],
  },
  { kind: "image", picture: madePicture, caption: "The portfolio holder at the town hall" },
  { kind: "image", picture: { sha256: madePicture.sha256, alt: "The same drawing again" } },
  {
    kind: "notice",
    notice: {
      tone: "warning",
      title: "Two sums do not tie",
      text: [
        "Savings add up to ",
        { kind: "figure", figure: { text: "(2,672)", spoken: "minus 2,672" } },
        ", not to the total printed.",
      ],
    },
  },
  { kind: "notice", notice: { tone: "information", title: "Next report", text: ["Due in February 2022."] } },
];

const sections: readonly Section[] = [
  { id: "introduction", title: "Introduction", blocks: [...everyBlock, boxes], sections: [] },
  { id: "plan", title: "One-page plan", blocks: [plan], sections: [], newPage: true },
  {
    id: "performance",
    title: "Performance",
    newPage: true,
    blocks: [{ kind: "paragraph", text: ["Exceptions come first."] }],
    sections: [
      {
        id: "performance.measures",
        title: "Measures",
        blocks: [{ kind: "table", table: measuresTable }],
        sections: [
          { id: "performance.measures.charts", title: "Charts and pictures", blocks: figures, sections: [] },
        ],
      },
    ],
  },
  {
    id: "resources",
    title: "Financial resources",
    newPage: true,
    blocks: [{ kind: "table", table: wideTable }],
    sections: [
      {
        id: "resources.capital",
        title: "Capital",
        blocks: [{ kind: "table", table: longTable }],
        sections: [],
      },
      { id: "resources.risks", title: "Risks", blocks: [{ kind: "table", table: emptyTable }], sections: [] },
    ],
  },
  { id: "words", title: "Words that are hard to print: “£” & <b>", blocks: hardWords, sections: [] },
  { id: "empty", title: "A section with nothing in it", blocks: [], sections: [] },
];

const report: Report = {
  id: "tst-2021-22-agreement",
  kind: "agreement",
  title: "Portfolio Agreement 2021/22",
  subject: "Resources, Commissioning and Governance",
  council: { name: "Testbury Council", accent: "#0b5a6f" },
  language: "en-GB",
  version: "Draft",
  asAt: "2021-11-23T23:59:59Z",
  cover: {
    lines: [
      "Portfolio holder: Councillor A. Tester",
      "Corporate Scrutiny Committee, 23 November 2021",
      "Version: Draft",
    ],
    image: madePicture,
  },
  notices: [
    {
      tone: "made up",
      title: "Some figures are made up",
      text: [
        "Figures for 2021/22 are ",
        { kind: "strong", of: ["invented"] },
        " to show how a report reads.",
      ],
    },
    { tone: "draft", title: "Draft", text: ["Not approved yet."] },
  ],
  sections,
};
