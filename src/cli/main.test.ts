import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exampleFolder, outturn } from "../../test/outturn.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { commands } from "./commands.ts";
import { realEffects } from "./effects.ts";

const program = commands(realEffects, () => {});
const reporting = ["import", "check", "assess", "trace", "verify", "doctor"];

describe("the command line", async () => {
  const folder = await temporaryFolder();

  it("begins its help with what a new reader does first, and ends with what keeps it healthy", async () => {
    const { exit, printed } = await outturn(["--help"]);
    assert.equal(exit, 0);
    const listed = [...printed.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    assert.deepEqual(listed.slice(0, 4), ["serve", "template", "import", "check"]);
    assert.deepEqual(listed.slice(-3), ["verify", "doctor", "help"]);
  });

  it("lets a script read every command that reports", () => {
    const readable = program.commands.filter(({ options }) => options.some(({ long }) => long === "--json"));
    const names = readable.map((command) => command.name());
    assert.deepEqual(
      reporting.filter((name) => !names.includes(name)),
      [],
    );
  });

  for (const command of program.commands.map((one) => one.name())) {
    it(`explains ${command} when asked, and does nothing else`, async () => {
      for (const words of [
        [command, "--help"],
        ["help", command],
      ]) {
        const { exit, printed, told } = await outturn(words);
        assert.equal(exit, 0);
        assert.match(printed, new RegExp(`^Usage: outturn ${command} `));
        assert.equal(told, "");
      }
    });
  }

  it("shows its help and exits with 2 when given no command", async () => {
    const { exit, told } = await outturn([]);
    assert.equal(exit, 2);
    assert.match(told, /^Usage: outturn/);
  });

  it("exits with 2 and says what is wrong when it is not used as it must be", async () => {
    const wrong: readonly [words: readonly string[], says: RegExp][] = [
      [["impotr"], /unknown command 'impotr'\n\(Did you mean import\?\)\nnpx outturn --help says/],
      [["import"], /missing required argument 'path'\nnpx outturn import --help says/],
      [["check", "--yaer", "2021/22"], /unknown option '--yaer'\n\(Did you mean --year\?\)/],
      [["trace"], /missing required argument 'name'/],
      [["retract", "results/A/value"], /required option '--reason <words>' not specified/],
      [["export", "--out", "export.ods"], /written as a folder or an .xlsx workbook, not as .ods/],
      [["template", "--out", "template.csv"], /written as a folder or an .xlsx workbook, not as .csv/],
    ];
    for (const [words, says] of wrong) {
      const { exit, printed, told } = await outturn([...words, ...dataOf(words)]);
      assert.equal(exit, 2, words.join(" "));
      assert.equal(printed, "");
      assert.match(told, says);
    }
  });

  it("stops at a wrong setting before it does anything, whatever the command", async () => {
    for (const words of [["check"], ["verify"], ["trace", "A1"], ["import", folder], ["serve"]]) {
      const { exit, printed, told } = await outturn(words, { environment: { LOG_LEVEL: "loud" } });
      assert.deepEqual([exit, printed], [2, ""]);
      assert.equal(
        told,
        "LOG_LEVEL is “loud”. Give one of fatal, error, warn, info, debug, trace or silent.\n",
      );
    }
  });

  it("says in one line that a database can't be reached, without its password", async () => {
    const environment = { DATABASE_URL: "postgresql://clerk:secret@127.0.0.1:1/outturn" };
    for (const words of [["check"], ["import", exampleFolder], ["export"], ["serve", "--port", "0"]]) {
      const { exit, printed, told } = await outturn(words, { environment });
      assert.deepEqual([exit, printed], [2, ""]);
      assert.match(told, /^The database could not be reached \(.*\)\. Check DATABASE_URL.*\n$/);
      assert.doesNotMatch(told, /secret/);
    }
  });

  it("refuses files that can't be read without asking the database", async () => {
    const environment = { DATABASE_URL: "postgresql://127.0.0.1:1/outturn" };
    const { exit, told } = await outturn(["import", `${folder}/gone`], { environment });
    assert.deepEqual([exit, told], [1, ""]);
  });

  it("says how to report a failure of its own, and shows the workings only when asked", async () => {
    const broken = {
      watched: true,
      print: () => {
        throw new Error("The printer is on fire.", { cause: new Error("A spark.") });
      },
    };
    const words = (name: string) => ["template", "--out", `${folder}/${name}`];
    const quiet = await outturn(words("template"), broken);
    assert.equal(quiet.exit, 2);
    assert.match(
      quiet.told,
      /^Outturn failed in a way it should not have: The printer is on fire. A spark.\n/,
    );
    assert.match(quiet.told, /run the same command with LOG_LEVEL=debug/);
    assert.doesNotMatch(quiet.told, /main\.test\.ts/);
    const debugging = await outturn(words("another"), { ...broken, environment: { LOG_LEVEL: "debug" } });
    assert.match(debugging.told, /main\.test\.ts[\s\S]*Caused by: Error: A spark/);
  });

  function dataOf([command = ""]: readonly string[]): readonly string[] {
    return ["export", "check", "assess", "trace", "retract"].includes(command) ? ["--data", folder] : [];
  }
});
