import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareCodes, normalCode, sameCode } from "./code.ts";

test("a code is the same however it is spaced and pointed", () => {
  for (const code of ["RCG.1.1", "RCG 1.1", "RCG1.1", "rcg 1.1 ", "RCG-1.1"]) {
    assert.equal(normalCode(code), "RCG1.1");
  }
  assert.equal(normalCode("SRC.17"), "SRC17");
  assert.equal(normalCode("BSDR 27.01"), "BSDR27.01");
  assert.ok(sameCode("BV.09", "BV09"));
  assert.ok(sameCode("BV12 (ii)", "BV12(II)"));
  assert.ok(sameCode("LLA 07", "LLA.07"));
});

test("codes that only look alike stay apart", () => {
  assert.ok(!sameCode("RCG1.1", "RCG1.10"));
  assert.ok(!sameCode("RCG1.1", "RCG11"));
  assert.ok(!sameCode("BV09", "BV9"));
  assert.ok(!sameCode("BV8(i)", "BV8(ii)"));
});

test("the normal form is its own normal form", () => {
  fc.assert(fc.property(fc.string(), (code) => normalCode(normalCode(code)) === normalCode(code)));
});

test("codes are listed by their numbers", () => {
  assert.deepEqual(["RCG1.10", "SRC.2", "RCG 1.9", "RCG.1.1", "RCG3.1", "RCG1"].sort(compareCodes), [
    "RCG1",
    "RCG.1.1",
    "RCG 1.9",
    "RCG1.10",
    "RCG3.1",
    "SRC.2",
  ]);
});
