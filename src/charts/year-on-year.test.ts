import assert from "node:assert/strict";
import { test } from "node:test";
import { yearOnYearExamples } from "./year-on-year.examples.ts";
import { yearOnYear } from "./year-on-year.ts";

const underWay = yearOnYearExamples["a year under way, its newest figure provisional"];

test("the scale of what builds up starts at nought", () => {
  const { wide, scale } = yearOnYear(underWay);
  assert.match(wide, />0<\/text>/);
  assert.equal(scale, undefined);
});

test("figures stand at their height: the floor is 286, the top 17, and the scale ends at 4,000", () => {
  const { wide } = yearOnYear(underWay);
  // 610 of 4,000 is 41.0 of the 269 between them, 1,320 is 88.8.
  const discs = [...wide.matchAll(/<circle [^>]*cy="([\d.]+)"/g)].map(([, y]) => y);
  assert.deepEqual(discs, ["245", "197.2"]);
});

test("this year is bold with discs, each year before it thin with a dash of its own", () => {
  const { wide } = yearOnYear(underWay);
  assert.match(wide, /class="chart-accent-line"[^>]+stroke-width="4.5"/);
  const earlier = [...wide.matchAll(/stroke="#505a5f" stroke-width="2"([^>]*)\/>/g)].map(
    ([, rest]) => /dasharray="([^"]+)"/.exec(rest ?? "")?.[1] ?? "solid",
  );
  assert.deepEqual(earlier, ["solid", "9 4", "3 3"]);
});

test("every line is named at its end, with its figure", () => {
  for (const drawn of [yearOnYear(underWay).wide, yearOnYear(underWay).narrow])
    for (const [year, figure] of [
      ["2018/19", "3,010"],
      ["2020/21", "3,140"],
      ["2021/22", "1,320"],
      ["Target", "2,600"],
    ] as const)
      assert.match(drawn, new RegExp(`>${year}<tspan[^>]+>${figure}<`));
});

test("names at the right keep their distance", () => {
  const { wide } = yearOnYear(underWay);
  const heights = [...wide.matchAll(/y="([\d.]+)"[^>]*>(?:2018\/19|2019\/20|2020\/21|Target)</g)]
    .map(([, y]) => Number(y))
    .sort((one, other) => one - other);
  assert.equal(heights.length, 4);
  for (const [index, height] of heights.slice(1).entries())
    assert.ok(height - (heights[index] ?? 0) >= 36, `${heights}`);
});

test("a provisional figure is hollow", () => {
  const { wide } = yearOnYear(underWay);
  assert.equal(wide.match(/<circle class="chart-accent-line"[^>]+fill="#fff"/g)?.length, 1);
  assert.equal(wide.match(/<circle class="chart-accent" /g)?.length, 1);
});

test("each period can be read off for all the years, this year first", () => {
  const { narrow } = yearOnYear(underWay);
  assert.match(
    narrow,
    /data-name="Q2" data-words="2021\/22 1,320 provisional, 2020\/21 1,510, 2019\/20 1,380, 2018\/19 1,450, Target 1,300"/,
  );
});

test("a sixth year is refused: no dash is left to tell it by", () => {
  const [first] = underWay.years;
  assert.ok(first);
  const years = ["a", "b", "c", "d", "e", "f"].map((name) => ({ ...first, name }));
  assert.throws(() => yearOnYear({ ...underWay, years }), /at most five/);
});

test("a year of which nothing is held draws nothing and breaks nothing", () => {
  const years = [{ name: "2021/22", values: [undefined, undefined, undefined, undefined] }];
  const { target: _, ...rest } = underWay;
  assert.doesNotMatch(yearOnYear({ ...rest, years }).wide, /NaN|<circle/);
});

test("the same years draw the same picture", () => {
  assert.deepEqual(yearOnYear(underWay), yearOnYear(structuredClone(underWay)));
});
