import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { unzipSync } from "fflate";
import readSheets from "read-excel-file/node";
import { agreementIn } from "../../test/golden/agreements.ts";
import { type Pence, pence } from "../domain/money/pence.ts";
import { liveSheet } from "./live-sheet.ts";
import { moneyCsv } from "./money-csv.ts";
import { moneyOds } from "./money-ods.ts";
import type { MoneySheet, PrintedSheet } from "./money-sheet.ts";
import { moneyWorkbook } from "./money-xlsx.ts";
import { odsMime } from "./ods-parts.ts";
import { portfolioSheets } from "./portfolio-sheets.ts";
import { minusOf, money, plus, words } from "./sheet-columns.ts";

const k = (thousands: number): Pence => pence(thousands * 100_000);

const parks: PrintedSheet = {
  name: "services",
  title: "Services",
  caption: "Services, £000",
  columns: [
    words("Service"),
    money("Employees"),
    money("Other"),
    money("Gross", plus(1, 2)),
    money("Income"),
    money("Net", plus(3, 4)),
  ],
  lines: [
    { kind: "line", cells: ["Parks", k(10), k(4), k(14), k(-5), k(9)] },
    { kind: "line", cells: ["Play", k(3), undefined, k(3), k(-1), k(2)] },
    { kind: "total", cells: ["Total", k(13), k(4), k(17), k(-6), k(11)] },
  ],
};

