import { type Html, html, type Text } from "./html.ts";

type Block =
  | { readonly kind: "words"; readonly lines: readonly string[] }
  | { readonly kind: "bullets" | "numbers"; readonly items: readonly string[] };

const bullet = /^\s*[-*•]\s+/;
const numbered = /^\s*\d{1,3}[.)]\s+/;
const heading = /^#{1,6}\s+/;

/**
 * The Markdown that narratives are kept in: paragraphs, lists, bold, italics; a heading stands as a bold line, since
 * the page has its own. Nothing else is markup: every other character is shown as it is.
 */
export function markdown(text: string): Html {
  return html`${blocksOf(text).map(shownBlock)}`;
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.replaceAll("\r", "").split("\n")) {
    const last = open ? blocks.at(-1) : undefined;
    open = line.trim() !== "";
    if (open) place(blocks, last, line);
  }
  return blocks;
}

/** Puts a line into the open block where it continues it, else begins a new one. */
function place(blocks: Block[], last: Block | undefined, line: string): void {
  const kind = bullet.test(line) ? "bullets" : numbered.test(line) ? "numbers" : "words";
  const said = line.replace(bullet, "").replace(numbered, "").trim();
  if (kind === "words" && heading.test(line)) {
    blocks.push({ kind, lines: [`**${line.replace(heading, "").replaceAll("**", "").trim()}**`] });
  } else if (last?.kind === kind) {
    const grown =
      last.kind === "words"
        ? { kind: last.kind, lines: [...last.lines, said] }
        : { kind: last.kind, items: [...last.items, said] };
    blocks.splice(-1, 1, grown);
  } else {
    blocks.push(kind === "words" ? { kind, lines: [said] } : { kind, items: [said] });
  }
}

function shownBlock(block: Block): Html {
  switch (block.kind) {
    case "words":
      return html`<p>${inline(block.lines.join(" "))}</p>`;
    case "bullets":
      return html`<ul class="govuk-list govuk-list--bullet">${block.items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
    case "numbers":
      return html`<ol class="govuk-list govuk-list--number">${block.items.map((item) => html`<li>${inline(item)}</li>`)}</ol>`;
    default:
      throw new Error(`Not a block: ${block satisfies never}`);
  }
}

function inline(text: string): Text {
  const pieces = text.split(
    /(\*\*[^*]+\*\*|(?<![\p{L}\p{N}*])[*_](?=\S)[^*_]+(?<=\S)[*_](?![\p{L}\p{N}*]))/u,
  );
  return html`${pieces.map((piece, at) => (at % 2 === 0 ? piece : stressed(piece)))}`;
}

function stressed(piece: string): Html {
  return piece.startsWith("**")
    ? html`<strong>${piece.slice(2, -2)}</strong>`
    : html`<em>${piece.slice(1, -1)}</em>`;
}
