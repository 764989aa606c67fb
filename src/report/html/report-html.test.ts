import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { madePictures } from "../../../test/made-pictures.ts";
import { madeReport } from "../../../test/made-report.ts";
import { htmlProblems } from "../../../test/valid-html.ts";
import { everySection, everyTable, figuresIn, plainWords } from "../model/walk.ts";
import { reportHtml } from "./report-html.ts";
import { reportPage } from "./report-page.ts";

const report = madeReport();
const page = reportPage(report, { pictures: madePictures, stylesheet: "p{margin:0}" });
const { document } = parseHTML(page);
const bare = (text: string | null | undefined) => (text ?? "").replaceAll(/\s+/g, " ").trim();

test("the page is valid and says what it is, in which language", () => {
  assert.equal(document.documentElement.getAttribute("lang"), "en-GB");
  assert.match(document.title, new RegExp(report.council.name));
  assert.deepEqual(htmlProblems(page), []);
});

test("every section has its heading, each beneath the one it belongs to", () => {
  const shown = [...document.querySelectorAll("section.report__section")].map(({ id, children }) => [
    bare(children[0]?.textContent),
    id,
  ]);
  assert.deepEqual(
    shown.map(([title]) => title),
    [...everySection(report.sections)].map(({ title }) => bare(title)),
  );
});

test("every cell of every table stands on the page as the report has it", () => {
  for (const table of everyTable(report.sections)) {
    const shown = [...document.querySelectorAll(`#${table.code} tbody tr`)].map((row) =>
      [...row.children].map(({ textContent }) => bare(textContent)),
    );
    const rows = table.rows.map((row) => {
      if (row.kind === "group") return [bare(plainWords(row.heading))];
      if (row.kind === "note") return [bare(plainWords(row.text))];
      return row.cells.map((cell) => bare(`${plainWords(cell)}${spoken(cell)}`));
    });
    assert.deepEqual(
      shown.map((cells) => cells.map(letters)),
      rows.map((cells) => cells.map(letters)),
    );
  }

  function spoken(cell: Parameters<typeof figuresIn>[0]): string {
    return figuresIn(cell)
      .map((one) => one.spoken ?? "")
      .join("");
  }
  function letters(text: string): string {
    return [...text.replaceAll(/\s/g, "")].toSorted().join("");
  }
});

test("a figure leads to its receipt and a table's code to the table's, where there is one to open", () => {
  const shown = reportHtml(report, {
    figure: (name) => `/trace/${name}`,
    table: (code) => `/reports/x/tables/${code}`,
    picture: () => undefined,
  }).toString();
  const { document: linked } = parseHTML(`<html><body>${shown}</body></html>`);
  const [table] = everyTable(report.sections);
  assert.ok(table);
  assert.ok(linked.querySelector(`a[href="/reports/x/tables/${table.code}"]`));
  assert.ok(linked.querySelectorAll('a.figure--traced[href^="/trace/"]').length > 0);
  assert.equal(document.querySelectorAll("a.figure--traced").length, 0);
});

test("words that look like markup are shown as words", () => {
  assert.equal(document.querySelectorAll("script").length, 0);
  assert.ok(bare(document.body.textContent).includes("<script>alert(1)</script>"));
});
