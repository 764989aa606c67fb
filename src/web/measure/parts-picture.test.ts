import assert from "node:assert/strict";
import { test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { pageWords } from "../../../test/page-words.ts";
import { measureRow, resultRow } from "../../domain/assessment/held-rows.test.ts";
import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import type { ResultRow } from "../../domain/data-package/tables/measures.ts";
import { addressBook } from "../routes.ts";
import { partsPicture } from "./parts-picture.ts";

const schools = measureRow({
  title: "Pupils given their first choice",
  parts: ["a=Primary schools", "b=Secondary schools", "c=Special schools"],
});

function shown(results: readonly ResultRow[]) {
  const [summary] = summariseMeasures(madeAgreement({ measures: [schools], results }));
  assert.ok(summary);
  return partsPicture({ to: addressBook(), parts: summary.parts, title: schools.title });
}

const years = (part: string, values: readonly string[], given: Partial<ResultRow> = {}) =>
  values.map((value, place) => resultRow(2019 + place, "year", value, { part, ...given }));

test("parts are set beside each other with how they moved together, the highest and the lowest", () => {
  const words = pageWords(shown([...years("a", ["90", "92"]), ...years("b", ["85", "80"])]));
  assert.match(
    words,
    /Of 2 parts 1 is improving and 1 is declining, compared with last year’s outturn\. In 2020\/21 the highest was Primary schools \(92%\) and the lowest Secondary schools \(80%\)\./,
  );
});

test("the whole is drawn with its parts and not counted among them", () => {
  const words = pageWords(
    shown([...years("all", ["88", "87"]), ...years("a", ["90", "92"]), ...years("b", ["85", "86"])]),
  );
  assert.match(words, /^The parts side by side Of 2 parts 2 are improving, /);
  assert.match(words, /the lowest Secondary schools \(86%\)/);
  assert.match(words, /As a whole 88% 87% Declining down 1 point on 2019\/20/);
});

test("a measure of one part has none to compare", () => {
  assert.equal(shown(years("all", ["88", "87"])).toString(), "");
  assert.equal(shown(years("a", ["88", "87"])).toString(), "");
});

test("periods within the year are compared with the same ones of years before", () => {
  const quarters = (part: string, ...values: readonly string[]) =>
    values.map((value, place) =>
      resultRow(2020 + Math.floor(place / 2), `q${(place % 2) + 1}`, value, { part }),
    );
  const words = pageWords(
    shown([...quarters("a", "1", "2", "3", "4"), ...quarters("b", "5", "6", "7", "8")]),
  );
  assert.match(words, /Primary schools 2% 4%/);
});

test("a part counted in another unit is named and left out of the picture", () => {
  const counted = measureRow({ ...schools, unit: "number" });
  const results = [
    ...years("a", ["90", "92"]),
    ...years("b", ["85", "80"]),
    ...years("c", ["12", "13"], { asPrinted: "12%" }),
  ];
  const [summary] = summariseMeasures(madeAgreement({ measures: [counted], results }));
  assert.ok(summary);
  const words = pageWords(partsPicture({ to: addressBook(), parts: summary.parts, title: "Pupils" }));
  assert.match(words, /Special schools is counted in another unit and so is not in the picture\./);
});

test("a part without a figure in one of the years says why", () => {
  const results = [...years("a", ["90", "92"]), ...years("b", ["85", ""], { missing: undefined })];
  const awaited = results.map((row) =>
    row.value === undefined ? { ...row, missing: "not-collected" as const } : row,
  );
  assert.match(pageWords(shown(awaited)), /Secondary schools 85% Not collected \[x\]/);
});
