import type { Image, ImageReference, Nodes, PhrasingContent, Root } from "mdast";
import { plainWords } from "../model/walk.ts";
import type { Inline, Words } from "../model/words.ts";
import type { Placed } from "./placeholders.ts";

export type InlineReading = {
  readonly placed: readonly Placed[];
  readonly placeholder: RegExp;
  /** Told the number of each token that stands where figures do. */
  readonly use: (token: number) => void;
  /** Where the links that a text names and gives further down lead. */
  readonly links: ReadonlyMap<string, string>;
  readonly warn: (message: string) => void;
  readonly refuse: (message: string) => void;
};

/** The links given as "[name]: https://…" beneath a text. */
export function linksOf({ children }: Root): ReadonlyMap<string, string> {
  return new Map(
    children.flatMap((node) => (node.type === "definition" ? [[node.identifier, node.url] as const] : [])),
  );
}

/** Words within a paragraph, with what stands among them. */
export function wordsOf(nodes: readonly PhrasingContent[], reading: InlineReading, depth = 0): Words {
  return joined(nodes.flatMap((node) => inlineOf(node, reading, depth)));
}

/** How deep bold and italics may lie in one another before the rest is plain. */
const deepest = 6;

function inlineOf(node: PhrasingContent, reading: InlineReading, depth: number): Words {
  if (depth > deepest) return deepWords(node, reading).flat();
  switch (node.type) {
    case "text":
      return withFigures(node.value.replaceAll(/\s*\n\s*/gu, " "), reading);
    case "strong":
    case "emphasis": {
      const of = wordsOf(node.children, reading, depth + 1);
      return plainWords(of) === "" ? [] : [{ kind: node.type, of }];
    }
    case "link":
      return linked(node.url, wordsOf(node.children, reading, depth + 1), reading);
    case "linkReference":
      return linked(
        reading.links.get(node.identifier) ?? "",
        wordsOf(node.children, reading, depth + 1),
        reading,
      );
    case "inlineCode":
      return literal(node.value, reading);
    case "html":
      return htmlWords(node.value, reading);
    case "break":
      return [" "];
    case "image":
    case "imageReference":
      return picture(node, reading);
    default:
      return [];
  }
}

/** Tokens within text, each as its figure. */
export function withFigures(text: string, { placed, placeholder, use }: InlineReading): Words {
  const words: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(placeholder)) {
    words.push(text.slice(at, found.index));
    const figure = placed[Number(found[1])];
    if (figure !== undefined) words.push(figure.inline);
    use(Number(found[1]));
    at = found.index + found[0].length;
  }
  return [...words, text.slice(at)].filter((one) => one !== "");
}

/** Text as it was written, tokens and all: what stands between backticks is no figure. */
export function literal(text: string, { placed, placeholder }: InlineReading): Words {
  const written = text.replaceAll(placeholder, (_, number: string) => placed[Number(number)]?.written ?? "");
  return written === "" ? [] : [written];
}

function htmlWords(value: string, reading: InlineReading): Words {
  if (value.startsWith("<!--")) {
    reading.warn("A comment (<!-- … -->) is left out of the report.");
    return [];
  }
  reading.warn(htmlWarning);
  return withFigures(value, reading);
}

/** Said once a text, however many tags it has. */
export const htmlWarning =
  "HTML is printed as the text it is. Write **bold**, *italic* and [words](https://…) instead of tags.";

/** A link to a page or an address for letters; of any other the words alone are printed. */
function linked(url: string, of: Words, reading: InlineReading): Words {
  const to = literal(url, reading).join("");
  if (/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/iu.test(to) && URL.canParse(to)) {
    return plainWords(of).trim() === "" ? [{ kind: "link", to, of: [to] }] : [{ kind: "link", to, of }];
  }
  const shown = to.length > 60 ? `${to.slice(0, 60)}…` : to;
  reading.warn(
    `The link to “${shown}” is left out, its words are kept. A link begins with https://, http:// or mailto:.`,
  );
  return of;
}

function picture(node: Image | ImageReference, { refuse }: InlineReading): Words {
  const named = node.type === "image" ? node.url : node.identifier;
  refuse(
    `The picture “${named.slice(0, 60)}” can't stand in a text. Put its file into the package's folder “files”, give it a row in images.csv with its words for who cannot see it, and name it on the report's cover or portfolio.`,
  );
  return node.alt === undefined || node.alt === null || node.alt === "" ? [] : [node.alt];
}

/** Neighbouring strings as one. */
function joined(words: Words): Words {
  const made: Inline[] = [];
  for (const one of words) {
    const last = made.at(-1);
    if (typeof one === "string" && typeof last === "string") made.splice(-1, 1, last + one);
    else made.push(one);
  }
  return made;
}

/** What lies deeper than anybody writes: its words without their form, found without going down step by step. */
export function deepWords(node: Nodes, reading: InlineReading): readonly Words[] {
  const waiting: Nodes[] = [node];
  const texts: string[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("value" in next) texts.push(next.value);
    if ("children" in next) waiting.push(...next.children.toReversed());
  }
  const words = withFigures(texts.join(" "), reading);
  return words.length === 0 ? [] : [words];
}
