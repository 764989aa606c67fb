import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { unzipSync } from "fflate";
import readSheets from "read-excel-file/node";
import type { ExampleSite } from "../../../test/example-site.ts";
import { madeUpSite } from "../../../test/made-up-site.ts";

describe("money to take away", () => {
  let site: ExampleSite;
  before(async () => {
    site = await madeUpSite();
  });
  after(async () => {
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  const bytesOf = async (path: string) => {
    const answer = await fetch(`${site.address}${path}`);
    assert.equal(answer.status, 200, path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { bytes, headers: answer.headers };
  };

  it("is a workbook of a portfolio's tables", async () => {
    const { bytes, headers } = await bytesOf("/portfolios/mup/2024-25/finance.xlsx");
    assert.match(headers.get("content-disposition") ?? "", /filename="mup-2024-25-finance\.xlsx"/);
    const sheets = await readSheets(bytes);
    const names = sheets.map(({ sheet }) => sheet);
    for (const name of [
      "Budget movements",
      "Service budgets",
      "Spent so far",
      "Forecasts",
      "Savings",
      "Capital funding",
    ]) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(sheets[1]?.data.at(-1), ["Places (made up) total", 10946, 17124, 28070, -4602, 23468]);
  });

  it("is a workbook of the council's tables, as known on a day", async () => {
    const { bytes, headers } = await bytesOf("/finance.ods?year=2024-25&as-at=2024-09-30");
    assert.match(
      headers.get("content-disposition") ?? "",
      /filename="council-2024-25-finance-as-at-2024-09-30\.ods"/,
    );
    assert.equal(headers.get("content-type"), "application/vnd.oasis.opendocument.spreadsheet");
    assert.ok(unzipSync(bytes)["content.xml"]);
  });

  it("is each table as CSV", async () => {
    const { bytes } = await bytesOf("/finance/portfolios.csv?year=2024-25");
    assert.equal(
      bytes.toString(),
      [
        "Row,Portfolio,Cash limit (£000),Forecast outturn (£000),(Surplus)/deficit (£000)",
        "line,Places (made up),23468,23543,75",
        "line,People (made up),87147,88827,1680",
        "line,Resources (made up),11607,11542,-65",
        "total,All portfolios held,122222,123912,1690",
        "",
      ].join("\r\n"),
    );
  });

  it("names the other side of what was moved, its portfolio and its line or reserve", async () => {
    const lines = async (path: string) => (await bytesOf(path)).bytes.toString().split("\r\n");
    const virements = await lines("/portfolios/mup/2024-25/finance/virements.csv");
    assert.match(
      virements[1] ?? "",
      /^line,"Parks, Places \(made up\)","Libraries, People \(made up\)",60,permanent,/,
    );
    const moved = await lines("/portfolios/mur/2024-25/finance/reserve-movements.csv");
    assert.ok(
      moved.includes('line,Transformation,transfer in,"Social care, People (made up)",80,Made up.'),
      moved.join("\n"),
    );
  });

  for (const path of ["/finance", "/portfolios/mup/2024-25/finance"]) {
    it(`is linked from ${path}, every link to a file that is there`, async () => {
      const page = await (await fetch(`${site.address}${path}`)).text();
      const links = [...page.matchAll(/href="([^"]+\.(?:csv|xlsx|ods)[^"]*)"/g)].map(([, href = ""]) => href);
      assert.ok(links.length > 8);
      for (const href of links) {
        const { headers } = await bytesOf(href.replaceAll("&amp;", "&"));
        assert.match(headers.get("content-disposition") ?? "", /^attachment/, href);
      }
    });
  }

  it("says which tables there are where one is not, and moves an address in capitals", async () => {
    const missing = await fetch(`${site.address}/finance/nothing.csv`);
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /Reserves by portfolio \(CSV\)/);
    const moved = await fetch(`${site.address}/portfolios/MUP/2024-25/finance/savings.csv`, {
      redirect: "manual",
    });
    assert.equal(moved.headers.get("location"), "/portfolios/mup/2024-25/finance/savings.csv");
  });
});
