import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { comparedWith, papers, papersFolder } from "../../scripts/paper/papers.ts";
import { type ReportSources, reportSources } from "../report-sources.ts";

/** Fewer would mean that the papers were not read as they are. */
const fewest = { tables: 200, words: 30 };

describe("the report made of a published agreement prints its figures", () => {
  let sources: ReportSources;
  before(async () => {
    sources = await reportSources("stockport");
  });
  after(() => sources.close());

  for (const paper of papers) {
    it(`${paper.notes}: every figure stands in its table, or a reason says why not`, async (test) => {
      const path = join(papersFolder, paper.file);
      const text = await readFile(path, "utf8").catch(() => undefined);
      if (text === undefined) {
        test.skip(
          `The paper's text is not held here (${paper.file}); OUTTURN_PAPERS names a folder that has it.`,
        );
        return;
      }
      const { inTables, inWords, unexplained } = await comparedWith(paper, text, sources);
      assert.deepEqual(unexplained, []);
      assert.ok(inTables >= fewest.tables && inWords >= fewest.words, `${inTables} and ${inWords} figures`);
    });
  }
});
