import type { VerdictState } from "../../domain/assessment/verdict.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { normalCode } from "../../domain/measure/code.ts";
import { type Responsibility, responsibilities } from "../../domain/measure/responsibility.ts";

export type StatusAsked = VerdictState;

/** Worst first. */
export const statusesAsked: readonly StatusAsked[] = ["missed", "close", "met", "aim", "none"];

/** What a reader asks to see of the measures; undefined is all. */
export type MeasureFilters = {
  /** As typed, spaces at the ends aside. */
  readonly words: string | undefined;
  readonly responsibility: Responsibility | undefined;
  readonly status: StatusAsked | undefined;
  /** From 1. */
  readonly page: number;
};

const longestWords = 200;

/** Reads the query of the list of measures. A word that is none of the choices narrows nothing. */
export function readMeasureFilters(query: URLSearchParams): MeasureFilters {
  const asked = (name: string) => query.get(name)?.trim().slice(0, longestWords) || undefined;
  return {
    words: asked("q"),
    responsibility: responsibilities.find((known) => known === asked("responsibility")?.toLowerCase()),
    status: statusesAsked.find((known) => known === asked("status")?.toLowerCase()),
    page: Math.max(1, Math.floor(Number(asked("page") ?? 1)) || 1),
  };
}

/** Keeps the measures that hold every word in their code, title or definition, and have the responsibility asked for. */
export function matching(rows: readonly MeasureRow[], filters: MeasureFilters): readonly MeasureRow[] {
  const { responsibility } = filters;
  const wanted = (filters.words ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows.filter(
    (row) =>
      (responsibility === undefined || row.responsibility === responsibility) &&
      (wanted.length === 0 || holdsAll(row, wanted)),
  );
}

function holdsAll(row: MeasureRow, wanted: readonly string[]): boolean {
  const { code, aliases = [], title, definition = "", measure } = row;
  const codes = [measure, ...(code === undefined ? [] : [code]), ...aliases];
  const text = [...codes, title, definition, ...(row.parts ?? [])].join(" ").toLowerCase();
  return wanted.every(
    (word) => text.includes(word) || codes.some((one) => normalCode(one) === normalCode(word)),
  );
}
