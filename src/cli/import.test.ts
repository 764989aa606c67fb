import assert from "node:assert/strict";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { exampleFolder, outturnOn } from "../../test/outturn.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";

const portfolios = ["portfolio,year,name,position", "RES,2021/22,Resources,1"];
const budgetHeadings = "portfolio,year,line,row,name,employee,non_employee,gross,unit,position";
const finance = (gross: string) => `RES,2021/22,finance,line,Finance,2978,110,${gross},GBP thousand,1`;

describe("outturn import", async () => {
  const folder = await temporaryFolder();
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    outturn = outturnOn(fresh);
  });
  after(() => fresh.close());

  /** A package in a folder of that name: the lines of each table. */
  async function packageOf(name: string, tables: Record<string, readonly string[]>): Promise<string> {
    const path = join(folder, name);
    await mkdir(path, { recursive: true });
    for (const [table, lines] of Object.entries(tables)) {
      await writeFile(join(path, `${table}.csv`), `${lines.join("\n")}\n`);
    }
    return path;
  }

  it("writes a package that ties, says what is new, and exits with 0", async () => {
    const path = await packageOf("resources", {
      portfolios,
      budget_lines: [budgetHeadings, finance("3088")],
    });
    const { exit, printed, told } = await outturn("import", path);
    const today = Temporal.Now.zonedDateTimeISO("Europe/London").toPlainDate();
    assert.equal(
      printed,
      `resources, known from ${today}:\n  portfolios.csv: 1 new\n  budget_lines.csv: 1 new\n\n` +
        "In the agreement this touches: everything adds up.\nWrote 2 rows in 2 entries.\n",
    );
    assert.deepEqual([exit, told], [0, ""]);
  });

  it("says that nothing is new when it is handed in again", async () => {
    const { exit, printed } = await outturn("import", join(folder, "resources"));
    assert.equal(exit, 0);
    assert.match(
      printed,
      /^Unchanged: 2 rows\.\n[\s\S]*\nNothing was written: the ledger already says all of this\.\n$/,
    );
  });

  it("checks without writing, and exits with 1 when something would not tie", async () => {
    const path = await packageOf("corrected", { budget_lines: [budgetHeadings, finance("3098")] });
    const { exit, printed } = await outturn("import", path, "--check");
    assert.equal(exit, 1);
    assert.match(printed, / {2}budget_lines.csv: 1 corrected\n/);
    assert.match(printed, /F1 {2}error {5}RES 2021\/22 .*£10k/);
    assert.match(printed, /\nNothing was written: this was a check. 1 row would be.\n$/);
    const { printed: held } = await outturn("trace", "budget_lines/RES/2021-22/finance/gross");
    assert.match(held, /£3,088,000/);
  });

  it("writes what does not tie all the same, says so, and exits with 1", async () => {
    const { exit, printed } = await outturn("import", join(folder, "corrected"));
    assert.equal(exit, 1);
    assert.match(
      printed,
      /In the agreement this touches: 1 error.\nWrote 1 row in 1 entry.\nThe figures are kept as given, though not all of them tie: 1 error above, so the exit code is 1\.\n$/,
    );
  });

  it("lets a finding stand that somebody accepts, in a file of any name", async () => {
    const file = join(folder, "let these stand.txt");
    const key = "f1.res.2021-22.budget_lines.finance.gross";
    await writeFile(
      file,
      `finding,reason,accepted_by,accepted_on\n${key},Printed so.,Head of Finance,2021-07-01\n`,
    );
    const { exit, printed } = await outturn("import", join(folder, "corrected"), "--accept-findings", file);
    assert.equal(exit, 0);
    assert.match(printed, /Accepted by Head of Finance on 1 July 2021: Printed so\.\n/);
    assert.match(printed, /: 1 error \(accepted\)\.\n/);
    assert.equal((await outturn("check")).exit, 0);
  });

  it("tells of an acceptance that accepts nothing", async () => {
    const file = join(folder, "mistyped.csv");
    await writeFile(
      file,
      "finding,reason,accepted_by,accepted_on\nf1.res.2021-22.budget,So.,Me,2021-07-01\n",
    );
    const { printed } = await outturn("import", join(folder, "corrected"), "--accept-findings", file);
    assert.match(
      printed,
      /mistyped.csv, line 2, column finding: “f1.res.2021-22.budget” is the key of no finding/,
    );
  });

  it("names file, line, column, what was found and what to do when a cell is wrong, and exits with 1", async () => {
    const path = await packageOf("spoilt", {
      portfolios,
      budget_lines: [budgetHeadings, finance("three"), "RES,2021/22,legal,line,Legal,1,2,3,GBP million,2"],
    });
    const { exit, printed } = await outturn("import", path);
    assert.equal(exit, 1);
    assert.match(printed, /^spoilt\/budget_lines.csv, line 2, column gross: .*“three”/m);
    assert.match(printed, /^spoilt\/budget_lines.csv, line 3, column unit: .*“GBP million”/m);
    assert.match(printed, /\nNothing was written: 2 things to put right first.\nAdd --marked FOLDER /);
  });

  it("gives the file back with the bad cells marked, to a file or to a folder", async () => {
    const path = join(folder, "spoilt");
    const one = join(folder, "marked", "back.csv");
    const { exit, printed } = await outturn("import", path, "--marked", one);
    assert.equal(exit, 1);
    assert.match(printed, new RegExp(`Marked for you to put right and import again:\\n {2}${one}\\n$`));
    const [headings, wrong] = (await readFile(one, "utf8")).split(/\r?\n/);
    assert.equal(headings, `${budgetHeadings},what is wrong`);
    assert.match(wrong ?? "", /three.*“three”/);
    await outturn("import", path, "--marked", join(folder, "marked"));
    const inFolder = await readFile(join(folder, "marked/spoilt/budget_lines.csv"), "utf8");
    assert.equal(inFolder, await readFile(one, "utf8"));
  });

  it("marks codes that the ledger does not know, too", async () => {
    const path = await packageOf("stray", {
      budget_lines: [budgetHeadings, finance("3098").replace("RES", "RSE")],
    });
    const { printed } = await outturn("import", path, "--marked", join(folder, "marked"));
    assert.match(printed, /No portfolio “RSE” is in the portfolios table .* Did you mean RES\?/);
    assert.match(await readFile(join(folder, "marked/stray/budget_lines.csv"), "utf8"), /Did you mean RES/);
  });

  it("never marks over the file itself, nor several files into one", async () => {
    const path = await packageOf("two", { portfolios: ["portfolio,year"], budget_lines: ["portfolio"] });
    const over = await outturn("import", path, "--marked", folder);
    assert.equal(over.exit, 2);
    assert.match(over.told, /would write over .*two\/.*csv, the file it marks/);
    const several = await outturn("import", path, "--marked", join(folder, "one.csv"));
    assert.match(several.told, /is one file, and there is something wrong in .*, .*\. Name a folder\./);
    assert.equal(await readFile(join(path, "portfolios.csv"), "utf8"), "portfolio,year\n");
  });

  it("a mended file can be handed in as it came back, its column of reasons ignored", async () => {
    const back = await readFile(join(folder, "marked/stray/budget_lines.csv"), "utf8");
    const path = await packageOf("mended", { budget_lines: [back.replace("RSE", "RES")] });
    assert.equal((await outturn("import", path)).printed.includes("Unchanged: 1 row"), true);
  });

  it("exits with 1 and says what to do about a path that is not there, an empty folder or a stray file", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    const stray = join(folder, "notes.docx");
    await writeFile(stray, "words");
    const cases: readonly [path: string, says: RegExp][] = [
      [join(folder, "gone.csv"), /^gone.csv is not there. Check its name and folder.\n/],
      [empty, /There is no table in this folder/],
      [stray, /^notes.docx is not a data package. Give a folder/],
    ];
    for (const [path, says] of cases) {
      const { exit, printed, told } = await outturn("import", path, "--marked", join(folder, "marked"));
      assert.deepEqual([exit, told], [1, ""]);
      assert.match(printed, says);
      assert.match(printed, /None of it is in a file that could be marked.\n$/);
    }
  });

  it("tells the files of two packages apart", async () => {
    const [first, second] = [join(folder, "north"), join(folder, "south")];
    for (const path of [first, second]) await cp(join(folder, "spoilt"), path, { recursive: true });
    const { printed } = await outturn("import", first, second);
    assert.match(printed, /^north\/budget_lines.csv, line 2/m);
    assert.match(printed, /^south\/budget_lines.csv, line 2/m);
  });

  it("prints the same for a script, as JSON", async () => {
    const { printed } = await outturn("import", join(folder, "corrected"), "--check", "--json");
    const said = JSON.parse(printed);
    assert.deepEqual([said.written, said.entries, said.issues], [false, [], []]);
    assert.deepEqual(said.files[0].tables, [
      { table: "budget_lines", added: 0, corrected: 0, older: 0, retracted: 0, unchanged: 1 },
    ]);
    assert.equal(said.findings[0].key, "f1.res.2021-22.budget_lines.finance.gross");
    const refused = JSON.parse((await outturn("import", join(folder, "spoilt"), "--json")).printed);
    assert.deepEqual(
      refused.issues.map((issue: { file: string; line: number }) => [issue.file, issue.line]),
      [
        ["spoilt/budget_lines.csv", 2],
        ["spoilt/budget_lines.csv", 3],
      ],
    );
  });

  it("keeps who handed it in: the account, or the name given", async () => {
    const path = await packageOf("named", { portfolios: [...portfolios, "HSG,2021/22,Housing,2"] });
    await outturn("import", path, "--by", "Performance officer");
    const { printed } = await outturn("trace", "portfolios/HSG/2021-22/name");
    assert.match(printed, /by Performance officer \(import, from named\/portfolios.csv line 3\)/);
    const nobody = await outturn("import", path, "--by", " ");
    assert.deepEqual(
      [nobody.exit, nobody.told],
      [2, "--by needs a name on one line, of up to 500 characters.\n"],
    );
    const { printed: earlier } = await outturn("trace", "budget_lines/RES/2021-22/finance/gross");
    assert.match(earlier, /by tester /);
  });

  it("shows progress to somebody who watches, and stays quiet in a pipe", async () => {
    const path = join(folder, "resources");
    const watched = await outturnOn(fresh, { watched: true })("import", path);
    assert.equal(watched.told, `Reading ${path} ...\nImporting 2 rows of 2 files ...\n`);
    assert.equal((await outturn("import", path)).told, "");
  });

  it("loads the example, finds its misprints, and the second time changes nothing", async () => {
    const first = await outturn("import", exampleFolder);
    assert.equal(first.exit, 1);
    assert.match(first.printed, /^Wrote [\d,]+ rows in \d+ entries\.$/m);
    const again = await outturn("import", exampleFolder);
    assert.match(again.printed, /^Nothing was written: the ledger already says all of this\.$/m);
  });
});
