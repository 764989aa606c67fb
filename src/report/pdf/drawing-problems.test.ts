import assert from "node:assert/strict";
import { test } from "node:test";
import { madeFonts } from "../../../test/made-fonts.ts";
import { madePicture, madePictures } from "../../../test/made-pictures.ts";
import { madeReport } from "../../../test/made-report.ts";
import type { Section } from "../model/report.ts";
import { drawingProblems } from "./drawing-problems.ts";

const section = (text: string): Section => ({
  id: "risks",
  title: "Risks",
  blocks: [{ kind: "paragraph", text: [text] }],
  sections: [],
});
const printed = (sections: readonly Section[], pictures = madePictures) =>
  drawingProblems(madeReport({ sections }), { fonts: madeFonts, pictures });

test("words the fonts can draw, with accents, in Greek or Cyrillic, are no problem", () => {
  assert.deepEqual(printed([section("Māori, Ελλάδα, Київ: “97.36%” – −£2.5m")]), []);
});

test("a character no font draws is a warning that names it and its section", () => {
  const [problem, ...others] = printed([section("Kept in 東 and again in 東.")]);
  assert.deepEqual(others, []);
  assert.equal(problem?.severity, "warning");
  assert.equal(problem?.section, "risks");
  assert.match(problem?.message ?? "", /“東” \(U\+6771\)/);
});

test("a picture whose file is missing or broken is an error in its section", () => {
  const pictured: Section = { ...section("See"), blocks: [{ kind: "image", picture: madePicture }] };
  assert.deepEqual(printed([pictured]), []);
  const [missing] = drawingProblems(
    { ...madeReport({ sections: [pictured] }), cover: { lines: [] } },
    { fonts: madeFonts, pictures: new Map() },
  );
  assert.equal(missing?.severity, "error");
  assert.equal(missing?.section, "risks");
  assert.match(missing?.message ?? "", /has no file: import its file again/);
  const file = madePictures.get(madePicture.sha256) ?? assert.fail("The picture is made.");
  const cut = new Map([[madePicture.sha256, { ...file, bytes: file.bytes.subarray(0, 40) }]]);
  assert.match(printed([pictured], cut).at(-1)?.message ?? "", /is broken/);
});
