import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import {
  assessed,
  at,
  day,
  measureRow,
  resultRow,
  targetRow,
} from "../../domain/assessment/held-rows.test.ts";
import { changePoints } from "../../domain/data-package/tables/assessment.ts";
import { addressBook } from "../routes.ts";
import { xmrPicture } from "./xmr-picture.ts";

/** Quarters from 2017/18 on, one for each figure. */
function byQuarter(
  values: readonly string[],
  given: Partial<Parameters<typeof assessed>[0]> = {},
): Assessment {
  const results = values.map((value, place) =>
    resultRow(2017 + Math.floor(place / 4), `q${(place % 4) + 1}`, value),
  );
  const last = values.length - 1;
  return assessed({ results, ...given }, at(2017 + Math.floor(last / 4), `q${(last % 4) + 1}`));
}

const level = ["90", "92", "90", "92", "90", "92", "90", "92", "90", "92", "90", "92"];

function shown(part: Assessment, why?: string) {
  const row = madeRow(changePoints, { part: "all", on: day("2019-07-01"), kind: "rebase", why: why ?? "" });
  const changes = why === undefined ? [] : [row];
  return xmrPicture({ to: addressBook(), part, title: "Calls answered", changes, level: 2 });
}

test("fewer than eight points draw no chart of limits", () => {
  assert.equal(shown(byQuarter(level.slice(0, 7))).toString(), "");
});

test("a flagged point is listed with what it shows and the rule that flagged it", () => {
  const words = pageWords(shown(byQuarter([...level, "99"])));
  assert.match(words, /A real improvement: the latest point is above the upper limit\./);
  assert.match(
    words,
    /One point is more than chance, of 13: Better: Quarter 1 2020\/21, above the upper limit\./,
  );
});

test("a run of points is told in one line, with every rule that flagged one of them", () => {
  const words = pageWords(shown(byQuarter([...level, "80", "80", "80", "80", "80", "80", "80"])));
  assert.match(words, /Worse: Quarter 1 2020\/21 to Quarter 3 2021\/22, /);
});

test("it is said where nothing is more than chance", () => {
  assert.match(pageWords(shown(byQuarter(level))), /None of the 12 points is more than chance/);
});

test("trial limits are said to be on trial", () => {
  const words = pageWords(shown(byQuarter(level.slice(0, 9))));
  assert.match(
    words,
    /The limits are trial limits: they rest on 9 points and will still move until there are 12\./,
  );
});

test("whether the target will be met is said, and it is drawn", () => {
  const picture = shown(byQuarter(level, { targets: [targetRow(2019, "85")] }));
  assert.match(pageWords(picture), /If nothing changes the target will be met every time\./);
  assert.match(picture.toString(), /class="xmr-target"/);
});

test("limits that begin anew say from when and why; a change without eight points since says that they follow", () => {
  const moved = [...level.slice(0, 9), "70", "72", "70", "72", "70", "72", "70", "72"];
  const anew = byQuarter(moved, { settings: { changedOn: [day("2019-07-01")] } });
  assert.match(
    pageWords(shown(anew, "New telephone system.")),
    /From Quarter 2 2019\/20: New telephone system\. The limits begin anew there\./,
  );
  const awaited = byQuarter(moved.slice(0, 13), { settings: { changedOn: [day("2019-07-01")] } });
  assert.match(
    pageWords(shown(awaited, "New telephone system.")),
    /New limits follow once there are eight points\./,
  );
});

test("for what builds up, each point is what its period added, beside the figure so far", () => {
  const results = [2018, 2019].flatMap((year) =>
    ["10", "22", "31", "45"].map((value, place) => resultRow(year, `q${place + 1}`, value)),
  );
  const definitions = [measureRow({ accumulation: "cumulative", unit: "number", polarity: "low" })];
  const words = pageWords(shown(assessed({ definitions, results }, at(2019, "q4"))));
  assert.match(words, /Each point is what its period added to the year so far/);
  assert.match(words, /Quarter 2 2018\/19 12 22 Usual/);
});

test("every figure of the chart stands in its table, with its receipt and under its limits", () => {
  const picture = shown(byQuarter([...level, "99"]));
  // 1191 over 13 is 91.62; moving ranges of eleven times 2 and 7 are 2.42 on average, and 2.66 of them 6.43.
  assert.match(pageWords(picture), /From Quarter 1 2017\/18: mean 91\.6%, limits 85\.2% and 98\.0%/);
  assert.equal(picture.toString().match(/\/trace\/results/g)?.length, 13);
});

test("a limit that no figure can pass is said, and so are the seasons", () => {
  const values = ["20", "1", "22", "0", "21", "2", "20", "1", "22", "1", "21", "2"];
  const definitions = [measureRow({ possible: "share", seasonal: true })];
  const words = pageWords(shown(byQuarter(values, { definitions })));
  assert.match(words, /The lower limit is below nought, so no figure can be too low to be chance\./);
  assert.match(words, /It goes up and down with the seasons/);
  assert.doesNotMatch(words, /above 100%/);
});
