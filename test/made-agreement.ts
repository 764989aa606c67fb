import { type Agreement, agreementTables, type Rows } from "../src/domain/data-package/agreement.ts";
import { portfolios } from "../src/domain/data-package/tables/organisation.ts";
import { financialYear } from "../src/domain/period/financial-year.ts";
import { madeRow } from "./made-row.ts";

const empty = Object.fromEntries(Object.keys(agreementTables).map((name) => [name, []])) as unknown as Rows;

/** An agreement made by hand for a test: the Parks portfolio of 2021/22 with the rows given and no others. */
export function madeAgreement(given: Partial<Agreement> = {}): Agreement {
  const portfolio = madeRow(portfolios, {
    portfolio: "PRK",
    year: financialYear(2021),
    name: "Parks and Play",
    position: 1,
  });
  return {
    ...empty,
    portfolio,
    portfolios: [portfolio],
    definitions: given.measures ?? [],
    everyPeriod: given.periods ?? [],
    on: Temporal.PlainDate.from("2021-11-23"),
    ...given,
  };
}
