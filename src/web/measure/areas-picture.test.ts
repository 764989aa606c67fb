import assert from "node:assert/strict";
import { test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import { assessed, at, measureRow, resultRow } from "../../domain/assessment/held-rows.test.ts";
import type { MeasureRow, ResultRow } from "../../domain/data-package/tables/measures.ts";
import { areas } from "../../domain/data-package/tables/organisation.ts";
import { addressBook } from "../routes.ts";
import { areasPicture } from "./areas-picture.ts";

const wards = ["Ash", "Hazel", "Willow"].map((name) =>
  madeRow(areas, { area: name.toLowerCase(), name, kind: "ward", parent: "council" }),
);

const ward = (area: string, year: number, value: string, given: Partial<ResultRow> = {}) =>
  resultRow(year, "year", value, { area, ...given });

const ofWards = [ward("ash", 2020, "54"), ward("hazel", 2020, "63"), ward("willow", 2020, "38")];

function shown(
  rows: readonly ResultRow[],
  given: Partial<MeasureRow> = {},
  whole = [resultRow(2020, "year", "53")],
) {
  const definitions = [measureRow(given)];
  const agreement = madeAgreement({ measures: definitions, results: [...whole, ...rows], areas: wards });
  const part = assessed({ definitions, results: whole }, at(2020, "year"));
  return areasPicture({
    to: addressBook(),
    part,
    agreement,
    title: "Recycled",
    council: "Anytown",
    level: 2,
  });
}

test("wards stand with the best first, beside the council's own figure", () => {
  const words = pageWords(shown(ofWards));
  assert.match(
    words,
    /^By ward In 2020\/21 it ran from 63% in Hazel to 38% in Willow\. Two areas stand better than the council’s 53%, of 3\./,
  );
  assert.match(
    words,
    /Hazel 63% 10 points above Ash 54% 1 point above Willow 38% 15 points below Anytown 53%/,
  );
});

test("where low is good the lowest comes first and fewer are better", () => {
  const words = pageWords(shown(ofWards, { polarity: "low" }));
  assert.match(
    words,
    /from 38% in Willow to 63% in Hazel\. One area stands better than the council’s 53%, of 3\./,
  );
});

test("a ward without a figure is named with the reason, and has no bar", () => {
  const missing = ward("ash", 2020, "", { missing: "suppressed" });
  const picture = shown([missing, ...ofWards.slice(1)]);
  assert.match(pageWords(picture), /One area has no figure\./);
  assert.match(pageWords(picture), /Ash Suppressed/);
  assert.equal(
    picture
      .toString()
      .split("</svg>")[0]
      ?.match(/class="area-bar/g)?.length,
    2,
  );
});

test("the newest period that two wards hold is shown", () => {
  const older = ofWards.map((row) => ({ ...row, year: resultRow(2019, "year", "1").year }));
  assert.match(pageWords(shown([...older, ward("ash", 2020, "54")])), /In 2019\/20 it ran/);
});

test("without wards' figures there is no such picture", () => {
  assert.equal(shown([]).toString(), "");
});

test("without a figure for the whole, wards are shown and not compared with it", () => {
  const words = pageWords(shown(ofWards, {}, [resultRow(2020, "year", "", { missing: "not-available" })]));
  assert.match(words, /it ran from 63% in Hazel to 38% in Willow\./);
  assert.doesNotMatch(words, /stand/);
});
