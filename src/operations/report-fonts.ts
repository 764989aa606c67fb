import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FontFace, ReportFonts } from "../report/docx/report-fonts.ts";

const styles = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold", "700Bold_Italic"];
/** Draws what the first lacks: letters of Vietnamese and Māori, Greek, Cyrillic, Arabic, Hebrew; arrows. */
const standIns = ["DejaVuSans", "DejaVuSans-Bold"];

let read: readonly Uint8Array[] | undefined;

/**
 * The fonts documents are set in, as the bytes of their files, the same list at each call: Atkinson Hyperlegible Next
 * in the weights used, then what stands in for the characters it lacks.
 */
export function reportFonts(): readonly Uint8Array[] {
  read ??= [...styles.map(fileOf), ...standIns.map(standInFile)].map((file) => readFileSync(file));
  return read;
}

function fileOf(style: string): string {
  const folder = "@expo-google-fonts/atkinson-hyperlegible-next";
  return createRequire(import.meta.url).resolve(`${folder}/${style}/AtkinsonHyperlegibleNext_${style}.ttf`);
}

function standInFile(name: string): string {
  return createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
}

let faces: ReportFonts | undefined;

/** The same font for Word documents, in its four faces; read once. */
export function documentFonts(): ReportFonts {
  faces ??= {
    name: "Atkinson Hyperlegible Next",
    regular: face("400Regular"),
    bold: face("700Bold"),
    italic: face("400Regular_Italic"),
    boldItalic: face("700Bold_Italic"),
  };
  return faces;
}

function face(style: string): FontFace {
  const file = fileOf(style);
  return { bytes: readFileSync(file), file };
}
