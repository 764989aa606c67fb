import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FontFace, ReportFonts } from "../report/docx/report-fonts.ts";

let faces: ReportFonts | undefined;

/** The font of Word documents in its four faces, read once. */
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
  const name = `@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`;
  const file = createRequire(import.meta.url).resolve(name);
  return { bytes: readFileSync(file), file };
}
