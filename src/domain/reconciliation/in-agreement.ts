import type { Agreement } from "../data-package/agreement.ts";

type Sourced = { readonly sourceFile: string | undefined };

/**
 * Whether a row was printed in the agreement itself, not in a later report of the year or in another year's
 * agreement. A row without a source, or an agreement whose file is not known, counts as printed in it.
 */
export function inAgreement({ documents, portfolio }: Agreement): (row: Sourced) => boolean {
  const files = documents
    .filter(
      (document) =>
        document.kind === "agreement" &&
        document.portfolio === portfolio.portfolio &&
        document.year === portfolio.year,
    )
    .flatMap(({ file }) => file ?? []);
  return ({ sourceFile }) => files.length === 0 || sourceFile === undefined || files.includes(sourceFile);
}
