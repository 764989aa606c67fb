import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { addressAt, placeOf, readAddress } from "./address.ts";

describe("the address of a ClickHouse server", () => {
  it("tells server, account, database and cluster apart", () => {
    assert.deepEqual(readAddress("clickhouse://clerk:a%23b%20c@ch.example:9123/records?cluster=all"), {
      url: "http://ch.example:9123",
      user: "clerk",
      password: "a#b c",
      database: "records",
      cluster: "all",
      servers: [],
    });
  });

  it("needs no more than a host", () => {
    const { url, user, password, database, cluster } = readAddress("clickhouse://ch.example");
    assert.deepEqual(
      [url, user, password, database, cluster],
      ["http://ch.example:8123", "default", "", "default", undefined],
    );
    assert.equal(readAddress("clickhouses://ch.example").url, "https://ch.example:8443");
  });

  it("may name where each server of the cluster answers", () => {
    const { servers } = readAddress("clickhouses://a:8444/x?cluster=all&servers=a,b:8445");
    assert.deepEqual(servers, ["https://a:8444", "https://b:8445"]);
  });

  it("keeps the account where another server is meant, and is told without it", () => {
    const other = addressAt("http://b:8123", readAddress("clickhouse://clerk:secret@a/x"));
    assert.deepEqual([other.user, placeOf(other)], ["clerk", "b:8123"]);
  });

  it("is refused without being repeated where it can't be followed", () => {
    for (const [url, says] of [
      ["http://clerk:secret@a/x", /is no address of a ClickHouse server/],
      ["clickhouse://clerk:secret%zz@a/x", /has a % that stands for nothing/],
      ["clickhouse://clerk:secret@a/x?clutser=all", /says “clutser”, which is unknown/],
    ] as const) {
      assert.throws(
        () => readAddress(url),
        (cause: unknown) => {
          assert.ok(cause instanceof WarehouseTrouble);
          assert.match(cause.message, says);
          assert.doesNotMatch(cause.message, /secret/);
          return true;
        },
      );
    }
  });
});
