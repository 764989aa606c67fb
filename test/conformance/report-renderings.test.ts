import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { renderReport } from "../../src/operations/render-report.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { Report } from "../../src/report/model/report.ts";
import type { ReportTable } from "../../src/report/model/report-table.ts";
import { everySection, everyTable, plainWords } from "../../src/report/model/walk.ts";
import { everyTag, readPdf, wordsOf } from "../read-pdf.ts";
import { type ReportSources, reportSources } from "../report-sources.ts";
import { attribute, textOf, within, wordDocument } from "../word-document.ts";

/** Spaces and line ends are set differently in each; everything else must be the same. */
const bare = (text: string) => text.replaceAll(/[\s\u00ad\u200b\u2060]+/gu, "");

/** The cells of a table in the order of print, its headings first. */
function cellsOf({ columns, rows }: ReportTable): readonly string[] {
  const body = rows.flatMap((row) => {
    if (row.kind === "group") return [plainWords(row.heading)];
    if (row.kind === "note") return [plainWords(row.text)];
    return row.cells.map(plainWords);
  });
  return [...columns.map(({ heading }) => heading), ...body].map(bare);
}

const tablesOf = ({ sections }: Report) => [...everyTable(sections)].map(cellsOf);

function tablesOfPage(page: string): readonly (readonly string[])[] {
  const { document } = parseHTML(page);
  for (const spoken of document.querySelectorAll(".figure .govuk-visually-hidden")) spoken.remove();
  return [...document.querySelectorAll(".report-table table")].map((table) =>
    [...table.querySelectorAll("th, td")].map(({ textContent }) => bare(textContent ?? "")),
  );
}

function tablesOfDocument(report: Report, bytes: Uint8Array): readonly (readonly string[])[] {
  const captions = new Set([...everyTable(report.sections)].map(({ caption }) => caption));
  return wordDocument(bytes)
    .all("tbl")
    .filter((table) => captions.has(attribute(within(table, "tblCaption")[0], "val")))
    .map((table) => within(table, "tc").map((cell) => bare(textOf(cell))));
}

/** A table's words as they stand in the file, over as many pages as it takes. */
async function tablesOfPdf(bytes: Uint8Array): Promise<string> {
  const { pages } = await readPdf(bytes);
  return pages
    .flatMap(({ tags }) => [...everyTag(tags)].filter(({ role }) => role === "TH" || role === "TD"))
    .map((cell) => bare(wordsOf(cell)))
    .join("");
}

/** Below its caption, and above the blank row before its notes. */
function tablesOfSpreadsheet(bytes: Uint8Array): readonly (readonly string[])[] {
  const content = strFromU8(unzipSync(bytes)["content.xml"] ?? new Uint8Array());
  const book = new DOMParser().parseFromString(content, "text/xml");
  return [...book.getElementsByTagName("table:table")].map((table) => {
    const rows = [...table.getElementsByTagName("table:table-row")].map((row) =>
      [...row.getElementsByTagName("table:table-cell")].map(({ textContent }) => bare(textContent ?? "")),
    );
    const end = rows.findIndex((row) => row.length === 1 && row[0] === "");
    return rows.slice(1, end === -1 ? undefined : end).flat();
  });
}

const reports = [
  ["stockport", { portfolio: "RCG", year: "2021/22", kind: "agreement", on: "2021-06-08" }],
  ["stockport", { portfolio: "CFE", year: "2020/21", kind: "agreement" }],
  ["stockport", { portfolio: "SRC", year: "2015/16", kind: "agreement" }],
  ["made-up", { portfolio: "MUP", year: "2024/25", kind: "ppr", period: "q2" }],
  ["made-up", { portfolio: "council", year: "2024/25", kind: "cpr", period: "q2" }],
] as const;

describe("a report says the same in every format", () => {
  const held = new Map<string, ReportSources>();
  before(async () => {
    for (const example of ["stockport", "made-up"]) held.set(example, await reportSources(example));
  });
  after(async () => {
    for (const { close } of held.values()) await close();
  });

  for (const [example, asked] of reports) {
    it(`${asked.portfolio} ${asked.year} ${asked.kind}: every cell of every table`, async () => {
      const sources = held.get(example);
      assert.ok(sources);
      const source = asked.kind === "cpr" ? await sources.council(asked) : await sources.portfolio(asked);
      const { report } = makeReport(source);
      const { html, pdf, docx, ods } = await renderReport(report, await sources.pictures(report));
      const expected = tablesOf(report);
      assert.ok(expected.length >= 5, `${expected.length} tables`);
      const page = Buffer.from(html.bytes).toString("utf8");
      assert.deepEqual(tablesOfPage(page), expected);
      assert.deepEqual(tablesOfDocument(report, docx.bytes), expected);
      assert.equal(await tablesOfPdf(pdf.bytes), expected.flat().join(""));
      assert.deepEqual(tablesOfSpreadsheet(ods.bytes), expected);
      assert.deepEqual(
        headingsOfPage(page),
        [...everySection(report.sections)].map(({ title }) => bare(title)),
      );
    });
  }
});

function headingsOfPage(page: string): readonly string[] {
  const { document } = parseHTML(page);
  return [...document.querySelectorAll(".report__section")].map(({ children }) =>
    bare(children[0]?.textContent ?? ""),
  );
}
