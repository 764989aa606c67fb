import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { codeAliases, codeLists } from "../domain/data-package/tables/records.ts";
import { type SettlingAlias, settleAlias } from "./settle-alias.ts";

const teams = [
  { list: "teams", code: "CSC", name: "Customer Service Centre" },
  { list: "teams", code: "LIB", name: "Libraries" },
];

describe("settling what a spelling stands for", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    await importInto(fresh.ledger, [madePackage({ tables: [[codeLists, teams]] })]);
  });
  after(() => fresh.close());

  const settle = (text: string, code: string | undefined, more: Partial<SettlingAlias> = {}) =>
    settleAlias(fresh.ledger, {
      ...{ list: "teams", text, code, by: "Head of Contact", note: undefined },
      ...{ actor: "an officer", now: Temporal.Now.instant(), ...more },
    });
  const messageOf = async (settling: ReturnType<typeof settle>) => {
    const result = await settling;
    return result.ok ? "" : result.issues.map(({ message }) => message).join("\n");
  };

  it("is one entry, and the spelling is kept as spellings are compared", async () => {
    const settled = await settle("  Contact  CENTRE ", "csc");
    assert.ok(settled.ok);
    assert.equal(settled.value.alias, "contact centre");
    assert.equal(settled.value.code?.name, "Customer Service Centre");
    assert.equal(settled.value.before, undefined);
    const [row] = await held(fresh.ledger, codeAliases, { alias: "contact centre" });
    assert.deepEqual([row?.code, row?.decidedBy], ["CSC", "Head of Contact"]);
  });

  it("can be that it stands for no code, and be changed later, with what stood before", async () => {
    assert.ok((await settle("test calls", undefined)).ok);
    const again = await settle("test calls", "LIB", { note: "They turned out to be the libraries’." });
    assert.ok(again.ok);
    assert.deepEqual(again.value.before, { code: undefined });
    const [row] = await held(fresh.ledger, codeAliases, { alias: "test calls" });
    assert.deepEqual([row?.code, row?.note], ["LIB", "They turned out to be the libraries’."]);
  });

  it("is refused for a list or code that is not held, with what is", async () => {
    assert.equal(
      await messageOf(settle("phones", "CSC", { list: "team" })),
      "There is no code list “team”. Those held are teams.",
    );
    assert.match(
      await messageOf(settle("phones", "CS")),
      /^“CS” is no code of the list teams\. The nearest are CSC, /,
    );
  });

  it("is refused for what a code is called already, and for what stands settled so", async () => {
    assert.equal(
      await messageOf(settle("LIBRARIES", "CSC")),
      "“LIBRARIES” is what LIB is called in teams, so it needs no settling and can't stand for anything else.",
    );
    assert.equal(
      await messageOf(settle("Contact centre", "CSC")),
      "“contact centre” already stands for CSC, Customer Service Centre in teams.",
    );
  });

  it("is refused for a blank spelling, and for one that runs over lines too long", async () => {
    assert.match(await messageOf(settle("  ", "CSC")), /^Give the spelling to settle/);
    assert.match(await messageOf(settle("x".repeat(501), "CSC")), /Shorten it to 500/);
  });
});
