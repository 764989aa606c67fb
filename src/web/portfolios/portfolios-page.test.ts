import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { pageWords } from "../../../test/page-words.ts";
import { aPortfolio } from "../../../test/small-council.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import { addressBook } from "../routes.ts";
import { portfoliosPage } from "./portfolios-page.ts";

const to = addressBook();

test("each portfolio says who holds it, what it may spend, how its targets stand and whether it adds up", async () => {
  const agreement = await agreementIn("cfe-2020-21");
  const shown = [{ agreement, checked: reconcile(agreement) }];
  const page = pageWords(portfoliosPage(to, { portfolios: [agreement.portfolio], shown }).main);
  assert.ok(page.includes("1 portfolio agreement is held, for 2020/21."));
  assert.ok(
    page.includes(
      "Citizen Focus and Engagement Cllr Kate Butler £4.841m cash limit, forecast to be £0.830m over " +
        "4 of 13 met, 5 close Five things to look at",
    ),
  );
});

test("years before those shown with figures are listed by name", () => {
  const portfolios = [aPortfolio("NEW"), aPortfolio("OLD", financialYear(2011))];
  const page = pageWords(portfoliosPage(to, { portfolios, shown: [] }).main);
  assert.ok(page.includes("2011/12 OLD portfolio"));
  assert.ok(page.includes("2 portfolio agreements are held, from 2011/12 to 2021/22."));
});

test("an empty ledger says which command brings portfolios", () => {
  const page = pageWords(portfoliosPage(to, { portfolios: [], shown: [] }).main);
  assert.ok(page.includes("The ledger is empty"));
  assert.ok(page.includes("npx outturn import PATH"));
});
