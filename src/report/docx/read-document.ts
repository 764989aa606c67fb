import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import type { Line, Stretch } from "./markdown-lines.ts";

/** A figure or status as it stands in a document: its control's tag and token, and what is typed in it. */
export type Control = { readonly tag: string; readonly token: string; readonly text: string };

export type ReadStretch = Stretch & { readonly control?: Control };

export type ReadParagraph = {
  readonly kind: Line["kind"];
  readonly stretches: readonly ReadStretch[];
  /** The tag of the text control it stands in; undefined outside all of them. */
  readonly within: string | undefined;
};

/** The words of a document as they stand with all tracked changes accepted. */
export type ReadDocument = {
  readonly paragraphs: readonly ReadParagraph[];
  /** The tags of its text controls, as often as they stand. */
  readonly texts: readonly string[];
  /** The texts that stand between bookmarks. */
  readonly marked: ReadonlySet<string>;
  readonly trackedChanges: number;
  readonly comments: number;
};

/** What its words refer to: where links lead, and which lists are numbered. */
export type References = {
  readonly links: ReadonlyMap<string, string>;
  readonly isNumbered: (list: string) => boolean;
};

type Place = { readonly within: string | undefined; readonly link?: string };

const dropped = new Set([
  "w:del",
  "w:moveFrom",
  "w:drawing",
  "w:pict",
  "w:object",
  "mc:AlternateContent",
  "w:instrText",
  "w:delText",
]);
const deepest = 200;

/**
 * Reads document.xml; `marks` gives the text that stands after a bookmark, for programs that keep no controls. Throws, as
 * XML readers do, on what is not well formed, and on elements nested without end.
 */
export function readDocument(
  xml: string,
  references: References,
  marks: ReadonlyMap<string, string> = new Map(),
): ReadDocument {
  const document = new DOMParser({ onError: refuse }).parseFromString(xml, "text/xml");
  const reading = new Reading(references, marks);
  reading.blocks(document, { within: undefined }, 0);
  return reading;
}

class Reading implements ReadDocument {
  readonly paragraphs: ReadParagraph[] = [];
  readonly texts: string[] = [];
  readonly marked = new Set<string>();
  trackedChanges = 0;
  comments = 0;
  readonly #references: References;
  /** The words of a paragraph whose end was deleted: they run on into the next. */
  #carried: readonly ReadStretch[] = [];

  readonly #marks: ReadonlyMap<string, string>;
  /** The text whose bookmark is open, with the bookmark's number, and the one a paragraph's first words stand in. */
  #open: { readonly id: string; readonly text: string } | undefined;
  #begunIn: string | undefined;

  constructor(references: References, marks: ReadonlyMap<string, string>) {
    this.#references = references;
    this.#marks = marks;
  }

  blocks(parent: Node, place: Place, depth: number): void {
    for (const child of this.#kept(parent, depth)) {
      this.#mark(child, place);
      if (child.nodeName === "w:p") this.#paragraph(child, place, depth);
      else if (child.nodeName !== "w:sdt") this.blocks(child, place, depth + 1);
      else if (!isContents(child)) {
        const tag = tagOf(child);
        const isText = tag.startsWith("text:");
        if (isText) this.texts.push(tag);
        this.blocks(child, isText ? { within: tag } : place, depth + 1);
      }
    }
  }

