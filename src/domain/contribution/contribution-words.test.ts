import assert from "node:assert/strict";
import { test } from "node:test";
import Big from "big.js";
import { contributionSentence } from "./contribution-words.ts";
import { contributionsOf, type ValueSums } from "./contributions.ts";

const of = (numerator: number, denominator: number) => ({
  numerator: new Big(numerator),
  denominator: new Big(denominator),
});

function said(values: readonly ValueSums[], form: "percentage" | "total" = "percentage"): string {
  const came = contributionsOf(values, { form, places: form === "total" ? 0 : 2 });
  assert.equal(came.kind, "worked");
  return came.kind === "worked"
    ? contributionSentence(came, {
        title: "Calls answered",
        unit: form === "total" ? "number" : "percentage",
        from: "2018/19",
        to: "2019/20",
        dimension: "team",
      })
    : "";
}

test("a rise says who gave most to it and why, and who held it back", () => {
  assert.equal(
    said([
      { name: "Blue team", from: of(80, 100), to: of(90, 100) },
      { name: "Red team", from: of(60, 100), to: of(58, 100) },
    ]),
    "Calls answered rose from 70.00% in 2018/19 to 74.00% in 2019/20, by 4.00 points. Blue team gave most to it, +5.00 points, as its own figure went from 80.00% to 90.00%; Red team held it back most, by 1.00 points. Altogether, the figures within each team account for +4.00 points and how the whole was spread over them for 0.00 points.",
  );
});

test("a fall by calls that moved elsewhere names the share", () => {
  assert.match(
    said([
      { name: "Blue team", from: of(120, 150), to: of(80, 100) },
      { name: "Red team", from: of(30, 50), to: of(60, 100) },
    ]),
    /^Calls answered fell from 75\.00% in 2018\/19 to 70\.00% in 2019\/20, by 5\.00 points\. Red team gave most to it, −3\.1\d points, as its share of the whole went from 25\.0% to 50\.0%\./,
  );
});

test("a total speaks of no shares", () => {
  assert.equal(
    said(
      [
        { name: "Parks", from: of(100, 0), to: of(130, 0) },
        { name: "Pools", from: undefined, to: of(5, 0) },
      ],
      "total",
    ),
    "Calls answered rose from 100 in 2018/19 to 135 in 2019/20, by 35. Parks gave most to it, +30.",
  );
});

test("a figure that stayed names what moved beneath it", () => {
  assert.match(
    said([
      { name: "Blue team", from: of(80, 100), to: of(90, 100) },
      { name: "Red team", from: of(60, 100), to: of(50, 100) },
    ]),
    /^Calls answered stayed at 70\.00% from 2018\/19 to 2019\/20\. No team moved it alone: Blue team \+5\.00 points, Red team −5\.00 points\./,
  );
});
