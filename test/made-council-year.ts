import {
  type CouncilYear,
  type CouncilYearRows,
  councilYearOf,
} from "../src/domain/data-package/council-year.ts";
import { financialYear } from "../src/domain/period/financial-year.ts";
import { madeAgreement } from "./made-agreement.ts";

/** The council's money of 2021/22 made by hand for a test, with the rows given and no others. */
export function madeCouncilYear(given: Partial<CouncilYearRows>): CouncilYear {
  const rows = { ...madeAgreement({ portfolios: [] }), ...given };
  return councilYearOf(rows, { year: financialYear(2021), on: Temporal.PlainDate.from("2021-11-23") });
}
