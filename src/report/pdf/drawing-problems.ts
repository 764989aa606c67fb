import type { Picture, PictureFiles } from "../model/picture.ts";
import type { Report, Section } from "../model/report.ts";
import { everySection } from "../model/walk.ts";
import { pictureProblem } from "../picture-problem.ts";
import type { ReportProblem } from "../report-problem.ts";
import { type Lettering, letteringOf } from "./lettering.ts";

/**
 * What of a report cannot be drawn: an error for a picture whose file is missing or broken, a warning for characters
 * that no font has, which print as an empty square.
 */
export function drawingProblems(
  report: Report,
  { fonts, pictures }: { readonly fonts: readonly Uint8Array[]; readonly pictures: PictureFiles },
): readonly ReportProblem[] {
  const lettering = kept.get(fonts) ?? letteringOf(fonts);
  kept.set(fonts, lettering);
  const { title, subject, council, cover, notices } = report;
  const front = [title, subject, council.name, cover.lines, notices];
  return [
    ...ofCharacters("cover", front, lettering),
    ...ofPictures("cover", cover.image === undefined ? [] : [cover.image], pictures),
    ...Array.from(everySection(report.sections)).flatMap((section) => [
      ...ofCharacters(section.id, [section.title, section.blocks], lettering),
      ...ofPictures(section.id, picturesIn(section), pictures),
    ]),
  ];
}

/** One reading to a list of fonts. */
const kept = new WeakMap<readonly Uint8Array[], Lettering>();

function picturesIn({ blocks }: Section): readonly Picture[] {
  return blocks.flatMap((block) => (block.kind === "image" ? [block.picture] : []));
}

function ofPictures(
  section: string,
  given: readonly Picture[],
  pictures: PictureFiles,
): readonly ReportProblem[] {
  return given.flatMap((picture) => {
    const message = pictureProblem(picture, pictures);
    return message === undefined ? [] : [{ severity: "error", section, message }];
  });
}

function ofCharacters(section: string, words: unknown, { undrawable }: Lettering): readonly ReportProblem[] {
  const characters = undrawable(JSON.stringify(words));
  if (characters.length === 0) return [];
  const named = characters.map((character) => `“${character}” (${codesOf(character)})`).join(", ");
  const message = `No font of the PDF draws ${named}: an empty square stands there. Write it in words, or leave it out.`;
  return [{ severity: "warning", section, message }];
}

function codesOf(character: string): string {
  return Array.from(character, (one) => {
    const code = (one.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${code.padStart(4, "0")}`;
  }).join(" ");
}
