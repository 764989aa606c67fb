import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

const words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word document as its parts are read back. */
export type WordDocument = {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  part(name: string): Document;
  /** The elements of document.xml by their name without its prefix, in order. */
  all(name: string): readonly Element[];
};

export function wordDocument(bytes: Uint8Array): WordDocument {
  const parts = unzipSync(bytes);
  const part = (name: string) => {
    const found = parts[name];
    if (found === undefined) throw new Error(`The document has no ${name}.`);
    return new DOMParser({ onError: refuse }).parseFromString(strFromU8(found), "text/xml");
  };
  const document = part("word/document.xml");
  return { parts, part, all: (name) => within(document, name) };
}

function refuse(level: string, message: string): never {
  throw new Error(`${level}: ${message}`);
}

/** The elements inside one, by their name without its prefix. */
export function within(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagName(name.includes(":") ? name : `w:${name}`)];
}

/** An attribute of Word's own; "" where it is not. */
export function attribute(element: Element | undefined, name: string): string {
  return element?.getAttributeNS(words, name) ?? "";
}

/** The style of a paragraph by its identifier. */
export function styleOf(paragraph: Element): string {
  return attribute(within(paragraph, "pStyle")[0], "val");
}

/** The text of an element as it is read: tabs and line ends as such, shapes of statuses and field codes left out. */
export function textOf(element: Element): string {
  let text = "";
  for (const run of within(element, "r")) {
    if (within(run, "rStyle").some((style) => attribute(style, "val") === "StatusShape")) continue;
    for (const node of [...run.childNodes]) {
      if (node.nodeName === "w:t") text += node.textContent ?? "";
      else if (node.nodeName === "w:tab") text += "\t";
      else if (node.nodeName === "w:br") text += "\n";
      else if (node.nodeName === "w:softHyphen") text += "\u00ad";
    }
  }
  return text;
}
