import assert from "node:assert/strict";
import { test } from "node:test";
import { lineageStripExamples } from "./lineage-strip.examples.ts";
import { lineageStrip } from "./lineage-strip.ts";

const ward = lineageStrip(lineageStripExamples["a ward that a boundary review shared out"]);
const team = lineageStrip(lineageStripExamples["a team that others were merged into, over two changes"]);
const unknown = lineageStrip(lineageStripExamples["shares that nobody knows"]);

test("the older codes stand left of those that took over", () => {
  const lefts = [...team.wide.matchAll(/<rect [^>]*?x="([\d.]+)"/g)].map(([, x]) => Number(x));
  assert.deepEqual(lefts.slice(0, 2), [3, 3]);
  assert.ok((lefts[2] ?? 0) > 3 && (lefts[3] ?? 0) > (lefts[2] ?? 0), lefts.join(" "));
});

test("the code the picture is about is marked by its edge and its letters, not by colour alone", () => {
  assert.equal([...ward.wide.matchAll(/class="lineage-ours[^>]+stroke-width="4"/g)].length, 1);
  assert.match(ward.wide, /font-weight="700">Mill \(2004\)</);
  assert.match(ward.narrow, /<rect class="lineage-ours/);
  assert.match(ward.narrow, /font-weight="700">Mill \(2004\)</);
});

test("each share stands on its line, and the larger has the thicker one", () => {
  assert.match(ward.wide, />55%</);
  assert.match(ward.wide, />45%</);
  const widths = [...ward.wide.matchAll(/lineage-link[^>]+stroke-width="([\d.]+)"/g)].map(([, one]) => one);
  assert.deepEqual(widths, ["4.8", "4.2"]);
});

test("a share that is not known is dashed, and says no more than some", () => {
  assert.equal([...unknown.wide.matchAll(/stroke-dasharray/g)].length, 2);
  assert.match(unknown.wide, />some</);
});

test("a narrow place lists the codes and says of each what it was made of", () => {
  assert.match(ward.narrow, />55% of Mill \(2004\)</);
  assert.match(ward.narrow, /viewBox="0 0 320 /);
});

test("the same codes draw the same picture", () => {
  const chart = lineageStripExamples["shares that nobody knows"];
  assert.deepEqual(lineageStrip(chart), lineageStrip(structuredClone(chart)));
});
