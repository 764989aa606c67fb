import { DOMParser } from "@xmldom/xmldom";
import type { References } from "./read-document.ts";

/** Where a document's links lead and which of its lists are numbered, from the parts that say so. */
export function referencesOf(parts: ReadonlyMap<string, string>): References {
  const links = new Map<string, string>();
  for (const one of elementsOf(parts.get("word/_rels/document.xml.rels"), "Relationship")) {
    if (one.getAttribute("Type")?.endsWith("/hyperlink"))
      links.set(one.getAttribute("Id") ?? "", one.getAttribute("Target") ?? "");
  }
  const numbering = parts.get("word/numbering.xml");
  const numberedKinds = new Set<string>();
  for (const kind of elementsOf(numbering, "w:abstractNum")) {
    const format = kind.getElementsByTagName("w:numFmt")[0]?.getAttribute("w:val");
    if (format !== "bullet" && format !== "none")
      numberedKinds.add(kind.getAttribute("w:abstractNumId") ?? "");
  }
  const numbered = new Set<string>();
  for (const list of elementsOf(numbering, "w:num")) {
    const kind = list.getElementsByTagName("w:abstractNumId")[0]?.getAttribute("w:val") ?? "";
    if (numberedKinds.has(kind)) numbered.add(list.getAttribute("w:numId") ?? "");
  }
  return { links, isNumbered: (list) => numbered.has(list) };
}

/** What a report's document says of the report it was made from; undefined where a program took it out. */
export function madeFrom(parts: ReadonlyMap<string, string>): string | undefined {
  const [property] = elementsOf(parts.get("docProps/custom.xml"), "property").filter(
    (one) => one.getAttribute("name") === "OutturnReport",
  );
  return property?.textContent?.trim() ?? undefined;
}

function elementsOf(xml: string | undefined, name: string) {
  if (xml === undefined) return [];
  const document = new DOMParser({ onError: refuse }).parseFromString(xml, "text/xml");
  return [...document.getElementsByTagName(name)];
}

function refuse(_: string, message: string): never {
  throw new Error(message);
}
