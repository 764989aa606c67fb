import assert from "node:assert/strict";
import { test } from "node:test";
import { callsFeed, layInto } from "../../../test/laid-file.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";

const { drift, laid } = layInto(await temporaryFolder());

const rows = "C1,01/04/2019 10:00,North,yes,1.50\nC2,02/04/2019 10:05,South,no,2.50\n";
const under = (headings: string, cells = rows) => `${headings}\n${cells}`;

test("a heading with a near name, in its place, with values that fit, is most likely a rename", async () => {
  const { renames, sentences, proposal, line } = await drift(
    under("Reference,Start time,Team,Answered,Cost"),
  );
  assert.deepEqual(renames, [
    {
      column: "started",
      heading: "Start time",
      because: ["its name is near", "it stands in the same place", "its values fit"],
    },
  ]);
  assert.match(
    sentences.join("\n"),
    /“Start time” is most likely Started under a new name .*add it to the headings of started/,
  );
  assert.equal(line, 1);
  assert.equal(
    (await laid(under("Reference,Start time,Team,Answered,Cost"), { feed: proposal })).records.length,
    2,
  );
});

test("another name in the same place is thought a rename only where the values tell", async () => {
  const { renames } = await drift(under("Reference,Started,Team,Answered,Amount charged"));
  assert.deepEqual(
    renames.map(({ column, heading }) => [column, heading]),
    [["cost", "Amount charged"]],
  );
  const other = await drift(
    under("Reference,Started,Team,Answered,Notes", rows.replaceAll(/[\d.]+$/gm, "see file")),
  );
  assert.deepEqual(other.renames, []);
});

test("a new column is proposed with the type its values have, and as personal until somebody says otherwise", async () => {
  const text = under(
    "Reference,Started,Team,Answered,Cost,Caller's date of birth,Spare",
    rows.replaceAll(/$/gm, ",03/05/1980,").replace(/\n,.*$/, "\n"),
  );
  const { unknown, proposal, sentences } = await drift(text);
  assert.deepEqual(
    unknown.map(({ heading, type }) => [heading, type]),
    [
      ["Caller's date of birth", "date"],
      ["Spare", undefined],
    ],
  );
  const added = proposal.columns.at(-1);
  assert.deepEqual(
    [added?.name, added?.type, added?.personal, added?.required],
    ["caller_s_date_of_birth", "date", true, false],
  );
  assert.deepEqual(proposal.ignored, ["Internal id", "Spare"]);
  assert.match(
    sentences.join("\n"),
    /“Caller's date of birth” is new and holds days, such as “03\/05\/1980”/,
  );
  assert.equal((await laid(text, { feed: proposal })).records.length, 2);
});

test("a column that is missing is a drift, needed or not, unless it is said to be missing", async () => {
  const text = under("Reference,Started,Team,Answered", rows.replaceAll(/,[^,\n]*$/gm, ""));
  const { missing, sentences } = await drift(text);
  assert.deepEqual(missing, [{ column: "cost", required: false }]);
  assert.match(sentences.join(), /Cost is missing: extract the file again .* or load it with --without cost/);
  const { records } = await laid(text, { without: ["cost"] });
  assert.deepEqual(Object.keys(records[0]?.cells ?? {}), ["reference", "started", "team", "answered"]);
  const needed = await drift(under("Reference,Team,Answered,Cost", rows.replaceAll(/,[^,]*,/g, ",")));
  assert.match(needed.sentences.join(), /Started is missing, and no record may be without it/);
});

test("two headings for one column are a drift", async () => {
  const { sentences } = await drift(
    under(
      "Reference,Started,Team,Answered,Cost,Team name",
      rows.replaceAll(/$/gm, ",x").replace(/\n,x$/, "\n"),
    ),
  );
  assert.match(sentences.join(), /“Team” and “Team name” both name the column team/);
});

test("where no heading is known the row of words above the records is told as the headings", async () => {
  const { missing, unknown, line } = await drift(under("Calls of April\n\nCall no,When,Who,Taken,Charge"));
  assert.equal(line, 3);
  assert.equal(missing.length, 5);
  assert.deepEqual(
    unknown.map(({ type }) => type),
    ["text", "datetime", "text", "boolean", "money"],
  );
});

test("the feed itself is not changed", async () => {
  const before = structuredClone(callsFeed);
  await drift(under("Reference,Start,Team,Answered,Cost,New"));
  assert.deepEqual(callsFeed, before);
});
