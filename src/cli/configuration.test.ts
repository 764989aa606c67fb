import assert from "node:assert/strict";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { configure } from "./configuration.ts";
import { WrongUse } from "./effects.ts";

describe("configuration", () => {
  it("needs nothing: loopback, port 3000, data beside the project, the embedded database", () => {
    assert.deepEqual(configure({}), {
      port: 3000,
      host: "127.0.0.1",
      dataFolder: resolve(".outturn"),
      ledger: { kind: "embedded", dataFolder: resolve(".outturn") },
      warehouse: { kind: "embedded", dataFolder: resolve(".outturn") },
      loadToken: undefined,
      logLevel: "info",
    });
  });

  it("takes a setting that is set to nothing as not set", () => {
    assert.equal(configure({ PORT: "", DATABASE_URL: "" }).port, 3000);
  });

  it("uses a server where one is named", () => {
    const url = "postgresql://user:password@host:5432/outturn";
    assert.deepEqual(configure({ DATABASE_URL: url }).ledger, { kind: "server", url });
  });

  it("lets an option of the command take a setting's place", () => {
    const { port, host, dataFolder } = configure(
      { PORT: "1", HOST: "::1", OUTTURN_DATA: "a" },
      { port: "8080", host: "0.0.0.0", data: "/b" },
    );
    assert.deepEqual([port, host, dataFolder], [8080, "0.0.0.0", "/b"]);
  });

  const refused = (environment: Record<string, string>, port?: string) => {
    try {
      configure(environment, { port });
    } catch (cause) {
      assert.ok(cause instanceof WrongUse);
      return cause.message;
    }
    return undefined;
  };

  it("refuses a wrong value with its name, what was found and the remedy", () => {
    const remedy = "Give a whole number from 0 to 65535, such as 3000.";
    for (const value of ["x", "65536", "-1", "3000.5", "0x10", "1e3", " "]) {
      assert.equal(refused({ PORT: value }), `PORT is “${value}”. ${remedy}`);
    }
    assert.equal(refused({}, "http"), `--port is “http”. ${remedy}`);
    assert.match(refused({ LOG_LEVEL: "loud" }) ?? "", /^LOG_LEVEL is “loud”. Give one of fatal, error/);
    assert.match(refused({ HOST: "my host" }) ?? "", /^HOST is “my host”. Give the address to listen on/);
  });

  it("never repeats an address that may hold a password", () => {
    for (const url of ["mysql://user:secret@host/db", "postgres:secret", "postgresql://u:sec#ret@host/db"]) {
      const message = refused({ DATABASE_URL: url }) ?? "";
      assert.match(message, /^DATABASE_URL is no address of a PostgreSQL server. Give an address such as/);
      assert.doesNotMatch(message, /sec/);
    }
  });
});
