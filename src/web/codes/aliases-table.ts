import { codeAliases } from "../../domain/data-package/tables/records.ts";
import type { SettledSpelling } from "../../domain/master-data/listed-code.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";
import type { NamedList } from "./named-list.ts";

/** Spellings with the code each stands for and who settled it. */
export function aliasesTable(
  to: AddressBook,
  { list, codes }: NamedList,
  aliases: readonly SettledSpelling[],
): Html {
  const why = aliases.some(({ note }) => note !== undefined);
  return dataTable({
    id: "spellings-table",
    caption: "Spellings of records that somebody settled",
    columns: [
      { heading: "Spelling", kind: "header" },
      { heading: "Stands for", kind: "text" },
      { heading: "Settled by", kind: "text" },
      ...(why ? [{ heading: "Why", kind: "text" as const }] : []),
      { heading: "Entry", kind: "text" },
    ],
    rows: aliases.map(({ alias, code, decidedBy, note }) => ({
      kind: "line",
      cells: [
        `“${alias}”`,
        code === undefined
          ? "No code: left as it is"
          : html`${link({ text: codes.find((row) => row.code === code)?.name ?? code, href: to.codes.code(list, code) })} (${code})`,
        decidedBy ?? "–",
        ...(why ? [note ?? "–"] : []),
        link({ text: "Who, when and from where", href: to.figure(codeAliases, { list, alias }, "alias") }),
      ],
    })),
    narrow: "stack",
  });
}
