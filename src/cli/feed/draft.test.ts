import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import writeSheets from "write-excel-file/node";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { outturnOn } from "../../../test/outturn.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";

const folder = await temporaryFolder();
const headings = ["Call Ref", "Started", "Team", "Wait (secs)", "Cost", "Caller Name", "Closed on"];
const calls = Array.from({ length: 60 }, (_, at) => [
  `C${at}`,
  `${String(1 + (at % 28)).padStart(2, "0")}/04/2019 10:00`,
  ["North", "South", "East"][at % 3] ?? "",
  String(at),
  `${at}.50`,
  `Caller ${at}`,
  at % 4 === 0 ? "N/A" : "02/05/2019",
]);

describe("drafting a feed from a file", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    outturn = outturnOn(fresh, {
      environment: { OUTTURN_DATA: join(folder, "data") },
      now: () => Temporal.Instant.from("2019-07-01T09:00:00Z"),
    });
  });
  after(() => fresh.close());

  /** Drafts, adds and loads one file, and gives the definition and what was said each time. */
  async function begin(name: string, bytes: string | Buffer, key: string) {
    const path = join(folder, name);
    const out = join(folder, `${key}.json`);
    await writeFile(path, bytes);
    const drafted = await outturn("feed", "draft", path, "--feed", key, "--out", out);
    assert.equal(drafted.exit, 0, drafted.printed);
    const added = await outturn("feed", "add", out);
    assert.equal(added.exit, 0, added.printed);
    const loaded = await outturn("feed", "load", key, path);
    assert.equal(loaded.exit, 0, loaded.printed);
    const definition = JSON.parse(await readFile(out, "utf8"));
    return { definition, drafted: drafted.printed, added: added.printed, loaded: loaded.printed };
  }

  it("finds names, types, key, time and what is personal, and takes every record of the same file in", async () => {
    const lines = [["Calls of April"], headings, ...calls, ["Total", "", "", "1770", "1800.00", "", ""]];
    const text = lines.map((cells) => cells.join(",")).join("\r\n");
    const { definition, drafted, added, loaded } = await begin("calls.csv", `${text}\r\n`, "calls");
    assert.deepEqual(
      definition.columns.map((one: Record<string, unknown>) => [one["name"], one["type"]]),
      [
        ["call_ref", "text"],
        ["started", "datetime"],
        ["team", "text"],
        ["wait_secs", "integer"],
        ["cost", "money"],
        ["caller_name", "text"],
        ["closed_on", "date"],
      ],
    );
    assert.deepEqual([definition.key, definition.time], [["call_ref"], "started"]);
    const marked = (mark: string) =>
      definition.columns
        .filter((one: Record<string, unknown>) => one[mark])
        .map((one: { name: string }) => one.name);
    assert.deepEqual([marked("personal"), marked("dimension")], [["caller_name"], ["team"]]);
    assert.deepEqual(definition.columns[6].blank, ["N/A"]);
    assert.match(drafted, /headings on line 2, 60 rows looked at/);
    assert.match(drafted, /call_ref: text, such as “C0”: as all 60 values are\. The key/);
    assert.match(drafted, /A check to add: Team has 3 values: \{"check":"allowed"/);
    assert.doesNotMatch(drafted, /Caller 1/);
    assert.match(added, /Warning: still to be described.*title, meaning, owner, system, call_ref/);
    assert.match(loaded, /60 records taken, of 1 April 2019 to 28 April 2019; 1 row passed over/);
    assert.doesNotMatch(loaded, /rejected/);
  });

  it("tells records from page breaks, words and headings again by what most rows hold", async () => {
    const pages = calls.flatMap((cells, at) =>
      at % 20 === 19 ? [cells.join(), "", `Page ${at}`, headings.join()] : [cells.join()],
    );
    const { definition, loaded } = await begin("pages.csv", [headings.join(), ...pages].join("\n"), "pages");
    assert.deepEqual([definition.time, definition.columns[3].type], ["started", "integer"]);
    assert.match(loaded, /60 records taken/);
    assert.doesNotMatch(loaded, /rejected/);
  });

  it("reads JSON lines and workbooks as it reads CSV", async () => {
    const objects = calls.map((cells) =>
      JSON.stringify(Object.fromEntries(headings.map((heading, at) => [heading, cells[at]]))),
    );
    const lines = await begin("calls.jsonl", objects.join("\n"), "lines");
    const book = await writeSheets([{ sheet: "Calls", data: [headings, ...calls] }]).toBuffer();
    const sheet = await begin("calls.xlsx", book, "sheet");
    assert.deepEqual(lines.definition.columns, sheet.definition.columns);
    for (const { loaded } of [lines, sheet]) assert.match(loaded, /60 records taken, of 1 April/);
  });

  it("says what is wrong with a file that no feed can be of, and writes nothing", async () => {
    const path = join(folder, "teams.csv");
    await writeFile(path, "Team,Posts\nNorth,12\nSouth,14\n");
    const { exit, printed } = await outturn("feed", "draft", path, "--out", join(folder, "teams.json"));
    assert.equal(exit, 1);
    assert.match(printed, /None of its columns holds days/);
    await assert.rejects(readFile(join(folder, "teams.json")), /ENOENT/);
    const misnamed = await outturn("feed", "draft", path, "--feed", "Teams 2019");
    assert.equal(misnamed.exit, 2);
  });
});
