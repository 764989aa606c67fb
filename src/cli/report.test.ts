import assert from "node:assert/strict";
import { appendFile, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { outturnOn } from "../../test/outturn.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";

const folder = await temporaryFolder();
const places = ["--portfolio", "MUP", "--year", "2024/25"] as const;

describe("outturn report, publish, withdraw and an edited report", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger({ example: "made-up" });
    outturn = outturnOn(fresh);
  });
  after(() => fresh.close());

  it("every kind is written as what the file's name ends in, and says what is in its way", async () => {
    const kinds: readonly (readonly string[])[] = [
      ["agreement", ...places],
      ["ppr", ...places, "--period", "q2"],
      ["exceptions", ...places, "--period", "q2"],
      ["finance", ...places, "--period", "q2"],
      ["summary", ...places, "--period", "q2"],
      ["cpr", "--year", "2024/25", "--period", "q2"],
      ["pack", "--committee", "Places", "--year", "2024/25", "--period", "q2"],
    ];
    for (const words of kinds) {
      const out = join(folder, `${words[0]}.html`);
      const { exit, printed } = await outturn("report", ...words, "--out", out);
      assert.equal(exit, 0, printed);
      assert.match(printed, /^Wrote the draft of .+ to .+\.html\.\n/);
      assert.match(await readFile(out, "utf8"), /<h1 id="report-title">/);
    }
  });

  it("what names no report is wrong use, with what to do", async () => {
    const cases: readonly (readonly [words: readonly string[], says: RegExp])[] = [
      [["agrement", ...places], /“agrement” is not a kind of report\. Did you mean agreement\?/],
      [["agreement", "--portfolio", "MUP"], /Give the financial year: --year/],
      [["agreement", "--portfolio", "MUP", "--year", "2024/26"], /does not run from one year to the next/],
      [["agreement", "--portfolio", "MUX", "--year", "2024/25"], /has no portfolio “MUX”.*Did you mean/],
      [["agreement", "--portfolio", "MUP", "--year", "1999/00"], /No portfolio of 1999\/00 is held/],
      [["agreement", ...places, "--period", "q2"], /An agreement is for a whole year/],
      [["ppr", ...places], /Say which period it reports/],
      [["ppr", ...places, "--period", "q9"], /no reporting period “q9”/],
      [["pack", "--year", "2024/25"], /--committee CODE/],
      [["agreement", ...places, "--format", "rtf"], /html, pdf, docx, ods, not as “rtf”/],
      [["agreement", ...places, "--format", "pdf", "--out", "x.html"], /name two formats/],
    ];
    for (const [words, says] of cases) {
      const { exit, told } = await outturn("report", ...words);
      assert.equal(exit, 2, words.join(" "));
      assert.match(told, says);
    }
  });

  it("a version goes out once somebody approved it, and can be looked at and taken back", async () => {
    const publish = (...more: readonly string[]) =>
      outturn("publish", "agreement", ...places, "--on", "2025-03-03", ...more);
    const checklist = await publish("--checklist");
    assert.equal(checklist.exit, 0, checklist.printed);
    const nobody = await publish("--version", "1.0");
    assert.equal(nobody.exit, 2);
    assert.match(nobody.told, /Nobody is named who approves it/);
    const approved = await publish("--version", "1.0", "--approved-by", "Director", "--approve-only");
    assert.equal(approved.exit, 0);
    assert.match(
      approved.printed,
      /^Approved by Director, entry \d+: .*\nDigest of its words and values: [0-9a-f]{64}/,
    );
    const published = await publish("--version", "1.0");
    assert.equal(published.exit, 0);
    assert.match(
      published.printed,
      /Published by entry \d+: \/reports\/mup-2024-25-agreement, version 1\.0\./,
    );
    const verified = await outturn("verify");
    assert.match(
      verified.printed,
      /1 publication: each says what was approved, and printed again gives the same/,
    );
    const version = ["--version", "1.0", "--reason", "Printed from an old draft"] as const;
    const withdrawn = await outturn("withdraw", "agreement", ...places, ...version);
    assert.match(withdrawn.printed, /^Withdrawn by entry \d+: .*version 1\.0\./);
  });

  it("a publication goes with an export into another ledger, and not without its files", async () => {
    const out = join(folder, "everything");
    assert.equal((await outturn("export", "--out", out)).exit, 0);
    const taken = await freshLedger();
    const left = await freshLedger();
    try {
      const elsewhere = outturnOn(taken);
      assert.equal((await elsewhere("import", out)).exit, 0);
      assert.match((await elsewhere("verify")).printed, /\n1 publication: each says what was approved/);
      await rm(join(out, "publications"), { recursive: true });
      const without = outturnOn(left);
      assert.match(
        (await without("import", out)).printed,
        /The publication is left out: its file publications\//,
      );
      assert.doesNotMatch((await without("verify")).printed, /publication/);
    } finally {
      await taken.close();
      await left.close();
    }
  });

  it("a file that is not the one published is refused", async () => {
    const out = join(folder, "tampered");
    await outturn("export", "--out", out);
    const [pdf = ""] = (await readdir(join(out, "publications"))).filter((name) => name.endsWith(".pdf"));
    await appendFile(join(out, "publications", pdf), "more");
    const other = await freshLedger();
    try {
      const { exit, printed } = await outturnOn(other)("import", out);
      assert.equal(exit, 1);
      assert.match(printed, /\.pdf is not the file its publication says: the digests differ/);
    } finally {
      await other.close();
    }
  });

  it("a Word document made here and handed back unedited has nothing to take", async () => {
    const out = join(folder, "agreement.docx");
    await outturn("report", "agreement", ...places, "--out", out);
    const { exit, printed } = await outturn("import", out, "--check");
    assert.equal(exit, 0, printed);
    assert.match(printed, /there is nothing to take/);
  });
});
