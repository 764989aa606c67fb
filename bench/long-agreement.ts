import { type Agreement, agreementTables, type Rows } from "../src/domain/data-package/agreement.ts";
import { councilYearOf } from "../src/domain/data-package/council-year.ts";
import type { Row } from "../src/domain/data-package/table.ts";
import type { CouncilRow } from "../src/domain/data-package/tables/organisation.ts";
import { reconcile } from "../src/domain/reconciliation/reconcile.ts";
import type { PortfolioSource } from "../src/report/report-source.ts";
import { type Copy, copyRow } from "./copy-row.ts";
import { sequence } from "./sequence.ts";

const letters = "ABCDEFG";
const drifts = 9;
/** How many times over the measures of the example stand in a long agreement. */
const timesItsMeasures = 3;
const paragraphs = 5;
const sentences = 6;

/**
 * The agreement of one of seven portfolios, about forty pages long: the example's with other figures, its measures some
 * times over, and more words under each of its headings. Another number has other figures and other words.
 */
export function longAgreement(example: Agreement, council: CouncilRow, number: number): PortfolioSource {
  const own = copied(example, copyNumbered(number, ""));
  const more = Array.from({ length: timesItsMeasures - 1 }, (_, at) =>
    copied(example, copyNumbered(number, letters.charAt(at + 1))),
  );
  const agreement: Agreement = { ...own, ...measuresOf([own, ...more]), ...withMoreWords(own, number) };
  const { portfolio, year } = agreement.portfolio;
  return {
    of: "portfolio",
    name: { portfolio, year, kind: "agreement" },
    council,
    written: {
      cover: undefined,
      texts: [],
      recommendations: [],
      contacts: [],
      notices: [],
      layout: [],
      images: [],
    },
    version: "1.0",
    asAt: "2021-06-08T22:59:59.999Z",
    agreement,
    checked: reconcile(agreement),
    money: councilYearOf(agreement, { year, on: agreement.on }),
  };
}

function copyNumbered(number: number, more: string): Copy {
  const random = sequence(number + 1);
  return {
    letters: `${letters.charAt(number)}${more}`,
    yearsBack: 0,
    factor: 2 + number,
    drift: () => Math.floor(random() * drifts) - (drifts - 1) / 2,
  };
}

/** Each row with the codes and figures of the copy; all that it copies keeps to one portfolio. */
function copied(example: Agreement, copy: Copy): Agreement {
  const code = `${example.portfolio.portfolio}${copy.letters.charAt(0)}`;
  const ofOne = (row: Row): Row => (row["portfolio"] === undefined ? row : { ...row, portfolio: code });
  const tables = Object.entries(agreementTables).map(([name, table]) => {
    const rows: readonly Row[] = example[name as keyof typeof agreementTables];
    return [name, rows.map((row) => ofOne(copyRow(table, row, copy)))] as const;
  });
  const rows = Object.fromEntries(tables) as unknown as Rows;
  const [portfolio] = rows.portfolios;
  if (portfolio === undefined) throw new Error("The example has no portfolio.");
  return { ...example, ...rows, portfolio, definitions: rows.measures };
}

function measuresOf(agreements: readonly Agreement[]) {
  const measures = agreements.flatMap((each) => each.measures);
  return {
    measures,
    definitions: measures,
    results: agreements.flatMap(({ results }) => results),
    targets: agreements.flatMap(({ targets }) => targets),
    commentary: agreements.flatMap(({ commentary }) => commentary),
  };
}

function withMoreWords({ narratives, measures }: Agreement, number: number) {
  const random = sequence(100 + number);
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? "";
  const tokens = [
    "cash limit",
    "capital programme",
    "reserves total",
    ...measures.map(({ measure }) => measure),
  ];
  const sentence = () => `${one(whoActs)} ${one(acts)} ${one(things)} ${one(circumstances)}.`;
  const bound = () => `${one(whoActs)} counts on {{${one(tokens)}}} ${one(circumstances)}.`;
  const paragraph = () => [...Array.from({ length: sentences - 1 }, sentence), bound()].join(" ");
  const more = () => Array.from({ length: paragraphs }, paragraph);
  return { narratives: narratives.map((row) => ({ ...row, text: [row.text, ...more()].join("\n\n") })) };
}

const whoActs = [
  "The portfolio",
  "Each service",
  "The council",
  "The partnership",
  "Every team",
  "The programme",
];
const acts = [
  "will review",
  "brings together",
  "keeps",
  "has agreed",
  "is to publish",
  "looks again at",
  "pays for",
];
const things = [
  "its plan for buildings in the town centre",
  "how residents reach it by telephone and on the web",
  "the savings that were promised for the year",
  "support for small businesses across the borough",
  "what it spends with local suppliers",
  "places in schools and who is offered them",
];
const circumstances = [
  "before the mid-year report",
  "as government funding becomes clearer",
  "with neighbouring councils and the health service",
  "where demand has risen since the pandemic",
  "and tells the scrutiny committee what came of it",
  "within the money that was set aside",
];
