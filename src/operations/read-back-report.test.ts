import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { present } from "../ledger/as-at.ts";
import { draftReport } from "./draft-report.ts";
import { readBackReport } from "./read-back-report.ts";
import { renderAs } from "./render-report.ts";

const name = { portfolio: "RCG", year: financialYear(2021), kind: "agreement" } as const;

describe("a report edited in Word and sent back", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
  });
  after(() => fresh.close());

  const draft = async () => {
    const made = await draftReport(fresh.ledger, await present(fresh.ledger), name);
    assert.ok(made.ok);
    return made.value;
  };
  /** The document with something in its body replaced, as Word would save it. */
  const edited = async (edit: (body: string) => string) => {
    const { report, pictures } = await draft();
    const { bytes } = await renderAs(report, "docx", pictures);
    const parts = unzipSync(bytes);
    const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const changed = edit(body);
    assert.notEqual(changed, body, "the edit finds its place");
    return zipSync({ ...parts, "word/document.xml": strToU8(changed) });
  };
  const take = (bytes: Uint8Array, write = true) =>
    readBackReport(fresh.ledger, {
      file: { name: "agreement.docx", bytes },
      actor: "tester",
      now: Temporal.Now.instant(),
      write,
    });

  const before2021 = "Money is the hardest part.";
  const reworded = (body: string) => body.replace(before2021, "Money comes first.");

  it("is shown with what it changes, and nothing is written when it is only looked at", async () => {
    const taken = await take(await edited(reworded), false);
    assert.ok(taken.ok, JSON.stringify(taken));
    assert.deepEqual(taken.value.refused, []);
    assert.equal(taken.value.entry, undefined);
    assert.equal(taken.value.changes.length, 1);
    assert.match(taken.value.changes[0]?.after ?? "", /Money comes first\./);
  });

  it("has its edited words taken as one entry, and the next draft prints them", async () => {
    const bytes = await edited(reworded);
    const taken = await take(bytes);
    assert.ok(taken.ok && taken.value.entry !== undefined);
    assert.match(JSON.stringify((await draft()).report), /Money comes first\./);
    const again = await take(bytes);
    assert.ok(again.ok);
    assert.equal(again.value.entry, undefined);
    assert.match(again.value.refused[0]?.message ?? "", /have changed in the ledger since/);
  });

  it("has a changed figure refused with where it comes from, and then nothing of it is written", async () => {
    const taken = await take(await edited((body) => body.replaceAll(">24,502<", ">25,402<")));
    assert.ok(taken.ok);
    assert.equal(taken.value.entry, undefined);
    const [refusal] = taken.value.refused;
    assert.match(refusal?.message ?? "", /published as .*“24,502” and the document says “25,402”/);
    assert.match(refusal?.message ?? "", /It comes from \w+\/RCG\/2021-22/);
  });

  it("is refused whole when it is no document of ours", async () => {
    const taken = await take(strToU8("not a document"));
    assert.equal(taken.ok, false);
  });
});
