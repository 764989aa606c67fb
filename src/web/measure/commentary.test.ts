import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import { measureRow } from "../../domain/assessment/held-rows.test.ts";
import { periods } from "../../domain/data-package/tables/cycle.ts";
import { commentary as commentaryTable } from "../../domain/data-package/tables/measures.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { commentary } from "./commentary.ts";

const measure = measureRow({ measure: "P1" });
const said = (year: number, period: string, text: string) =>
  madeRow(commentaryTable, { measure: "P1", year: financialYear(year), period, text });
const everyPeriod = [
  madeRow(periods, { year: financialYear(2021), period: "q1", label: "Quarter 1", position: 1 }),
  madeRow(periods, { year: financialYear(2021), period: "q2", label: "Quarter 2", position: 2 }),
];
const words = (...rows: readonly ReturnType<typeof said>[]) =>
  pageWords(commentary(madeAgreement({ commentary: rows, everyPeriod }), measure));

describe("what the council says of a measure", () => {
  it("comes newest first, each under its period, and what was said before is folded away", () => {
    assert.equal(
      words(
        said(2021, "agreement", "A new contract began."),
        said(2020, "agreement", "The old contract ends."),
        said(2021, "q2", "Calls rose."),
        said(2021, "q1", "All is quiet."),
        said(2022, "agreement", "Not yet written then."),
      ),
      "What the council says Quarter 2 2021/22 Calls rose. Three earlier comments Quarter 1 2021/22 All is quiet. " +
        "In the 2021/22 agreement A new contract began. In the 2020/21 agreement The old contract ends.",
    );
  });

  it("needs no heading where the agreement alone speaks", () => {
    assert.equal(words(said(2021, "agreement", "Calls rose.")), "What the council says Calls rose.");
  });

  it("says so where the agreement says nothing, before what an earlier year said", () => {
    assert.equal(
      words(said(2020, "agreement", "The old contract ends.")),
      "What the council says Nothing is said of this measure in the 2021/22 agreement. In the 2020/21 agreement The old contract ends.",
    );
  });
});
