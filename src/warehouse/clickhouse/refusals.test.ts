import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { readAddress } from "./address.ts";
import { codeOf, refusalOf } from "./refusals.ts";

const address = readAddress("clickhouse://clerk:secret@ch.example/records?cluster=all");

const old = (code: number, says: string) =>
  new Error(`Code: ${code}, e.displayText() = DB::Exception: ${says}, e.what() = DB::Exception\n`);
const current = (code: number, says: string) => new Error(`Code: ${code}. DB::Exception: ${says}`);

function said(cause: unknown): string {
  const refusal = refusalOf(cause, address);
  assert.ok(refusal instanceof WarehouseTrouble, inspect(refusal));
  assert.doesNotMatch(inspect(refusal, { depth: 9 }), /secret/);
  return refusal.message;
}

describe("what a ClickHouse server refuses", () => {
  it("is known by its number, as old servers and current ones write it", () => {
    assert.equal(codeOf(old(81, "Database x doesn't exist")), 81);
    assert.equal(codeOf(current(81, "Database x does not exist")), 81);
    assert.equal(codeOf(new Error("told otherwise", { cause: old(60, "no table") })), 60);
    assert.equal(codeOf(new Error("no number")), undefined);
  });

  it("is told with what to do, and never with the password", () => {
    for (const [cause, says] of [
      [old(193, "Wrong password for user clerk: secret"), /does not let the account clerk in/],
      [current(516, "clerk: Authentication failed"), /does not let the account clerk in/],
      [current(497, "clerk: Not enough privileges"), /does not allow the account clerk .* Grant it SELECT/],
      [old(279, "All connection tries failed"), /A server of the cluster all does not answer/],
      [old(241, "Memory limit (for query) exceeded"), /Ask for fewer days or groups/],
      [current(243, "Cannot reserve 1 MiB, not enough space"), /is its disk full\? Make room/],
      [new Error("Timeout error."), /took too long to answer/],
      [
        new Error("Port 9000 is for clickhouse-client program.\nYou must use port 8123 for HTTP."),
        /use 8123/,
      ],
    ] as const) {
      assert.match(said(cause), says);
    }
  });

  it("is left to a programmer where nobody else can mend it", () => {
    const refusal = refusalOf(old(62, "Syntax error near secret here"), address);
    assert.ok(refusal instanceof Error && !(refusal instanceof WarehouseTrouble));
    assert.match(refusal.message, /ch\.example:8123 refused: Syntax error near \.\.\. here$/);
  });
});
