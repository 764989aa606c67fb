import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const own = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold", "700Bold_Italic"].map(
  (style) => `@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`,
);
/** Draws what the first lacks: letters of Vietnamese and Māori, Greek, Cyrillic, Arabic, Hebrew; arrows. */
const standIns = ["DejaVuSans", "DejaVuSans-Bold"].map((name) => `dejavu-fonts-ttf/ttf/${name}.ttf`);

let read: readonly Uint8Array[] | undefined;

/**
 * The fonts PDF documents are set in, as the bytes of their files, the same list at each call: Atkinson Hyperlegible
 * Next in the weights used, then what stands in for the characters it lacks.
 */
export function reportFonts(): readonly Uint8Array[] {
  const { resolve } = createRequire(import.meta.url);
  read ??= [...own, ...standIns].map((file) => readFileSync(resolve(file)));
  return read;
}
