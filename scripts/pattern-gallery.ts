import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Html, html } from "../src/html/html.ts";
import { pageExamples } from "../src/html/page.examples.ts";
import { page } from "../src/html/page.ts";
import { committed } from "./build-styles.ts";
import { patterns } from "./patterns.ts";

const fontFiles = new URL("../node_modules/@fontsource/atkinson-hyperlegible-next/files/", import.meta.url);

/** All components with their examples as one page, to be looked at. */
function gallery(): Html {
  const shown = patterns.map(({ name, examples }) =>
    examples.map((one) => html`<p class="quiet">${name}: ${one.name}</p>\n${one.shown}\n`),
  );
  return page({ ...pageExamples["a page with figures"], title: "Patterns", main: html`${shown}` });
}

/** Writes the gallery with its stylesheet and fonts to a folder. */
export function writeGallery(folder: string): void {
  mkdirSync(join(folder, "fonts"), { recursive: true });
  writeFileSync(join(folder, "index.html"), gallery().toString());
  copyFileSync(committed, join(folder, "outturn.css"));
  for (const weight of [400, 700]) {
    const name = `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`;
    copyFileSync(new URL(name, fontFiles), join(folder, "fonts", name));
  }
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (folder === undefined)
    throw new Error("Name the folder to write to: node scripts/pattern-gallery.ts FOLDER");
  writeGallery(folder);
}
