import assert from "node:assert/strict";
import { test } from "node:test";
import { layInto } from "../../../test/laid-file.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { recordLimits } from "./record-limits.ts";

const { lay } = layInto(await temporaryFolder());
const limits = { ...recordLimits, bytesLookedThrough: 0 };

const headings = "Reference,Started,Team,Answered,Cost";
const pieceBytes = 1 << 20;
/** A row of 32 bytes; the headings take 64, so that rows end exactly where a piece of a megabyte does. */
const row = "C1,01/04/2019 10:00,N,yes,12.50\n";
const above = `${"x".repeat(26)}\n${headings}\n`;
const rowsOfPiece = (pieceBytes - above.length) / row.length;
const rows = (count: number) => row.repeat(count);

async function stays(text: string): Promise<boolean> {
  const { outcome, path } = await lay(text, { limits });
  assert.ok(outcome.kind === "laid", JSON.stringify(outcome));
  const stayed = outcome.laid.plain.path === path;
  await outcome.laid.dispose();
  return stayed;
}

test("a large file of records alone is left where it is", async () => {
  assert.equal((above + row).length % 32, 0);
  assert.equal(await stays(above + rows(rowsOfPiece + 2_000)), true);
  assert.equal(await stays((above + rows(5_000)).replaceAll("N,", '"N",')), true);
});

for (const [what, odd] of [
  ["a blank line", "\n"],
  ["a row of separators", ",,,,\n"],
  ["a total", "Total,,,,12.50\n"],
  ["a subtotal of a team", ",,Team N total,,12.50\n"],
  ["its headings again", `${headings}\n`],
  ["a cell that runs over lines", row.replace("N", '"N\nM"')],
  ["a quotation mark within a cell", row.replace("N", '12"')],
] as const) {
  test(`a large file with ${what} is found out, wherever that stands`, async () => {
    for (const before of [3_000, rowsOfPiece]) {
      assert.equal(await stays(above + rows(before) + odd + rows(2_000)), false, `${before} rows before it`);
    }
  });
}
