import { budgetLines } from "../src/domain/data-package/tables/budget.ts";
import { documents, meetings, periods } from "../src/domain/data-package/tables/cycle.ts";
import { measures, results, targets } from "../src/domain/data-package/tables/measures.ts";
import { committees, council, portfolios } from "../src/domain/data-package/tables/organisation.ts";
import { priorities } from "../src/domain/data-package/tables/plan.ts";
import { pence } from "../src/domain/money/pence.ts";
import { financialYear } from "../src/domain/period/financial-year.ts";
import { decimal } from "../src/domain/value/decimal.ts";
import { madeRow } from "./made-row.ts";

// The rows of a small made-up council, for tests that keep a ledger.

export const year2021 = financialYear(2021);
const year2020 = financialYear(2020);

export const theCouncil = madeRow(council, { council: "small", name: "Small Council" });

export const aPortfolio = (portfolio: string, year = year2021) =>
  madeRow(portfolios, { portfolio, year, name: `${portfolio} portfolio`, position: 1 });

export const aPriority = (portfolio: string, priority: string) =>
  madeRow(priorities, {
    portfolio,
    year: year2021,
    priority,
    name: `Priority ${priority}`,
    position: Number(priority),
  });

export const aMeasure = (portfolio: string, measure: string, sourceFile?: string) =>
  madeRow(measures, {
    portfolio,
    year: year2021,
    measure,
    code: measure,
    title: `Measure ${measure}`,
    unit: "percentage",
    responsibility: "council",
    polarity: "high",
    frequency: "annual",
    accumulation: "snapshot",
    stage: "live",
    position: 1,
    sourceFile,
  });

export const aResult = (measure: string, value: string, given: { year?: number; sourceFile?: string } = {}) =>
  madeRow(results, {
    measure,
    part: "all",
    area: "council",
    year: financialYear(given.year ?? year2020),
    period: "year",
    value: decimal(value),
    sourceFile: given.sourceFile,
  });

export const aTarget = (measure: string, value: string) =>
  madeRow(targets, {
    measure,
    part: "all",
    year: year2021,
    kind: "numerical",
    value: decimal(value),
  });

/** A budget line in thousands of pounds: employee and non-employee expenditure and their printed gross. */
export const aLine = (
  portfolio: string,
  line: string,
  [employee, nonEmployee, gross]: readonly [number, number, number],
) =>
  madeRow(budgetLines, {
    portfolio,
    year: year2021,
    line,
    row: "line",
    name: `The ${line} service`,
    employee: pence(employee * 100_000),
    nonEmployee: pence(nonEmployee * 100_000),
    gross: pence(gross * 100_000),
    unit: "GBP thousand",
    position: 1,
  });

export const aPeriod = (period: string) =>
  madeRow(periods, { year: year2021, period, label: period, position: 1 });

export const aCommittee = (committee: string) =>
  madeRow(committees, { committee, name: `${committee} committee` });

export const aMeeting = (portfolio: string, meeting: string, committee: string) =>
  madeRow(meetings, {
    portfolio,
    year: year2021,
    meeting,
    committee,
    report: "Agreement",
    confirmed: "yes",
    position: 1,
  });

export const aDocument = (portfolio: string, document: string) =>
  madeRow(documents, { document, portfolio, year: year2021, kind: "agreement", title: document });
