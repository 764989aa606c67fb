import type { AddedUp } from "../domain/budget/added-up.ts";
import { councilCapital } from "../domain/budget/council-capital.ts";
import { councilOutturn } from "../domain/budget/council-outturn.ts";
import { councilReserves, reserveCategories } from "../domain/budget/council-reserves.ts";
import { councilSavings, savingsByRating } from "../domain/budget/council-savings.ts";
import { councilStated } from "../domain/budget/council-stated.ts";
import type { CouncilYear } from "../domain/data-package/council-year.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import { yearAmounts, yearColumns } from "./capital-sheets.ts";
import { councilTaxSheet, indicatorSheet, virementSheet } from "./council-year-sheets.ts";
import { liveSheet } from "./live-sheet.ts";
import type { MoneySheet, PrintedSheet, SheetLine } from "./money-sheet.ts";
import { ringFencedSheet } from "./ring-fenced-sheet.ts";
import { minusOf, money, words } from "./sheet-columns.ts";

/** The tables of money of the whole council for a year that hold anything, in the order of its page, with live sums. */
export function councilSheets(council: CouncilYear): readonly MoneySheet[] {
  return printedCouncilSheets(council).map(liveSheet);
}

/** The same tables as printed, before it is worked out which amounts follow from others: enough to list them by. */
export function printedCouncilSheets(council: CouncilYear): readonly PrintedSheet[] {
  return [
    outturnSheet(council),
    virementSheet(council),
    reserveSheet(council),
    categorySheet(council),
    savingsSheet(council),
    ratingSheet(council),
    programmeSheet(council),
    fundingSheet(council),
    ringFencedSheet(council.portfolios, "outside-cash-limit"),
    councilTaxSheet(council),
    indicatorSheet(council),
    statedSheet(council),
  ].filter(({ lines }) => lines.length > 0);
}

/** A line for each portfolio and the total of all; none where no portfolio prints any of it. */
function portfolioLines<Name extends string>(
  { rows, totals }: AddedUp<Name>,
  names: readonly Name[],
): readonly SheetLine[] {
  if (names.every((name) => totals[name].amount === undefined)) return [];
  return [
    ...rows.map(
      ({ portfolio, figures }): SheetLine => ({
        kind: "line",
        cells: [portfolio.name, ...names.map((name) => figures[name].amount)],
      }),
    ),
    { kind: "total", cells: ["All portfolios held", ...names.map((name) => totals[name].amount)] },
  ];
}

function outturnSheet(council: CouncilYear): PrintedSheet {
  const { figures, label } = councilOutturn(council);
  const told = label === undefined ? "" : `, forecasts as told at ${label}`;
  return {
    name: "portfolios",
    title: "Portfolios",
    caption: `Cash limits and forecasts by portfolio ${yearLabel(council.year)}${told}, £000`,
    columns: [
      words("Portfolio"),
      money("Cash limit"),
      money("Forecast outturn"),
      money("(Surplus)/deficit", minusOf(2, 1)),
    ],
    lines: portfolioLines(figures, ["cashLimit", "outturn", "deficit"]),
  };
}

function reserveSheet(council: CouncilYear): PrintedSheet {
  return {
    name: "reserves",
    title: "Reserves by portfolio",
    caption: `Reserves by portfolio ${yearLabel(council.year)}, £000`,
    columns: [words("Portfolio"), ...reserveColumns(1)],
    lines: portfolioLines(councilReserves(council), reserveNames),
  };
}

const reserveNames = ["baseline", "approved", "forecastUse", "balance", "closing"] as const;

function reserveColumns(first: number) {
  return [
    money("At the start"),
    money("Approved"),
    money("Expected use"),
    money("Left of approved", minusOf(first + 1, first + 2)),
    money("At the end"),
  ];
}

function categorySheet(council: CouncilYear): PrintedSheet {
  return {
    name: "reserve-categories",
    title: "Reserves by category",
    caption: `Reserves by category ${yearLabel(council.year)}, £000`,
    columns: [words("Category"), { heading: "Reserves", kind: "number" }, ...reserveColumns(2)],
    lines: reserveCategories(council).map(({ category, reserves, figures }) => ({
      kind: "line",
      cells: [
        category ?? "No category printed",
        String(reserves),
        ...reserveNames.map((name) => figures[name].amount),
      ],
    })),
  };
}

function savingsSheet(council: CouncilYear): PrintedSheet {
  return {
    name: "savings",
    title: "Savings by portfolio",
    caption: `Savings by portfolio ${yearLabel(council.year)}, £000`,
    columns: [words("Portfolio"), money("To be saved"), money("Achieved")],
    lines: portfolioLines(councilSavings(council), ["value", "achieved"]),
  };
}

function ratingSheet(council: CouncilYear): PrintedSheet {
  return {
    name: "savings-ratings",
    title: "Savings by rating",
    caption: `Savings by the council’s own rating ${yearLabel(council.year)}, £000`,
    columns: [words("Rating"), { heading: "Savings", kind: "number" }, money("To be saved")],
    lines: savingsByRating(council).map(({ rating, savings, value }) => ({
      kind: "line",
      cells: [rating ?? "not rated", String(savings), value.amount],
    })),
  };
}

function programmeSheet(council: CouncilYear): PrintedSheet {
  const { years, programme } = councilCapital(council);
  const cellsOf = (figures: (typeof programme.rows)[number]["figures"]) =>
    yearAmounts(
      years,
      years.map((spendYear) => ({ spendYear, amount: figures[String(spendYear)]?.amount })),
    );
  const lines = programme.rows.map(
    ({ portfolio, figures }): SheetLine => ({
      kind: "line",
      cells: [portfolio.name, ...cellsOf(figures)],
    }),
  );
  return {
    name: "capital-programme",
    title: "Capital by portfolio",
    caption: "Capital programme by portfolio and year of spending, £000",
    columns: [words("Portfolio"), ...yearColumns(years, 1)],
    lines:
      years.length === 0
        ? []
        : [...lines, { kind: "total", cells: ["All portfolios held", ...cellsOf(programme.totals)] }],
  };
}

function fundingSheet(council: CouncilYear): PrintedSheet {
  const { years, funding } = councilCapital(council);
  return {
    name: "capital-funding",
    title: "Capital funding",
    caption: "What pays for the capital programme, £000",
    columns: [words("Source"), ...yearColumns(years, 1)],
    lines: funding.map(({ name, byYear }) => ({
      kind: "line",
      cells: [
        name,
        ...yearAmounts(
          years,
          years.map((spendYear) => ({ spendYear, amount: byYear.get(spendYear)?.amount })),
        ),
      ],
    })),
  };
}

function statedSheet(council: CouncilYear): PrintedSheet {
  const called = (period: string | undefined) =>
    council.periods.find((row) => row.period === period)?.label ?? period;
  return {
    name: "own-figures",
    title: "The council’s own figures",
    caption: "What the council says against what its portfolios come to, £000",
    columns: [
      words("Figure"),
      words("Told at"),
      money("The council says"),
      money("Portfolios come to"),
      money("Difference", minusOf(2, 3)),
    ],
    lines: councilStated(council).map(({ statement, amount, difference }) => ({
      kind: "line",
      cells: [statement.label, called(statement.period), statement.amount, amount, difference],
    })),
  };
}
