import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { realEffects } from "../../src/cli/effects.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/user/command-line.md"), "utf8");
const program = commands(realEffects, () => {});

describe("docs/user/command-line.md", () => {
  it("has a part for every command, in the order of the help", () => {
    assert.deepEqual(
      [...guide.matchAll(/^## (.+)$/gm)].map(([, name]) => name),
      program.commands.map((command) => command.name()),
    );
  });

  it("shows each command being used, with nothing it would refuse", () => {
    for (const command of program.commands) {
      const shown = [...guide.matchAll(new RegExp(`^ {4}\\$ npx outturn ${command.name()}( .*)?$`, "gm"))];
      assert.ok(shown.length > 0, command.name());
      const known = [command, ...command.commands].flatMap(({ options }) => options.map(({ long }) => long));
      for (const [line] of shown) {
        for (const [option] of line.matchAll(/--[a-z-]+/g)) assert.ok(known.includes(option), line);
      }
    }
  });
});
