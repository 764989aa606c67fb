import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** The accessibility checker, to be run in a page ahead of axeFindings. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in a page, a line each: the rule, what it asks, and the element. */
export function axeFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run();
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  });
}

declare global {
  var axe: typeof import("axe-core");
}
