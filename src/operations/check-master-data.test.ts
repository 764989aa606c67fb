import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { areas } from "../domain/data-package/tables/organisation.ts";
import { codeAliases, codeChanges, codeLists } from "../domain/data-package/tables/records.ts";
import { decimal } from "../domain/value/decimal.ts";
import { present } from "../ledger/as-at.ts";
import { codeListRows, readSpellings } from "./read-master-data.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const team = (code: string, name: string, to?: string) => ({
  ...{ list: "teams", code, name },
  ...(to === undefined ? {} : { to: day(to) }),
});
const change = (list: string, from: string, to: string, share: string) => ({
  ...{ list, from, to, kind: "redrawn", on: day("2023-05-04"), share: decimal(share) },
});

describe("code lists handed in", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  it("are refused whole where shares don't make 1, at the line with the list, the code and the sum", async () => {
    const rows = [team("a", "Team A", "2023-05-03"), team("b", "Team B"), team("c", "Team C")];
    const changes = [change("teams", "a", "b", "0.9"), change("teams", "a", "c", "0.15")];
    const package_ = madePackage({
      tables: [
        [codeLists, rows],
        [codeChanges, changes],
      ],
    });
    const { issues, entries } = await importInto(fresh.ledger, [package_]);
    assert.deepEqual(entries, []);
    assert.deepEqual(
      issues.map(({ file, line, column, message }) => `${file} ${line} ${column}: ${message}`),
      [
        "code_changes.csv 3 share: The shares of a in teams from 4 May 2023 make 1.05, not 1. Mend them, or leave all of them blank where they are not known.",
      ],
    );
    assert.deepEqual(await codeListRows(fresh.ledger, await present(fresh.ledger)), []);
  });

  it("are taken where they go together, areas among them as a list of their own", async () => {
    const review = day("2023-05-04");
    const package_ = madePackage({
      tables: [
        [
          areas,
          [
            { area: "elm-old", name: "Elm", kind: "ward", gss: "E05000001", to: day("2023-05-03") },
            { area: "elm", name: "Elm", kind: "ward", gss: "E05000002", from: review },
          ],
        ],
        [codeLists, [team("csc", "Customer Service Centre")]],
        [codeAliases, [{ list: "teams", alias: "contact centre", code: "csc" }]],
        [codeChanges, [change("areas", "elm-old", "elm", "1")]],
      ],
    });
    const { issues } = await importInto(fresh.ledger, [package_]);
    assert.deepEqual(issues, []);
    const at = await present(fresh.ledger);
    assert.deepEqual(
      (await codeListRows(fresh.ledger, at)).map(({ list, code, outside }) => [list, code, outside]),
      [
        ["areas", "elm", "E05000002"],
        ["areas", "elm-old", "E05000001"],
        ["teams", "csc", undefined],
      ],
    );
    const known = await readSpellings(fresh.ledger, at);
    assert.deepEqual([...(known.get("teams") ?? [])], ["csc", "customer service centre", "contact centre"]);
    assert.ok(known.get("areas")?.has("e05000002"));
  });

  it("are held against what the ledger has: a name given to another code's spelling is refused", async () => {
    const renamed = madePackage({ tables: [[codeLists, [team("phones", "Contact Centre")]]] });
    const { issues } = await importInto(fresh.ledger, [renamed]);
    assert.equal(issues.length, 1);
    assert.match(issues[0]?.message ?? "", /^“contact centre” is what phones is called in teams/);
    assert.equal(issues[0]?.file, "code_lists.csv");
  });

  it("may not bring areas into code_lists, which have a table of their own", async () => {
    const row = { list: "areas", code: "oak", name: "Oak" };
    const { issues } = await importInto(fresh.ledger, [madePackage({ tables: [[codeLists, [row]]] })]);
    assert.match(issues[0]?.message ?? "", /Put this row into areas, not into code_lists/);
  });
});
