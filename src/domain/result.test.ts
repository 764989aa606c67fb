import assert from "node:assert/strict";
import { test } from "node:test";
import { no, ok, type Result } from "./result.ts";

test("a value comes back as it is, and a refusal with every reason a person can mend", () => {
  const good: Result<number> = ok(4841);
  assert.deepEqual(good, { ok: true, value: 4841 });
  const bad: Result<number> = no(
    { field: "year", message: "“2022/22” is not a year." },
    { field: "", message: "Two." },
  );
  assert.equal(bad.ok ? 0 : bad.issues.length, 2);
});
