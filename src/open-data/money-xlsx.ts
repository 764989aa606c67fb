import writeSheets, { type Cell, type Sheet } from "write-excel-file/node";
import { getCellAddress, sanitizeTextContent } from "write-excel-file/utility";
import { sheetText } from "../domain/data-package/sheet-text.ts";
import { exactThousands } from "../domain/money/format.ts";
import { formulaOf } from "./formula.ts";
import type { MoneySheet, SheetCell, SheetRow } from "./money-sheet.ts";
import { headRows } from "./sheet-head.ts";
import { sheetNotes } from "./sheet-notes.ts";

type WorkbookFeature = NonNullable<NonNullable<Parameters<typeof writeSheets>[1]>["features"]>[number];

const brackets = "#,##0_);(#,##0)";
const headingStyle = {
  fontWeight: "bold",
  backgroundColor: "#dfe5ea",
  wrap: true,
  alignVertical: "top",
} as const;

/**
 * Tables of money as one XLSX workbook, a sheet each, whose totals are formulas: a changed cell moves them. Each holds
 * what it comes to as well, for what reads the file without working it out.
 */
export function moneyWorkbook(sheets: readonly MoneySheet[], title: string): Promise<Uint8Array> {
  return writeSheets(sheets.map(sheetOf), {
    fontFamily: "Arial",
    fontSize: 10,
    features: [knownTotals(sheets), described(title)],
  }).toBuffer();
}

function sheetOf(sheet: MoneySheet): Sheet<never> {
  const { columns } = sheet;
  const head = columns.map(({ heading, kind }) => ({
    value: heading,
    type: String,
    ...headingStyle,
    ...(kind !== "words" && { align: "right" as const }),
  }));
  const notes = sheetNotes(sheet).map((text): Cell[] => [{ value: sheetText(text), type: String }]);
  return {
    sheet: sheet.title,
    data: [
      [{ value: sheet.caption, type: String, fontWeight: "bold" }],
      head,
      ...sheet.rows.map((row) => row.cells.map((cell) => cellOf(row, cell))),
      ...(notes.length > 0 ? [[], ...notes] : []),
    ],
    columns: columns.map(({ kind }, at) => ({ width: kind !== "words" ? 14 : at === 0 ? 44 : 26 })),
    stickyRowsCount: headRows,
    stickyColumnsCount: 1,
  };
}

function cellOf({ kind: row }: SheetRow, cell: SheetCell): Cell {
  const sums = row === "total" || row === "closing" || row === "section";
  const weight = sums || row === "subtotal" ? ({ fontWeight: "bold" } as const) : {};
  switch (cell.kind) {
    case "blank":
      return null;
    case "words":
      return {
        value: sheetText(cell.text),
        type: String,
        format: "@",
        wrap: true,
        alignVertical: "top",
        ...weight,
      };
    case "number":
      return { value: Number(cell.text), type: Number, ...weight };
    case "money":
      return { value: Number(exactThousands(cell.amount)), type: Number, format: brackets, ...weight };
    case "live":
      return { value: formulaOf(cell, headRows, "xlsx"), type: "Formula", format: brackets, ...weight };
  }
}

/** The writing library leaves out what a formula comes to; a reader that works nothing out needs it. */
function knownTotals(sheets: readonly MoneySheet[]): WorkbookFeature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => {
            const known = totalsIn(sheets[sheetIndex]);
            return xml.replace(
              /(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)/g,
              (whole, cell: string, at: string) => {
                const value = known.get(at);
                return value === undefined ? whole : `${cell}<v>${value}</v>`;
              },
            );
          },
        },
      },
    },
  };
}

function totalsIn(sheet: MoneySheet | undefined): ReadonlyMap<string, string> {
  const cells = (sheet?.rows ?? []).flatMap(({ cells: row }, at) =>
    row.flatMap((cell, column) =>
      cell.kind === "live"
        ? [[getCellAddress(at + headRows, column), exactThousands(cell.amount)] as const]
        : [],
    ),
  );
  return new Map(cells);
}

const core = "docProps/core.xml";

/** The workbook's title and the language it is in. */
function described(title: string): WorkbookFeature {
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            `<Override PartName="/${core}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
        },
        "_rels/.rels": {
          insert: () =>
            `<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${core}"/>`,
        },
      },
      write: {
        files: () => ({
          [core]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${sanitizeTextContent(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
        }),
      },
    },
  };
}
