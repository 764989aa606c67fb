import assert from "node:assert/strict";
import { test } from "node:test";
import { documentMark, readMark } from "./document-mark.ts";

test("a document's mark names the report, version and instant it was made from", () => {
  const report = {
    id: "tst-2021-22-agreement",
    version: "1.0 (CRMG), as at once",
    asAt: "2021-11-23T23:59:59Z",
  };
  assert.deepEqual(readMark(documentMark(report)), report);
  assert.equal(readMark("Annual report"), undefined);
});