async function partsOf(file: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(file);
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

describe("tables of money that are handed out", () => {
  let src: readonly MoneySheet[] = [];
  before(async () => {
    src = portfolioSheets(await agreementIn("src-2015-16"));
  });

  it("hold a total as a formula over its lines, and net as gross with income", async () => {
    const sheet =
      (await partsOf(await moneyWorkbook([liveSheet(parks)], "Parks")))["xl/worksheets/sheet1.xml"] ?? "";
    assert.match(sheet, /<c r="F5"[^>]*><f>SUM\(F3:F4\)<\/f><v>11<\/v><\/c>/);
    assert.match(sheet, /<c r="F3"[^>]*><f>D3\+E3<\/f><v>9<\/v><\/c>/);
    assert.match(sheet, /<c r="E5"[^>]*><f>SUM\(E3:E4\)<\/f><v>-6<\/v><\/c>/);
    assert.match(
      sheet,
      /<c r="D4"[^>]*><f>B4\+C4<\/f><v>3<\/v><\/c>/,
      "a blank that changes nothing may be filled in",
    );
  });

  it("show what is printed where print does not tie, and say so below the table", async () => {
    const services = src.find(({ name }) => name === "service-budgets");
    assert.ok(services);
    const sheet = (await partsOf(await moneyWorkbook([services], "Safe")))["xl/worksheets/sheet1.xml"] ?? "";
    assert.match(sheet, /<f>SUM\(B3:B11\)-12<\/f><v>9090<\/v>/);
    assert.match(sheet, /<f>SUM\(E3:E11\)\+25<\/f><v>-3876<\/v>/);
    const rows = (await readSheets(Buffer.from(await moneyWorkbook([services], "Safe"))))[0]?.data ?? [];
    const said = rows.map(([first]) => String(first)).filter((text) => text.startsWith("Total, "));
    assert.equal(
      said[0],
      "Total, Employees: printed as £9,090,000, but its parts come to £9,102,000: a difference of £12,000, which the cell’s formula carries.",
    );
    assert.equal(said.length, 3);
  });

  it("are read back from the workbook as printed, with the headings below the caption", async () => {
    const [first] = await readSheets(Buffer.from(await moneyWorkbook([liveSheet(parks)], "Parks")));
    assert.equal(first?.sheet, "Services");
    assert.deepEqual(first?.data, [
      ["Services, £000", null, null, null, null, null],
      ["Service", "Employees", "Other", "Gross", "Income", "Net"],
      ["Parks", 10, 4, 14, -5, 9],
      ["Play", 3, null, 3, -1, 2],
      ["Total", 13, 4, 17, -6, 11],
    ]);
  });

  it("name their language, and print what is below nought in brackets", async () => {
    const xlsx = await partsOf(await moneyWorkbook(src, "Safe"));
    assert.match(
      xlsx["docProps/core.xml"] ?? "",
      /<dc:title>Safe<\/dc:title><dc:language>en-GB<\/dc:language>/,
    );
    assert.match(xlsx["xl/styles.xml"] ?? "", /#,##0_\);\(#,##0\)/);
    const ods = await partsOf(moneyOds(src, "Safe"));
    assert.match(ods["meta.xml"] ?? "", /<dc:language>en-GB<\/dc:language>/);
    assert.match(ods["styles.xml"] ?? "", /fo:language="en" fo:country="GB"/);
    assert.match(ods["content.xml"] ?? "", /<number:text>\(<\/number:text>/);
  });

  it("are the same in OpenDocument, which says first of all what kind of file it is", async () => {
    const file = moneyOds([liveSheet(parks)], "Parks");
    assert.equal(new TextDecoder().decode(file.slice(30, 30 + 8 + odsMime.length)), `mimetype${odsMime}`);
    const content = (await partsOf(file))["content.xml"] ?? "";
    assert.match(
      content,
      /table:formula="of:=SUM\(\[\.F3:\.F4\]\)" office:value-type="float" office:value="11"/,
    );
    assert.match(
      content,
      /<table:table-header-rows>.*Services, £000.*Employees.*<\/table:table-header-rows>/s,
    );
    assert.deepEqual(file, moneyOds([liveSheet(parks)], "Parks"), "the same tables give the same bytes");
  });

  it("take words for words, whatever a spreadsheet would make of them", async () => {
    const odd = '=HYPERLINK("http://x")&<b>';
    const sheet = liveSheet({
      ...parks,
      lines: [{ kind: "line", cells: [odd, k(1), k(1), k(2), k(0), k(2)] }],
    });
    assert.match(moneyCsv(sheet), /"'=HYPERLINK\(""http:\/\/x""\)&<b>"/);
    const [read] = await readSheets(Buffer.from(await moneyWorkbook([sheet], odd)));
    assert.equal(read?.data[2]?.[0], odd);
    const xml = (await partsOf(await moneyWorkbook([sheet], odd)))["xl/worksheets/sheet1.xml"] ?? "";
    assert.doesNotMatch(xml, /HYPERLINK/, "words stand among the shared words, never in a formula");
    const content = (await partsOf(moneyOds([sheet], odd)))["content.xml"] ?? "";
    assert.match(content, /office:value-type="string"><text:p>=HYPERLINK\(.*&amp;&lt;b(>|&gt;)<\/text:p>/);
  });

  it("are CSV in £000 with a minus, every row told what it is", () => {
    assert.deepEqual(moneyCsv(liveSheet(parks)).split("\r\n"), [
      "Row,Service,Employees (£000),Other (£000),Gross (£000),Income (£000),Net (£000)",
      "line,Parks,10,4,14,-5,9",
      "line,Play,3,,3,-1,2",
      "total,Total,13,4,17,-6,11",
      "",
    ]);
  });

  it("walk a bridge from its opening to its closing by its steps, and sum each block", () => {
    const step = (
      kind: "line" | "subtotal" | "opening" | "closing",
      block: string | undefined,
      amount: number,
    ) => ({ kind, block, cells: [kind, k(amount)] }) as const;
    const { rows } = liveSheet({
      ...parks,
      columns: [words("Step"), money("Amount")],
      lines: [
        step("opening", undefined, 100),
        step("line", "a", 5),
        step("line", "a", -2),
        step("subtotal", "a", 3),
        step("line", "b", -10),
        step("subtotal", "b", -10),
        step("closing", undefined, 93),
      ],
    });
    const at = (row: number) => rows[row]?.cells[1];
    const spans = (row: number) => {
      const cell = at(row);
      return cell?.kind === "live"
        ? [cell.apart, cell.terms.map(({ cells }) => [cells.first, cells.last])]
        : cell;
    };
    assert.deepEqual(spans(3), [0, [[1, 2]]]);
    assert.deepEqual(spans(5), [0, [[4, 4]]]);
    assert.deepEqual(spans(6), [
      0,
      [
        [0, 2],
        [4, 4],
      ],
    ]);
  });

  it("always come to what is printed, whatever that is", () => {
    const amount = fc.option(fc.integer({ min: -9_999_999, max: 9_999_999 }), { nil: undefined });
    const line = fc.record({
      kind: fc.constantFrom("line", "subtotal", "total", "opening", "closing"),
      cells: fc.tuple(amount, amount, amount),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const sheet = liveSheet({
          ...parks,
          columns: [money("A"), money("B"), money("C", minusOf(0, 1))],
          lines: lines.map(({ kind, cells }) => ({
            kind,
            cells: cells.map((one) => (one === undefined ? one : pence(one))),
          })),
        });
        const amountAt = (row: number, column: number): number => {
          const cell = sheet.rows[row]?.cells[column];
          return cell?.kind === "money" || cell?.kind === "live" ? cell.amount : 0;
        };
        for (const [at, { cells }] of sheet.rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            assert.equal(cell.kind === "blank", lines[at]?.cells[column] === undefined);
            if (cell.kind !== "live") continue;
            let came: number = cell.apart;
            for (const { cells: span, sign } of cell.terms) {
              for (let row = span.first; row <= span.last; row += 1)
                came += sign * amountAt(row, span.column);
            }
            assert.equal(came, cell.amount);
          }
        }
      }),
    );
  });
});
