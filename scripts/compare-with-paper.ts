// Compares published agreements with the reports made of them: node scripts/compare-with-paper.ts [FOLDER OF THEIR TEXTS]
// Lists every figure of a paper that its report lacks, with the reason held in test/golden/<paper>/not-carried-over.csv.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { reportSources } from "../test/report-sources.ts";
import { comparedWith, papers, papersFolder } from "./paper/papers.ts";

const folder = process.argv[2] ?? papersFolder;
const sources = await reportSources("stockport");
let unexplained = 0;
try {
  for (const paper of papers) {
    const told = await comparedWith(paper, await readFile(join(folder, paper.file), "utf8"), sources);
    const { inTables, inWords, explained, idle } = told;
    const missing = told.unexplained.length + explained.length;
    console.log(
      `${paper.file}: ${inTables} figures in tables and ${inWords} in words; ${missing} not in the report.`,
    );
    for (const { line, text, reason } of explained) console.log(`  line ${line}: ${text}: ${reason}`);
    for (const { line, text, place } of told.unexplained) {
      console.log(`  line ${line}: ${text}: WITHOUT A REASON; looked for in ${place}`);
    }
    for (const one of idle) console.log(`  a reason is held for ${one}, which the report prints`);
    unexplained += told.unexplained.length;
  }
} finally {
  await sources.close();
}
process.exitCode = unexplained === 0 ? 0 : 1;
