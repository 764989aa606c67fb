import { writeFileSync } from "node:fs";
import { compile } from "sass";

const root = new URL("../", import.meta.url);
export const committed: URL = new URL("src/html/styles/outturn.css", root);

/** The stylesheet the sources compile to, as it is committed and served. */
export function compileStyles(): string {
  const { css } = compile(new URL("src/html/styles/outturn.scss", root).pathname, {
    style: "compressed",
    charset: false,
  });
  return `${css}\n`;
}

if (import.meta.main) writeFileSync(committed, compileStyles());
