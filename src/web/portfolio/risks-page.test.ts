import assert from "node:assert/strict";
import { test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { milestones, risks } from "../../domain/data-package/tables/plan.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { addressBook } from "../routes.ts";
import { risksPage } from "./risks-page.ts";

const inParks = { portfolio: "PRK", year: financialYear(2021), position: 1 };

function pageOf(given: Partial<Agreement>): string {
  const found = { agreement: madeAgreement(given), checked: { findings: [], sumsChecked: 0 } };
  const day = Temporal.PlainDate.from("2021-09-01");
  return pageWords(risksPage({ to: addressBook(), found, day }).main);
}

test("a risk says what keeps it in check and who answers for it, or that neither is named", () => {
  const page = pageOf({
    risks: [
      madeRow(risks, {
        ...inParks,
        risk: "1",
        name: "A dry summer",
        controls: "Water butts.",
        owner: "Head of Parks",
      }),
      madeRow(risks, { ...inParks, risk: "2", name: "A wet summer" }),
    ],
  });
  assert.ok(page.includes("1 A dry summer Water butts. Head of Parks"));
  assert.ok(page.includes("2 A wet summer Nothing is named Nobody is named"));
  assert.ok(page.includes("One risk of 2 names nobody who answers for it."));
});

test("a milestone says whether its date has passed, as the paper prints the date", () => {
  const milestone = (name: string, due: string | undefined, dueAsPrinted: string) =>
    madeRow(milestones, {
      ...inParks,
      milestone: name,
      project: "New playground",
      name,
      ...(due === undefined ? {} : { due: Temporal.PlainDate.from(due) }),
      dueAsPrinted,
    });
  const page = pageOf({
    milestones: [
      milestone("Plan", "2021-08-31", "August 2021"),
      milestone("Build", "2021-12-31", "December 2021"),
      milestone("Open", undefined, "Spring 2022 onwards"),
    ],
  });
  assert.ok(page.includes("New playground Plan August 2021 date has passed"));
  assert.ok(page.includes("Build December 2021 still to come"));
  assert.ok(page.includes("Open Spring 2022 onwards Nobody is named"));
  assert.ok(page.includes("Whether it was reached is not held here."));
});

test("an agreement that lists none says so", () => {
  assert.ok(pageOf({}).includes("This agreement lists no risks and no milestones."));
});