  #paragraph(node: Element, { within }: Place, depth: number): void {
    const properties = first(node, "w:pPr");
    const style = settingOf(first(properties, "w:pStyle"));
    if (style.startsWith("TOC")) return;
    const stretches: ReadStretch[] = [...this.#carried];
    this.#carried = [];
    this.#begunIn = undefined;
    this.#inline(node, { within }, stretches, depth + 1);
    const text = within ?? this.#begunIn;
    const end = first(properties, "w:rPr");
    if (first(end, "w:ins") !== undefined) this.trackedChanges += 1;
    if (first(end, "w:del") !== undefined) {
      this.trackedChanges += 1;
      this.#carried = stretches;
    } else
      this.paragraphs.push({ kind: kindOf(style, properties, this.#references), stretches, within: text });
  }

  #inline(parent: Node, place: Place, into: ReadStretch[], depth: number): void {
    for (const child of this.#kept(parent, depth)) {
      this.#mark(child, place);
      if (child.nodeName === "w:r") {
        this.#begunIn ??= this.#open?.text;
        if (first(child, "w:commentReference") !== undefined) this.comments += 1;
        run(child, place, into);
      } else if (child.nodeName === "w:hyperlink") {
        const link = this.#references.links.get(child.getAttribute("r:id") ?? "");
        this.#inline(child, { ...place, ...(link !== undefined && { link }) }, into, depth + 1);
      } else if (child.nodeName === "w:sdt") this.#control(child, place, into, depth);
      else this.#inline(child, place, into, depth + 1);
    }
  }

  #control(node: Element, place: Place, into: ReadStretch[], depth: number): void {
    const tag = tagOf(node);
    const held: ReadStretch[] = [];
    this.#inline(node, place, held, depth + 1);
    const [look] = held;
    if (look === undefined) return;
    if (/^(figure|status):/.test(tag)) {
      const text = held.map((one) => one.text).join("");
      const token = settingOf(first(first(node, "w:sdtPr"), "w:alias"));
      into.push({ ...look, text, raw: true, control: { tag, token, text } });
    } else into.push(...held);
  }

  /** Opens and closes the bookmarks round texts; within a control they say nothing new. */
  #mark(node: Element, { within }: Place): void {
    const id = node.getAttribute("w:id") ?? "";
    if (node.nodeName === "w:bookmarkEnd" && this.#open?.id === id) this.#open = undefined;
    if (node.nodeName !== "w:bookmarkStart" || within !== undefined) return;
    const text = this.#marks.get(node.getAttribute("w:name") ?? "");
    if (text === undefined) return;
    this.#open = { id, text };
    this.marked.add(text);
  }

  /** The elements within one that are read; changes that were tracked are counted. */
  #kept(parent: Node, depth: number): readonly Element[] {
    if (depth > deepest) throw new Error("elements are nested too deep");
    const children = elements(parent);
    this.trackedChanges += children.filter(isChange).length;
    return children.filter(({ nodeName }) => !dropped.has(nodeName) && !nodeName.endsWith("Pr"));
  }
}

/** A run's text as it is read; the shape beside a status is no part of it. */
function run(node: Element, { link }: Place, into: ReadStretch[]): void {
  const properties = first(node, "w:rPr");
  if (settingOf(first(properties, "w:rStyle")) === "StatusShape") return;
  let text = "";
  for (const child of elements(node))
    text += signs[child.nodeName] ?? (child.nodeName === "w:t" ? (child.textContent ?? "") : "");
  if (text === "") return;
  const strong = isOn(first(properties, "w:b"));
  const emphasis = isOn(first(properties, "w:i"));
  into.push({ text, strong, emphasis, raw: false, ...(link !== undefined && { link }) });
}

const signs: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:softHyphen": "\u00ad",
  "w:noBreakHyphen": "\u2011",
};

function kindOf(style: string, properties: Element | undefined, { isNumbered }: References): Line["kind"] {
  if (/^Heading\d/.test(style)) return "heading";
  if (/Quote/.test(style)) return "quote";
  const list = settingOf(first(first(properties, "w:numPr"), "w:numId"));
  if (list !== "" && list !== "0") return isNumbered(list) ? "number" : "bullet";
  if (/^List(Bullet|Number)/.test(style)) return style.startsWith("ListNumber") ? "number" : "bullet";
  return "paragraph";
}

function isChange({ nodeName }: Element): boolean {
  return nodeName === "w:ins" || nodeName === "w:del" || nodeName === "w:moveFrom" || nodeName === "w:moveTo";
}

function isContents(control: Element): boolean {
  const properties = first(control, "w:sdtPr");
  return first(properties, "w:docPartObj") !== undefined || tagOf(control) === "contents";
}

function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(0|false|off)$/.test(settingOf(element));
}

function tagOf(control: Element): string {
  return settingOf(first(first(control, "w:sdtPr"), "w:tag"));
}

function settingOf(element: Element | undefined): string {
  return element?.getAttribute("w:val") ?? "";
}

function first(parent: Element | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : elements(parent).find(({ nodeName }) => nodeName === name);
}

function elements(parent: Node): readonly Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) found.push(child);
  }
  return found;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function refuse(_: string, message: string): never {
  throw new Error(message);
}
