import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { outturnOn } from "../../../test/outturn.ts";
import { inTimeText } from "../../../test/requests-council.ts";
import { fillRequests } from "../../../test/requests-site.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { openDuckDb } from "../../warehouse/duckdb/open-duckdb.ts";

const folder = await temporaryFolder();

describe("outturn compute", () => {
  let fresh: FreshLedger;
  let outturn: ReturnType<typeof outturnOn>;
  before(async () => {
    fresh = await freshLedger();
    outturn = outturnOn(fresh, {
      environment: { OUTTURN_DATA: folder },
      now: () => Temporal.Instant.from("2020-07-01T09:00:00Z"),
    });
    const warehouse = await openDuckDb(folder);
    await fillRequests(fresh.ledger, warehouse, folder);
    await warehouse.close();
  });
  after(() => fresh.close());

  const file = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };

  it("lists what is worked out from records, and how exactly", async () => {
    const { exit, printed } = await outturn("compute", "list");
    assert.equal(exit, 0);
    assert.equal(
      printed,
      "RES4.1 from requests: Requests answered within 20 working days, as a share of all requests.\n" +
        "  Requests where answered within 20 working days (england) of received, as a percentage of all requests. " +
        "A request belongs to the day of “Received”. Provisional until 40 days after the period's end.\n",
    );
  });

  it("proposes what differs first, and fails for it", async () => {
    const { exit, printed } = await outturn("compute", "propose");
    assert.equal(exit, 1);
    assert.match(printed, /^Differ from the ledger\n\nRES4\.1, 2019\/20 \(April 2019 to March 2020\)\n/);
    assert.match(
      printed,
      / {2}Records say 85\.0% \(17 of 20\); the ledger says 86\.0%: 1\.0 points less\n {2}The ledger's figure was handed in/,
    );
    assert.match(printed, /\nNew to the ledger\n\nRES4\.1, Quarter 3 2019\/20 /);
    assert.match(
      printed,
      /\n1 figure agrees with the ledger, of which 1 can be accepted: --all-that-agree\.\n$/,
    );
  });

  it("gives a script the digest of what is shown, which accepting can be held to", async () => {
    const { printed } = await outturn(
      "compute",
      "propose",
      "--measure",
      "res4.1",
      "--year",
      "2019/20",
      "--json",
    );
    const [midYear] = JSON.parse(printed);
    assert.deepEqual([midYear.period, midYear.value, midYear.standing], ["mid-year", "90.0", "same"]);
    assert.match(midYear.digest, /^[0-9a-f]{16}$/);
    const refused = await outturn(
      ...[
        "compute",
        "accept",
        "--measure",
        "RES4.1",
        "--year",
        "2019/20",
        "--by",
        "Me",
        "--shown",
        "0".repeat(16),
      ],
    );
    assert.equal(refused.exit, 2);
    assert.match(refused.told, /RES4\.1 for 2019\/20 is no longer what was shown: it is 85\.0% now/);
  });

  it("accepts all that agree, then one that differs, after which nothing does", async () => {
    const agreed = await outturn("compute", "accept", "--all-that-agree", "--by", "Head of Performance");
    assert.equal(agreed.exit, 0);
    assert.match(
      agreed.printed,
      /^RES4\.1, Mid-Year 2019\/20: 90\.0% \(9 of 10\)\nAccepted by entry \d+, Head of Performance: 1 figure of the ledger borne out\.\n$/,
    );
    const restated = await outturn(
      "compute",
      "accept",
      "--measure",
      "RES4.1",
      "--year",
      "2019/20",
      "--by",
      "Me",
    );
    assert.match(restated.printed, /1 figure entered\.\n$/);
    const { exit, printed } = await outturn("compute", "propose");
    assert.equal(exit, 0);
    assert.match(printed, /\n2 figures agree with the ledger\.\n$/);
    const again = await outturn("compute", "accept", "--all-that-agree", "--by", "Me");
    assert.deepEqual(
      [again.exit, again.told],
      [2, "No figure that agrees with the ledger is left to accept.\n"],
    );
  });

  it("previews a definition on the records there are, and writes nothing", async () => {
    const path = await file("cost.json", JSON.stringify({ ...JSON.parse(inTimeText), places: 2 }));
    const { exit, printed } = await outturn("compute", "preview", path);
    assert.equal(exit, 0);
    assert.match(printed, /Records say 85\.00% \(17 of 20\), as the ledger does; not accepted yet\n/);
    assert.match(
      printed,
      /17 requests count above the line, such as\n {2}Reference a-1, Received 2019-04-02,/,
    );
    assert.match(printed, /\nNothing was written\. To save it: outturn compute add \S+\n$/);
  });

  it("adds definitions, and says of one that can't be read where it is wrong", async () => {
    const unchanged = await outturn("compute", "add", await file("same.json", inTimeText));
    assert.match(unchanged.printed, /^Unchanged: RES4\.1 from requests: /);
    const changed = await outturn(
      "compute",
      "add",
      await file("new.json", inTimeText.replace(":20,", ":10,")),
    );
    assert.match(changed.printed, /^Changed by entry \d+: RES4\.1 from requests: /);
    const wrong = await outturn(
      "compute",
      "add",
      await file("bad.json", inTimeText.replace('"received"', '"recieved"')),
    );
    assert.equal(wrong.exit, 1);
    assert.match(
      wrong.printed,
      /bad\.json, numerator\.where\.within\.from: The feed requests has no column “recieved”\. Did you mean “received”\?\n/,
    );
  });

  it("is refused without saying which figures are meant", async () => {
    for (const [words, says] of [
      [["accept", "--by", "Me"], /Say which figures: --measure with --year, or --all-that-agree\./],
      [["accept", "--measure", "RES4.1", "--by", "Me"], /Say for which year, such as --year 2021\/22/],
      [["propose", "--measure", "RES9"], /“RES9” is not worked out from records\. These are: RES4\.1\./],
    ] as const) {
      const { exit, told } = await outturn("compute", ...words);
      assert.equal(exit, 2);
      assert.match(told, says);
    }
  });
});
