import { z } from "@hono/zod-openapi";
import { handovers } from "../../domain/master-data/handover.ts";
import type { ListSummary } from "../../domain/master-data/list-summary.ts";
import { heldOn, type ListedCode } from "../../domain/master-data/listed-code.ts";
import { decimalText } from "../../domain/value/decimal.ts";
import type { NamedList } from "../codes/named-list.ts";
import type { ReviewedList } from "../codes/reviewed-lists.ts";

const count = z.int().min(0);
const day = z.string().nullable().openapi({ format: "date" });

export const listFactsForm = z
  .object({
    list: z.string(),
    codes: count,
    inForce: count.openapi({ description: "Codes that hold on the day of the point." }),
    ended: count,
    toCome: count,
    settled: count.openapi({ description: "Spellings that somebody settled." }),
    unmatched: count.nullable().openapi({
      description: "Spellings of records that match nothing; null where no record is of the list.",
    }),
    page: z.string(),
  })
  .openapi("CodeList");

export const codeFactsForm = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.string().nullable(),
    parent: z.string().nullable(),
    outside: z.string().nullable().openapi({ description: "What others call it, such as a GSS code." }),
    from: day,
    to: day,
    inForce: z.boolean(),
    page: z.string(),
  })
  .openapi("Code");

export const changeFactsForm = z
  .object({
    from: z.string(),
    on: z.string().openapi({ format: "date" }),
    comparable: z
      .boolean()
      .openapi({ description: "Whether the shares make 1, so that history can be put on the newer codes." }),
    parts: z.array(
      z.object({
        to: z.string(),
        kind: z.enum(["renamed", "merged", "split", "redrawn"]),
        share: z.string().nullable().openapi({ description: "Exactly, from 0 to 1; null where not known." }),
        basis: z.string().nullable(),
      }),
    ),
  })
  .openapi("CodeChange");

export const aliasFactsForm = z
  .object({
    alias: z.string().openapi({ description: "In lower case with single spaces." }),
    code: z.string().nullable().openapi({ description: "Null where it stands for no code." }),
    decidedBy: z.string().nullable(),
    note: z.string().nullable(),
  })
  .openapi("CodeAlias");

export const unmatchedFactsForm = z
  .object({
    text: z.string(),
    records: count,
    suggestions: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        alike: count.openapi({ description: "Whole per cent." }),
        why: z.string(),
      }),
    ),
  })
  .openapi("UnmatchedSpelling");

export function listFactsOf(one: ListSummary, review: ReviewedList | undefined, page: string) {
  const { list, codes, inForce, ended, toCome, settled } = one;
  const unmatched =
    review === undefined || review.records === 0 ? null : review.shown.length + review.withheld;
  return { list, codes, inForce, ended, toCome, settled, unmatched, page };
}

export function codeFactsOf(row: ListedCode, on: Temporal.PlainDate, page: string) {
  return {
    ...{ code: row.code, name: row.name, kind: row.kind ?? null, parent: row.parent ?? null },
    ...{ outside: row.outside ?? null, from: row.from?.toString() ?? null, to: row.to?.toString() ?? null },
    ...{ inForce: heldOn(row, on), page },
  };
}

export function changeFactsOf({ list, changes }: Pick<NamedList, "list" | "changes">) {
  return handovers(list, changes).map(({ from, on, parts, shares }) => ({
    ...{ from, on: on.toString(), comparable: shares.kind === "make one" },
    parts: parts.map(({ to, kind, share, basis }) => ({
      ...{ to, kind, share: share === undefined ? null : decimalText(share), basis: basis ?? null },
    })),
  }));
}

export function aliasFactsOf({ aliases }: Pick<NamedList, "aliases">) {
  return aliases.map(({ alias, code, decidedBy, note }) => ({
    ...{ alias, code: code ?? null, decidedBy: decidedBy ?? null, note: note ?? null },
  }));
}

export function unmatchedFactsOf(review: ReviewedList | undefined) {
  return (review?.shown ?? []).map(({ text, records, suggestions }) => ({
    ...{ text, records },
    suggestions: suggestions.map(({ code, name, alike, why }) => ({ code, name, alike, why })),
  }));
}
