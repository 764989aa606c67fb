import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { drillSite, showFlyTips } from "../../../test/drill-site.ts";
import type { ExampleSite } from "../../../test/example-site.ts";
import { pageWords } from "../../../test/page-words.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";

const folder = await temporaryFolder();

describe("what lies behind a figure", () => {
  let site: ExampleSite;
  before(async () => {
    site = await drillSite(folder);
  });
  after(async () => {
    assert.deepEqual(site.problems, []);
    await site.close();
  });

  const fetched = async (query: string, status = 200, path = "records") => {
    const answer = await fetch(`${site.address}/measures/MUP1.1/${path}${query}`, { redirect: "manual" });
    const text = await answer.text();
    assert.equal(answer.status, status, `${query}: ${pageWords(text).slice(0, 600)}`);
    return text;
  };
  const words = async (query: string, status = 200) => pageWords(await fetched(query, status));

  it("is said in a sentence with both sums, and broken down by the measure's usual column", async () => {
    const said = await words("?year=2022-23");
    // 12 months of 14 and 6 of 20 and 10: 240 of 360.
    assert.match(said, /Fly-tips cleared within two working days: 66\.7% in 2022\/23, 240 of 360 fly-tips\./);
    assert.match(said, /It ran from 70\.0% for North to 60\.0% for South Team\./);
    assert.match(said, /South Team 60\.0% 72 120 33\.3%/);
    assert.match(said, /All 66\.7% 240 360 100%/);
    assert.match(said, /Single fly-tips are not shown to the public: Small numbers could point to who/);
  });

  it("withholds a small number with the one that would give it away, and says so in a line", async () => {
    const said = await words("?year=2023-24&by=team");
    // Night had 3; South, the next smallest, goes with it.
    assert.match(
      said,
      /Withheld: fewer than 5 fly-tips, with whatever would let such a number be worked out\./,
    );
    assert.match(said, /Night Withheld/);
    assert.match(said, /South Team Withheld/);
    assert.match(said, /North 85\.0% 204 240/);
    assert.match(await words("?year=2023-24&team=Night"), /the figure for 2023\/24 is withheld\./);
  });

  it("puts two columns against each other, and three are refused with the way back", async () => {
    const said = await words("?year=2022-23&by=team&by2=channel");
    assert.match(said, /Team =Web Phone All/);
    assert.match(said, /North 75\.0% 68\.8% 70\.0%/);
    const refused = await words("?year=2022-23&by=team&by2=channel&ward=Ash", 404);
    assert.match(refused, /by 2 columns at once at most/);
    assert.match(refused, /Without ward/);
  });

  it("narrows to a value by its code, its name or a spelling", async () => {
    for (const asked of ["S", "South%20Team", "s.%20team"]) {
      const said = await words(`?year=2022-23&team=${asked}&by=`);
      assert.match(said, /, team South Team: 60\.0% in 2022\/23, 72 of 120 fly-tips\./);
    }
  });

  it("lists no record while small numbers are withheld: whoever counted them would have the number", async () => {
    assert.doesNotMatch(await words("?year=2022-23&team=S&by="), /of 120 fly-tips themselves|T0\d\d\d/);
    assert.match(await fetched("?year=2022-23&team=S", 404, "records.csv"), /Single fly-tips are not shown/);
  });

  it("names what is unknown and what may have been meant", async () => {
    assert.match(await words("?by=teem", 404), /can’t be broken down by “teem”.*By team/);
    assert.match(await words("?team=Nrth", 404), /No record has “Nrth” for team.*North/);
    assert.match(await words("?year=2001-02", 404), /No records are held for 2001\/02.*2023\/24/);
    assert.match(await words("?period=q9", 404), /not worked out for a period “q9”.*Quarter 1 2023\/24/);
    assert.match(await words("?page=-1", 404), /“-1” is not a page/);
    assert.match(await words("?by=reporter", 404), /can’t be broken down by “reporter”/);
    assert.match(await words(`?team=${"x".repeat(300)}`, 404), /longer than 200 letters/);
    const other = await fetch(`${site.address}/measures/MUP1.2/records`);
    assert.equal(other.status, 404);
    assert.match(pageWords(await other.text()), /MUP1\.2 is not worked out from records/);
  });

  it("escapes whatever records and addresses hold", async () => {
    const html = await fetched("?year=2022-23&by=ward");
    assert.ok(!html.includes("<script>alert"));
    assert.match(html, /&lt;script&gt;alert/);
    assert.ok(!(await fetched("?team=%3Cscript%3Ealert(1)", 404)).includes("<script>alert"));
  });

  it("hands the breakdown over as a file that no spreadsheet runs", async () => {
    const breakdown = await fetched("?year=2022-23&by=channel", 200, "breakdown.csv");
    assert.match(
      breakdown,
      /^measure,part,year,period,channel,figure,unit,numerator,denominator,records,withheld\n/,
    );
    assert.match(breakdown, /\nMUP1\.1,all,2022\/23,year,'=Web,80\.0,percentage,60,72,72,\n|'=Web/);
    const withheld = await fetched("?year=2023-24&by=team", 200, "breakdown.csv");
    assert.match(withheld, /2023\/24,year,Night,,percentage,,,,yes\n/);
  });

  it("puts wards as they were on today's, always marked, and shares out no records that it withholds", async () => {
    assert.match(await words("?year=2022-23&by=ward"), /Restated on today’s codes/);
    const said = await words("?year=2022-23&by=ward&restated=yes");
    assert.match(said, /These figures are restated: nobody counted them so at the time\./);
    // Ash had 168 of 252 in time: a quarter of that stays, three quarters go to Elm. Hazel is as it was.
    assert.match(said, /Ash \[restated\] 66\.7% 42\.0 63\.0 25\.0% of Ash as it was/);
    assert.match(said, /Elm \[restated\] 66\.7% 126\.0 189\.0 75\.0% of Ash as it was/);
    assert.match(said, /Hazel 75\.0% 72 96 As it was then/);
    assert.match(said, /The shares rest on households\./);
    assert.match(said, /Fly-tips whose ward is in no code list, or not given, are left out here\./);
  });

  it("answers programs with the same slices", async () => {
    const ask = async (path: string, status = 200) => {
      const answer = await fetch(`${site.address}/api/v1/measures/MUP1.1/${path}`);
      assert.equal(answer.status, status, path);
      return answer.json();
    };
    const breakdown = await ask("breakdown?year=2023-24&by=team");
    assert.deepEqual(breakdown.by, ["team"]);
    assert.equal(breakdown.withheldBelow, 5);
    assert.deepEqual(breakdown.slices, [
      {
        values: { team: "Night" },
        figure: null,
        numerator: null,
        denominator: null,
        records: null,
        withheld: true,
      },
      {
        values: { team: "North" },
        figure: "85.0",
        numerator: "204",
        denominator: "240",
        records: 240,
        withheld: false,
      },
      {
        values: { team: "South Team" },
        figure: null,
        numerator: null,
        denominator: null,
        records: null,
        withheld: true,
      },
      { values: {}, figure: "76.9", numerator: "279", denominator: "363", records: 363, withheld: false },
    ]);
    const refused = await ask("breakdown?by=teem", 404);
    assert.match(refused.detail, /can’t be broken down by “teem”/);
    assert.match(refused.suggestions[0].href, /^\/api\/v1\/measures\/MUP1\.1\/breakdown\?by=team/);
    const records = await ask("records?year=2022-23&team=North", 404);
    assert.match(records.detail, /Single fly-tips are not shown to the public/);
  });

  it("once nothing points to anybody, lists the records of a value without who reported them", async () => {
    await showFlyTips(site);
    assert.match(await words("?year=2022-23"), /List the 360 fly-tips one by one/);
    const said = await words("?year=2022-23&team=S&by=");
    assert.match(said, /1 to 25 of 120 fly-tips/);
    assert.doesNotMatch(said, /A\. Resident/);
    assert.match(await words("?year=2022-23&team=S&page=5"), /101 to 120 of 120 fly-tips/);
    assert.match(await words("?page=9999", 404), /The fly-tips have no page 9999/);
  });

  it("shows a month, and only the records that were not counted", async () => {
    const said = await words("?year=2022-23&period=apr&which=not-counted&by=");
    assert.match(said, /66\.7% in April 2022\/23, 20 of 30 fly-tips/);
    assert.match(said, /1 to 10 of 10 fly-tips/);
  });

  it("hands records over as a file that no spreadsheet runs", async () => {
    const records = await fetched("?year=2022-23&channel=%3DWeb", 200, "records.csv");
    const [heading = "", first = ""] = records.split("\n");
    assert.equal(heading, "load,line,reference,reported,cleared,team,channel,ward,cost");
    assert.match(first, /^[0-9a-f]{16},2,T0001,2022-04-01,2022-04-02,North,'=Web,Hazel,10\.50$/);
  });

  it("answers programs with records page by page", async () => {
    const answer = await fetch(
      `${site.address}/api/v1/measures/MUP1.1/records?year=2022-23&team=North&page=2`,
    );
    assert.equal(answer.status, 200);
    const records = await answer.json();
    assert.equal(records.total, 240);
    assert.equal(records.records.length, 25);
    assert.deepEqual(Object.keys(records.records[0].cells), records.columns);
    assert.ok(!records.columns.includes("reporter"));
    assert.match(records.next, /page=3/);
  });

  it("knows only the loads of its day", async () => {
    assert.match(await words("?as-at=2024-05-01", 404), /MUP1\.1 is not worked out from records/);
  });
});
