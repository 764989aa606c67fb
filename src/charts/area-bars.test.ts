import assert from "node:assert/strict";
import { test } from "node:test";
import { areaBarsExamples } from "./area-bars.examples.ts";
import { areaBars } from "./area-bars.ts";

const wards = areaBarsExamples["wards below and above the council"];
const moved = areaBarsExamples["without a figure for the whole, and one below nought"];

function bars(drawn: string): readonly (readonly [x: number, width: number])[] {
  return [...drawn.matchAll(/class="area-bar[^"]*" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
    ([, x, width]) => [Number(x), Number(width)],
  );
}

test("bars start at nought and are as long as their figures", () => {
  const { wide, scale } = areaBars(wards);
  assert.equal(scale, undefined);
  const [hazel, , , , willow] = bars(wide);
  assert.equal(hazel?.[0], willow?.[0]);
  // 63.1 beside 38.0 is 1.66 times as long.
  assert.ok(Math.abs((hazel?.[1] ?? 0) / (willow?.[1] ?? 1) - 63.1 / 38) < 0.01);
});

test("a figure below nought lies to the other side", () => {
  const [hazel, , willow] = bars(areaBars(moved).wide);
  assert.ok(willow !== undefined && hazel !== undefined);
  assert.ok(Math.abs(willow[0] + willow[1] - hazel[0]) < 0.2);
});

test("the council's own figure is a dashed line with its name and figure", () => {
  for (const drawn of [areaBars(wards).wide, areaBars(wards).narrow]) {
    assert.match(drawn, /class="area-whole"[^>]+stroke-dasharray/);
    assert.match(drawn, />The council 53\.2%</);
  }
  assert.doesNotMatch(areaBars(moved).wide, /area-whole/);
});

test("every area is named with its figure, and can be read off", () => {
  const { narrow } = areaBars(wards);
  for (const { name, label } of wards.areas) {
    assert.ok(narrow.includes(`data-name="${name}" data-words="${label}"`));
    assert.ok(narrow.includes(`>${label}<`));
  }
});

test("the same areas draw the same picture, and none outside numbers", () => {
  for (const chart of Object.values(areaBarsExamples)) {
    assert.deepEqual(areaBars(chart), areaBars(structuredClone(chart)));
    assert.doesNotMatch(areaBars(chart).wide + areaBars(chart).narrow, /NaN|Infinity|undefined/);
  }
});

test("a figure stands clear of the line over all, and a long name has a second line", () => {
  const { wide } = areaBars({
    ...wards,
    areas: [
      { name: "Information, advice and guidance with every access point", value: 78.7, label: "78.7%" },
      { name: "Libraries", value: 90.4, label: "90.4%" },
    ],
    whole: { name: "All", value: 80.7, label: "80.7%" },
  });
  const line = Number(/class="area-whole" d="M([\d.]+)/.exec(wide)?.[1]);
  const below = Number(/<text x="([\d.]+)"[^>]*>78\.7%/.exec(wide)?.[1]);
  assert.ok(below > line, `${below} is beyond ${line}`);
  assert.match(wide, />Information, advice and</);
  assert.match(wide, />guidance with every access …<|>guidance with every access point</);
});
