import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const fontFolder = join(
  createRequire(import.meta.url).resolve("@fontsource/atkinson-hyperlegible-next/package.json"),
  "../files",
);

let read: string | undefined;

/** The site's stylesheet with its fonts inside, for a page that opens without a server; read once. */
export function reportStylesheet(): string {
  read ??= readFileSync(join(import.meta.dirname, "../html/styles/outturn.css"), "utf8").replaceAll(
    /fonts\/([\w-]+\.woff2)/g,
    (_, name: string) => `data:font/woff2;base64,${readFileSync(join(fontFolder, name)).toString("base64")}`,
  );
  return read;
}
