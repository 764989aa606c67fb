import type { Agreement } from "../../domain/data-package/agreement.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { CapitalSchemeRow } from "../../domain/data-package/tables/capital.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";

/** Whether a finding is about a scheme of the longer list, and not about the programme itself. */
export function isOfLongerList({ capitalSchemes }: Pick<Agreement, "capitalSchemes">) {
  const listed = new Set(capitalSchemes.filter(({ listing }) => listing === "detail").map(rowName));
  return ({ figures }: Pick<Finding, "figures">): boolean => {
    const schemes = figures.flatMap(({ figure = "" }) =>
      figure.startsWith(`${agreementTables.capitalSchemes.name}/`) ? [withoutColumn(figure)] : [],
    );
    return schemes.length > 0 && schemes.every((scheme) => listed.has(scheme));
  };
}

function rowName(row: CapitalSchemeRow): string {
  return withoutColumn(figureId(agreementTables.capitalSchemes, row, "amount"));
}

function withoutColumn(figure: string): string {
  return figure.slice(0, figure.lastIndexOf("/"));
}
