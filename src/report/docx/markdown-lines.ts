import type { Block } from "../model/block.ts";
import { plainWords } from "../model/walk.ts";
import type { Words } from "../model/words.ts";

/** A stretch of words set one way; `raw` stands as it is, as a token does. */
export type Stretch = {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link?: string;
  readonly raw: boolean;
};

/** A paragraph of Markdown and what it is. */
export type Line = {
  readonly kind: "paragraph" | "heading" | "quote" | "bullet" | "number";
  readonly markdown: string;
};

/** Blocks written by hand as lines of Markdown, their figures as they print: for blocks of tokens, the tokens. */
export function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    switch (block.kind) {
      case "paragraph":
      case "quote":
        return line(block.kind, stretchesOf(block.text));
      case "heading":
        return line("heading", stretchesOf([block.text]));
      case "list":
        return block.items.flatMap((item) => line(block.ordered ? "number" : "bullet", stretchesOf(item)));
      default:
        return [];
    }
  });
}

/** A line of these stretches; none where they are blank. A heading takes no emphasis. */
export function line(kind: Line["kind"], stretches: readonly Stretch[]): readonly Line[] {
  const plain =
    kind === "heading" ? stretches.map((one) => ({ ...one, strong: false, emphasis: false })) : stretches;
  const started = atStart(inline(plain).trim());
  const markdown = kind === "heading" ? atEndOfHeading(started) : started;
  return markdown === "" ? [] : [{ kind, markdown }];
}

/** Lines as one text: points of a list beneath each other, all else with a blank line between. */
export function markdownOf(lines: readonly Line[]): string {
  return lines
    .map(({ kind, markdown }, at) => {
      const before = lines[at - 1];
      const isPoint = kind === "bullet" || kind === "number";
      const gap = before === undefined ? "" : isPoint && before.kind === kind ? "\n" : "\n\n";
      return `${gap}${signs[kind]}${markdown}`;
    })
    .join("");
}

const signs: Readonly<Record<Line["kind"], string>> = {
  paragraph: "",
  heading: "## ",
  quote: "> ",
  bullet: "- ",
  number: "1. ",
};

function stretchesOf(
  words: Words,
  look: Omit<Stretch, "text" | "raw"> = { strong: false, emphasis: false },
): readonly Stretch[] {
  return words.flatMap((one): readonly Stretch[] => {
    if (typeof one === "string") return [{ ...look, text: one, raw: false }];
    switch (one.kind) {
      case "strong":
        return stretchesOf(one.of, { ...look, strong: true });
      case "emphasis":
        return stretchesOf(one.of, { ...look, emphasis: true });
      case "link":
        return stretchesOf(one.of, { ...look, link: one.to });
      default:
        return [{ ...look, text: plainWords([one]), raw: true }];
    }
  });
}

function inline(stretches: readonly Stretch[]): string {
  return grouped(stretches, ({ link }) => link ?? "")
    .map(([to, linked]) => {
      const words = grouped(linked, ({ strong }) => strong)
        .map(([strong, same]) => {
          const leaning = grouped(same, ({ emphasis }) => emphasis).map(([emphasis, alike]) =>
            emphasis ? wrapped("*", literals(alike)) : literals(alike),
          );
          return strong ? wrapped("**", leaning.join("")) : leaning.join("");
        })
        .join("");
      return to === "" ? words : `[${words}](${address(to)})`;
    })
    .join("");
}

function grouped<Key>(
  stretches: readonly Stretch[],
  keyOf: (stretch: Stretch) => Key,
): readonly (readonly [Key, readonly Stretch[]])[] {
  const groups: [Key, Stretch[]][] = [];
  for (const stretch of stretches) {
    const key = keyOf(stretch);
    const last = groups.at(-1);
    if (last !== undefined && last[0] === key) last[1].push(stretch);
    else groups.push([key, [stretch]]);
  }
  return groups;
}

/** Neighbours are joined before signs are made safe, since a sign's meaning hangs on what is beside it. */
function literals(stretches: readonly Stretch[]): string {
  return grouped(stretches, ({ raw }) => raw)
    .map(([raw, same]) => {
      const text = same.map((one) => one.text).join("");
      return raw ? text : safe(text.replace(/[\t\n\r\u2028\u2029]/g, " "));
    })
    .join("");
}

function wrapped(sign: string, words: string): string {
  const [, before = "", middle = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? [];
  return middle === "" ? words : `${before}${sign}${middle}${sign}${after}`;
}

function address(to: string): string {
  const known = URL.parse(to)?.href ?? to;
  return known.replace(/[()<>\\\s]/g, (sign) =>
    encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"),
  );
}

/** Text that Markdown reads back as the same text; the braces of a token are left, so a token typed in Word is one. */
function safe(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(/[*`[\]]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&");
}

/** What would begin a heading, a list, a quotation or a rule at the start of a line. */
function atStart(markdown: string): string {
  return markdown
    .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|={1,}\s*$|-{2,}\s*$|~~~)/, "\\")
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\");
}

/** Number signs after a blank at the end of a heading would be read as its closing and dropped. */
function atEndOfHeading(markdown: string): string {
  return markdown.replace(/(?<=\s)(?=#+$)/, "\\");
}
