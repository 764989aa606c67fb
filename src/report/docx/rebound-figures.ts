import type { Issue } from "../../domain/result.ts";
import type { Section } from "../model/report.ts";
import type { ExpectedDocument } from "./expected-document.ts";
import type { Control, ReadParagraph, ReadStretch } from "./read-document.ts";
import { plainBlocks } from "./written-tokens.ts";

/** A text whose figures have their controls again, and figures that were typed over meanwhile. */
export type Rebound = { readonly paragraphs: readonly ReadParagraph[]; readonly refused: readonly Issue[] };

/**
 * Binds the figures of a text again where a program dropped their controls when it saved: a figure that stands as it was
 * printed is that figure. One that is gone while a number nobody printed has come was typed over, and is refused.
 */
export function reboundFigures(
  tag: string,
  section: Section,
  paragraphs: readonly ReadParagraph[],
  { document, figures }: ExpectedDocument,
): Rebound {
  const lost = dropped(
    controlsIn(document.paragraphs.filter(({ within }) => within === tag)),
    controlsIn(paragraphs),
  );
  if (lost.length === 0) return { paragraphs, refused: [] };
  let bound = paragraphs.map((paragraph) => ({ ...paragraph, stretches: joined(paragraph.stretches) }));
  const gone: Control[] = [];
  for (const control of lost) {
    const at = bound.findIndex(({ stretches }) => placeOf(control, stretches) !== undefined);
    if (at < 0) gone.push(control);
    bound = bound.map((one, place) =>
      place === at ? { ...one, stretches: withControl(control, one.stretches) } : one,
    );
  }
  const printed = numbersIn(plainBlocks(section.blocks));
  const typed = bound
    .flatMap(({ stretches }) => stretches.filter(({ raw }) => !raw))
    .flatMap(({ text }) => [...numbersIn(text)])
    .filter((number) => !printed.has(number));
  if (typed.length === 0) return { paragraphs: bound, refused: [] };
  const instead = typed.map((number) => `“${number}”`).join(", ");
  const refused = gone.map((control): Issue => {
    const name = figures.get(control.tag)?.name;
    const source = name === undefined ? "It is worked out from other figures" : `It comes from ${name}`;
    const message = `The figure published as “${control.text}” is no longer in “${section.title}”, where the document now says ${instead}. ${source}: change it there.`;
    return { field: name ?? "", message };
  });
  return { paragraphs: bound, refused };
}

function controlsIn(paragraphs: readonly ReadParagraph[]): readonly Control[] {
  return paragraphs.flatMap(({ stretches }) => stretches.flatMap(({ control }) => control ?? []));
}

/** The controls that were handed out and did not come back, in their order. */
function dropped(out: readonly Control[], back: readonly Control[]): readonly Control[] {
  const left = back.map(({ tag }) => tag);
  return out.filter(({ tag }) => {
    const at = left.indexOf(tag);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Neighbours that are set alike as one, since programs cut words anywhere. */
function joined(stretches: readonly ReadStretch[]): readonly ReadStretch[] {
  const made: ReadStretch[] = [];
  for (const one of stretches) {
    const last = made.at(-1);
    const isAlike =
      last !== undefined &&
      !last.raw &&
      !one.raw &&
      last.strong === one.strong &&
      last.emphasis === one.emphasis &&
      last.link === one.link;
    if (isAlike) made.splice(-1, 1, { ...last, text: last.text + one.text });
    else made.push(one);
  }
  return made;
}

function placeOf(
  { text }: Control,
  stretches: readonly ReadStretch[],
): { readonly stretch: number; readonly from: number } | undefined {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}.,])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`, "u");
  for (const [stretch, { raw, text: words }] of stretches.entries()) {
    const from = raw ? -1 : words.search(whole);
    if (from >= 0) return { stretch, from };
  }
  return undefined;
}

function withControl(control: Control, stretches: readonly ReadStretch[]): readonly ReadStretch[] {
  const place = placeOf(control, stretches);
  if (place === undefined) return stretches;
  return stretches.flatMap((one, at): readonly ReadStretch[] => {
    if (at !== place.stretch) return [one];
    const end = place.from + control.text.length;
    return [
      { ...one, text: one.text.slice(0, place.from) },
      { ...one, text: control.text, raw: true, control },
      { ...one, text: one.text.slice(end) },
    ].filter(({ text }) => text !== "");
  });
}

/** Words of a text that hold a digit, without the signs round them. */
function numbersIn(text: string): ReadonlySet<string> {
  return new Set(
    text
      .match(/[£$€−-]?[\p{L}\p{N}][\p{L}\p{N}.,/]*%?/gu)
      ?.filter((word) => /\p{N}/u.test(word))
      .map((word) => word.replace(/[.,]$/, "")),
  );
}
