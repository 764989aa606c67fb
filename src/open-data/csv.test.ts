import assert from "node:assert/strict";
import { test } from "node:test";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { services } from "../domain/data-package/tables/organisation.ts";
import { pence } from "../domain/money/pence.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { writeCsv } from "./csv.ts";

const place = { portfolio: "ABC", year: financialYear(2021), position: 1 };

test("a table is written with a heading for every column and a line for every row", () => {
  const csv = writeCsv(services, [
    { ...place, service: "a", name: 'Care, "home" and away', about: "One\ntwo" },
  ]);
  assert.equal(
    csv,
    "portfolio,year,service,name,about,position,source_file,source_line\n" +
      'ABC,2021/22,a,"Care, ""home"" and away","One\ntwo",1,,\n',
  );
});

test("an amount is written in the unit its row names", () => {
  const row = { ...place, line: "a", row: "line", name: "A", net: pence(-234_300_000), unit: "GBP thousand" };
  const [head = "", line = ""] = writeCsv(budgetLines, [row]).split("\n");
  assert.equal(line.split(",")[head.split(",").indexOf("net")], "-2343");
});

test("a cell that looks like a formula is left as it is, so that it is read back as it was", () => {
  assert.match(writeCsv(services, [{ ...place, service: "a", name: "=1+1" }]), /,=1\+1,/);
});
