import { attribute } from "./xml-attribute.ts";

type Parts = ReadonlyMap<string, Buffer>;

/** The ranges of merged cells (D2:D3) in the sheets of a workbook, by the sheet's name as the XML spells it. */
export function mergedCells(parts: Parts): ReadonlyMap<string, readonly string[]> {
  const workbook = xmlOf(parts, "xl/workbook.xml");
  const targets = new Map(
    tags(xmlOf(parts, "xl/_rels/workbook.xml.rels"), "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return new Map(
    tags(workbook, "sheet").map((tag) => {
      const target = targets.get(attribute(tag, "\\w+:id")) ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      const ranges = tags(xmlOf(parts, path), "mergeCell").map((merge) => attribute(merge, "ref"));
      return [attribute(tag, "name"), ranges];
    }),
  );
}

/** The names of the sheets that a workbook hides, as the XML spells them. */
export function hiddenSheets(parts: Parts): ReadonlySet<string> {
  const hidden = tags(xmlOf(parts, "xl/workbook.xml"), "sheet").filter((tag) =>
    /hidden$/i.test(attribute(tag, "state")),
  );
  return new Set(hidden.map((tag) => attribute(tag, "name")));
}

function xmlOf(parts: Parts, path: string): string {
  return parts.get(path)?.toString("utf8") ?? "";
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, "g"))].map(([tag]) => tag);
}
