import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { outturnOn } from "../../test/outturn.ts";

describe("changes of the made-up council on the command line", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger({ example: "made-up" });
    const now = () => Temporal.Instant.from("2026-11-22T09:00:00Z");
    outturn = outturnOn(fresh, { now });
  });
  after(() => fresh.close());

  it("are told since a day, counted out of what was looked at, under what they are about", async () => {
    const { exit, printed, told } = await outturn(
      "changes",
      "--since",
      "2024-12-02",
      "--portfolio",
      "mur",
      "--year",
      "2024/25",
    );
    assert.deepEqual([exit, told], [0, ""]);
    assert.match(printed, /^Since 2 December 2024, \d+ of 12 measures moved status/);
    assert.match(
      printed,
      /\n\nStatus now:\n {2}- Resources .*\n {2}\+ MUR2\.4 Complaints answered in time: was Missed, is now Target met/,
    );
    assert.match(
      printed,
      /\n\nTargets:\n {2}- MUR2\.4 .*: the target for 2024\/25 was made 3\.0 points easier: 87\.0%, 90\.0% before; the reason given: /,
    );
    assert.match(printed, /\n\n[\d,]+ rows of 1 agreement were compared cell by cell\.\n$/);
  });

  it("without a day are told since just before the newest figures came in", async () => {
    const { printed } = await outturn("changes");
    assert.match(printed, /^Since just before the newest figures came in \(10 February 2025\), /);
  });

  it("as they stood on an earlier day are told up to then", async () => {
    const { printed } = await outturn("changes", "--since", "2024-09-09", "--as-at", "2024-12-02");
    assert.ok(!printed.includes("3.0 points easier"), printed);
  });

  it("hold an agreement against the one it follows", async () => {
    const { printed } = await outturn("changes", "--last-year", "--portfolio", "muw");
    assert.match(
      printed,
      /^From People \(made up\) 2023\/24 to People \(made up\) 2024\/25, 3 of 10 targets /,
    );
  });

  it("--json gives each change with its kind, its sentence and the names of its figures", async () => {
    const { printed } = await outturn("changes", "--since", "2024-12-02", "--json");
    const found = JSON.parse(printed);
    assert.equal(found.since.on, "2024-12-02");
    const easier = found.changes.find(({ kind }: { kind: string }) => kind === "target-easier");
    assert.deepEqual(
      [
        easier.topic,
        easier.effect,
        easier.measure,
        easier.year,
        easier.figures.includes("targets/MUR2.4/all/2024-25/value"),
      ],
      ["targets", "worse", "MUR2.4", "2024-25", true],
    );
  });

  it("are refused from a day or a document that nothing can be told from, with what to do", async () => {
    const wrong: readonly (readonly [words: readonly string[], says: RegExp])[] = [
      [["--since", "2020-01-01"], /The ledger holds nothing known before 5 June 2023\./],
      [["--since", "2026-11-22"], /Choose an earlier day\./],
      [["--since", "mur-agreement-2024-25"], /prints no date\. Give the day instead/],
      [["--since", "mur-agreement-2024-26"], /Did you mean mur-agreement-2024-25\?/],
      [["--last-year"], /Name the portfolio/],
      [
        ["--last-year", "--portfolio", "mur", "--year", "2023/24"],
        /No agreement before .* is held that it follows\./,
      ],
    ];
    for (const [words, says] of wrong) {
      const { exit, told } = await outturn("changes", ...words);
      assert.equal(exit, 2, words.join(" "));
      assert.match(told, says);
    }
  });
});
