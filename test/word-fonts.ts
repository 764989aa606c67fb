import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FontFace, ReportFonts } from "../src/report/docx/report-fonts.ts";

const folder = new URL(".", import.meta.resolve("@expo-google-fonts/atkinson-hyperlegible-next"));

function face(name: string): FontFace {
  const file = fileURLToPath(new URL(`${name}/AtkinsonHyperlegibleNext_${name}.ttf`, folder));
  return { file, bytes: readFileSync(file) };
}

/** The font of Word documents as renderings are given it. */
export const wordFonts: ReportFonts = {
  name: "Atkinson Hyperlegible Next",
  regular: face("400Regular"),
  bold: face("700Bold"),
  italic: face("400Regular_Italic"),
  boldItalic: face("700Bold_Italic"),
};
