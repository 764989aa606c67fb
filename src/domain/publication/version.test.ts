import assert from "node:assert/strict";
import { test } from "node:test";
import { amended, compareVersions, parseVersion, type Version, versionText } from "./version.ts";

const read = (text: string): Version => {
  const version = parseVersion(text);
  if (!version.ok) throw new Error(version.issues[0]?.message);
  return version.value;
};

test("a version is an edition and an amendment", () => {
  assert.deepEqual(read("1.0"), { edition: 1, amendment: 0 });
  assert.equal(versionText(read(" 2.10 ")), "2.10");
});

test("the tenth amendment comes after the ninth, and a new edition after both", () => {
  assert.ok(compareVersions(read("1.9"), read("1.10")) < 0);
  assert.ok(compareVersions(read("2.0"), read("1.10")) > 0);
});

test("an amendment counts up the second number", () => {
  assert.equal(versionText(amended(read("1.0"))), "1.1");
});

test("anything else is no version, and the refusal says how to write one", () => {
  for (const text of ["", "1", "v1.0", "1.0.0", "0.9", "1.0 (CRMG)", "one"]) {
    const version = parseVersion(text);
    assert.equal(version.ok, false, text);
    if (!version.ok) assert.match(version.issues[0]?.message ?? "", /Write it as 1\.0/);
  }
});
