import assert from "node:assert/strict";
import { test } from "node:test";
import { madeFonts } from "../../../test/made-fonts.ts";
import { madePicture, madePictures } from "../../../test/made-pictures.ts";
import { madeReport } from "../../../test/made-report.ts";
import { longTable, measuresTable, wideTable } from "../../../test/made-report-tables.ts";
import { everyTag, type ReadPdf, readPdf, type Tag, wordsOf } from "../../../test/read-pdf.ts";
import type { Report } from "../model/report.ts";
import type { ReportTable } from "../model/report-table.ts";
import { everySection, plainWords } from "../model/walk.ts";
import { reportPdf } from "./report-pdf.ts";

const pdfOf = (report: Report) => reportPdf(report, { fonts: madeFonts, pictures: madePictures });
const made = await readPdf(pdfOf(madeReport()));

function tagsOf({ pages }: ReadPdf, role: string): readonly Tag[] {
  return pages.flatMap(({ tags }) => [...everyTag(tags)].filter((tag) => tag.role === role));
}

function withTable(table: ReportTable): Report {
  return madeReport({
    sections: [{ id: "one", title: "One table", blocks: [{ kind: "table", table }], sections: [] }],
  });
}

test("the document says its title, council, language, day, and that it keeps to PDF/UA-1", () => {
  assert.equal(made.title, "Portfolio Agreement 2021/22");
  assert.equal(made.author, "Testbury Council");
  assert.equal(made.language, "en-GB");
  assert.match(made.created, /^D:20211123235959/);
  assert.match(made.claims, /pdfuaid:part>1</);
});

test("each section is a heading of its level, and a bookmark", () => {
  const sections = [...everySection(madeReport().sections)];
  const headings = [1, 2, 3].flatMap((level) => tagsOf(made, `H${level}`).map(wordsOf));
  for (const { title } of sections) assert.ok(headings.includes(title), title);
  assert.deepEqual(
    made.bookmarks,
    madeReport().sections.map(({ title }) => title),
  );
});

test("the contents give each section and the page it is on", () => {
  const [contents] = tagsOf(made, "TOC").map(wordsOf);
  const resources = made.pages.findIndex(({ tags }) =>
    [...everyTag(tags)].some((tag) => tag.role === "H1" && wordsOf(tag) === "Financial resources"),
  );
  assert.match(contents ?? "", new RegExp(`Financial resources ${resources + 1} Capital`));
});

test("a table's headings are header cells, and so is the head of each group", () => {
  const headers = tagsOf(made, "TH").map(wordsOf);
  for (const { heading } of [...measuresTable.columns, ...wideTable.columns])
    assert.ok(headers.includes(heading), heading);
  assert.ok(headers.includes("Priority 1: Help people early"));
  assert.ok(headers.includes("Corporate and Support Services"));
});

test("the first words of a row are its header, a figure is not", () => {
  const headers = tagsOf(made, "TH").map(wordsOf);
  for (const words of ["Business rates collected", "Revenues and Benefits", "Total"])
    assert.ok(headers.includes(words), words);
  assert.ok(!headers.includes("97.36%"));
  const said = Buffer.from(pdfOf(madeReport())).toString("latin1");
  assert.match(said, /\/S \/TH\n[^>]*\/Scope \/Row/);
});

test("a long table runs over pages with its headings at the top of each, every row there once", async () => {
  const { pages } = await readPdf(pdfOf(withTable(longTable)));
  const holding = pages.filter(({ words }) => words.includes("works to the building"));
  assert.ok(holding.length > 1);
  for (const { words } of holding) assert.match(words, /Scheme 2021\/22 2022\/23 2023\/24/);
  const rows = pages
    .flatMap(({ tags }) => [...everyTag(tags)])
    .filter((tag) => tag.role === "TR" && wordsOf(tag) !== "");
  assert.equal(rows.length, 1 + longTable.rows.length);
});

test("a table too wide for an upright page has a page turned sideways, its heading with it", () => {
  const page = made.pages.find(({ words }) => words.includes("Revenues and Benefits"));
  assert.ok(page !== undefined && page.width > page.height);
  assert.match(page.words, /Financial resources/);
});

test("every figure of a table is printed in its row, in its order", () => {
  const rows = tagsOf(made, "TR").map(wordsOf);
  for (const row of wideTable.rows) {
    if (row.kind === "group" || row.kind === "note") continue;
    assert.ok(rows.includes(row.cells.map(plainWords).join(" ")), plainWords(row.cells[0] ?? []));
  }
});

test("a table is captioned, with its code", () => {
  const captions = tagsOf(made, "Caption").map(wordsOf);
  assert.ok(captions.includes(`How the measures stand Table ${measuresTable.code}`));
});

test("a status is its word; its shape is no letter", () => {
  const cells = [...tagsOf(made, "TD")].map(wordsOf);
  for (const word of ["Target met", "Close", "Missed", "Aim to improve"])
    assert.ok(cells.includes(word), word);
});

test("every picture, chart and diagram says in words what it shows", () => {
  const figures = tagsOf(made, "Figure");
  for (const { alt } of figures) assert.match(alt ?? "", /.{10}/);
  assert.ok(figures.some(({ alt }) => alt === madePicture.alt));
  assert.ok(figures.some(({ alt }) => alt?.includes("97.25% in 2018/19, 97.14% in 2019/20")));
});

test("the plan is a diagram on one page, and a list", () => {
  const diagram = made.pages.filter(({ tags }) =>
    [...everyTag(tags)].some(({ alt }) => alt?.startsWith("The plan on a page") === true),
  );
  assert.equal(diagram.length, 1);
  const items = tagsOf(made, "LI").map(wordsOf);
  for (const words of ["• Communities are safe and resilient", "• Welfare advice in every library"])
    assert.ok(items.includes(words), words);
});

test("each page after the cover says what it is part of, that it is a draft, and its number", () => {
  made.pages.slice(1).forEach(({ words }, at) => {
    assert.match(words, /Portfolio Agreement 2021\/22/);
    assert.match(words, /Some figures are made up/);
    assert.match(words, /Draft/);
    assert.match(words, new RegExp(`Page ${at + 2} of ${made.pages.length}`));
  });
});

test("links lead out of the document; an address that is none is set as words", async () => {
  assert.ok(made.links.includes("https://example.org/reports"));
  const hostile = await readPdf(
    pdfOf(
      madeReport({
        sections: [
          {
            id: "links",
            title: "Links",
            blocks: [
              {
                kind: "paragraph",
                text: [
                  { kind: "link", to: "javascript:alert(1)", of: ["press"] },
                  { kind: "link", to: "/measures/TST1.1", of: ["within the site"] },
                  { kind: "link", to: "#nowhere", of: ["nowhere"] },
                  { kind: "link", to: "#links", of: ["this section"] },
                ],
              },
            ],
            sections: [],
          },
        ],
      }),
    ),
  );
  assert.deepEqual(hostile.links, []);
  assert.match(hostile.pages.at(-1)?.words ?? "", /press ?within the site ?nowhere ?this section/);
});

test("what is meant for residents is one page, its title over its words", async () => {
  const report = madeReport({ onePage: true, sections: madeReport().sections.slice(0, 1) });
  const { pages, title } = await readPdf(reportPdf(report, { fonts: madeFonts, pictures: madePictures }));
  assert.match(title, new RegExp(report.title));
  assert.ok(pages[0]?.words.includes(report.sections[0]?.title ?? "-"), "no cover stands before it");
});
