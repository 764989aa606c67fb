import { html } from "hono/html";
import { printable } from "./printable.ts";

/** A piece of WordprocessingML; every text put into it was escaped and holds only what XML can. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | undefined | false | readonly Part[];

/**
 * WordprocessingML from a template. The docx library makes the package round the words (styles, footers, numbering),
 * but takes ten times as long over the words themselves and knows no content controls, so these are written here.
 */
export function xml(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let made = strings[0] ?? "";
  for (let place = 0; place < parts.length; place += 1) {
    made += written(parts[place]) + (strings[place + 1] ?? "");
  }
  return new Markup(made);
}

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if (part === undefined || part === false) return "";
  let made = "";
  for (const one of part) made += written(one);
  return made;
}

function escaped(text: string): string {
  const safe = printable(text);
  return /[&<>"']/.test(safe) ? html`${safe}`.toString() : safe;
}
