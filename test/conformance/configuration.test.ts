import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { configure, remedies } from "../../src/cli/configuration.ts";
import { WrongUse } from "../../src/cli/effects.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/configuration.md"), "utf8");

/** The rows of the page's table: name, default, meaning, remedy. */
const rows = [...page.matchAll(/^\| `(\w+)` \| (.*?) \| (.*?) \| (.*?) \|$/gm)].map(
  ([, name = "", byDefault = "", , remedy = ""]) => ({ name, byDefault, remedy }),
);

describe("docs/configuration.md", () => {
  it("names every setting that Outturn reads, and no other", () => {
    assert.deepEqual(
      rows.map(({ name }) => name),
      Object.keys(remedies),
    );
  });

  it("gives each its remedy in the words of the message that refuses it", () => {
    assert.deepEqual(Object.fromEntries(rows.map(({ name, remedy }) => [name, remedy])), remedies);
  });

  it("gives the defaults that are in force", () => {
    const given = rows.flatMap(({ name, byDefault }) => {
      const [, value] = /^`(.*)`$/.exec(byDefault) ?? [];
      return value === undefined ? [] : [[name, value] as const];
    });
    assert.deepEqual(configure(Object.fromEntries(given)), configure({}));
    assert.deepEqual(
      rows.filter(({ byDefault }) => !byDefault.startsWith("`")).map(({ name }) => name),
      ["DATABASE_URL", "WAREHOUSE_URL", "LOAD_TOKEN"],
    );
  });

  it("says of no setting that it is checked where it is not", () => {
    const wrong = {
      PORT: "x",
      HOST: "a b",
      DATABASE_URL: "x",
      WAREHOUSE_URL: "x",
      LOAD_TOKEN: "x",
      LOG_LEVEL: "x",
    };
    for (const [name, value] of Object.entries(wrong)) {
      assert.throws(() => configure({ [name]: value }), WrongUse, name);
    }
  });
});
