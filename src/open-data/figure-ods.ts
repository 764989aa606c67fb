import { sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";
import type { FigureCell, FigureLook, FigureSheet } from "../domain/publication/figure-sheet.ts";
import { odsFile } from "./ods-file.ts";
import { tableStyles } from "./ods-parts.ts";

/** Printed tables as one OpenDocument spreadsheet, a sheet each. The same tables give the same bytes. */
export function figureOds(sheets: readonly FigureSheet[], title: string): Uint8Array {
  const looks = looksOf(sheets);
  const styles = [...looks.values()].map(({ name, look }) => styleOf(name, look)).join("");
  return odsFile({ title, styles: tableStyles + styles, tables: sheets.map((one) => tableOf(one, looks)) });
}

type Looks = ReadonlyMap<string, { readonly name: string; readonly look: FigureLook }>;

function looksOf(sheets: readonly FigureSheet[]): Looks {
  const looks = new Map<string, { readonly name: string; readonly look: FigureLook }>();
  for (const cell of sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
    if (cell.kind !== "number") continue;
    const key = JSON.stringify(cell.look);
    if (!looks.has(key)) looks.set(key, { name: `look${looks.size + 1}`, look: cell.look });
  }
  return looks;
}

function styleOf(name: string, look: FigureLook): string {
  const { before, after, brackets } = look;
  const digits = digitsOf(look);
  const above = `${said(before)}${digits}${said(after)}`;
  const below = brackets
    ? `${said(`${before}(`)}${digits}${said(`)${after}`)}`
    : `${said(`−${before}`)}${digits}${said(after)}`;
  return `<number:number-style style:name="${name}-above" style:volatile="true">${above}</number:number-style><number:number-style style:name="${name}">${below}<style:map style:condition="value()&gt;=0" style:apply-style-name="${name}-above"/></number:number-style>${[
    "",
    "-strong",
  ]
    .map(
      (weight) =>
        `<style:style style:name="${name}-cell${weight}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="${name}"><style:paragraph-properties fo:text-align="end"/>${weight === "" ? "" : '<style:text-properties fo:font-weight="bold"/>'}</style:style>`,
    )
    .join("")}`;
}

function digitsOf({ places, grouped }: FigureLook): string {
  return `<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1"${grouped ? ' number:grouping="true"' : ""}/>`;
}

function said(text: string): string {
  return text === "" ? "" : `<number:text>${sanitizeTextContent(text)}</number:text>`;
}

function tableOf({ title, caption, columns, rows, notes }: FigureSheet, looks: Looks): string {
  const widths = columns
    .map(({ figures }, at) => (figures ? "narrow" : at === 0 ? "wide" : "middle"))
    .map((style) => `<table:table-column table:style-name="${style}"/>`);
  const head = columns.map(({ heading, figures }) => words(heading, figures ? "figures" : "heading"));
  const body = rows.map(({ strong, cells }) =>
    row(cells.map((cell) => cellOf(cell, strong, looks)).join("")),
  );
  const beneath = notes.map((note) => row(words(note, "plain")));
  return `<table:table table:name="${sanitizeAttributeValue(title)}"><table:desc>${sanitizeTextContent(caption)}</table:desc>${widths.join("")}<table:table-header-rows>${row(words(caption, "strong"))}${row(head.join(""))}</table:table-header-rows>${body.join("")}${beneath.length > 0 ? row("<table:table-cell/>") + beneath.join("") : ""}</table:table>`;
}

function row(cells: string): string {
  return `<table:table-row>${cells}</table:table-row>`;
}

function cellOf(cell: FigureCell, strong: boolean, looks: Looks): string {
  switch (cell.kind) {
    case "blank":
      return "<table:table-cell/>";
    case "words":
      return words(cell.text, strong ? "strong" : "plain");
    case "number": {
      const name = looks.get(JSON.stringify(cell.look))?.name ?? "plain";
      return `<table:table-cell table:style-name="${name}-cell${strong ? "-strong" : ""}" office:value-type="float" office:value="${cell.value}"><text:p>${sanitizeTextContent(cell.text)}</text:p></table:table-cell>`;
    }
    default:
      throw new Error(`Not a cell: ${cell satisfies never}`);
  }
}

function words(text: string, style: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${sanitizeTextContent(text)}</text:p></table:table-cell>`;
}
