import type { Issue } from "../../domain/result.ts";
import type { WrittenSpec, WrittenStretch } from "./spec-schema.ts";

/** What no schema can say: names that must be known, totals that must fit. */
export function specIssues(spec: WrittenSpec): readonly Issue[] {
  return [
    ...spec.stretches.flatMap((stretch, at) => stretchIssues(stretch, `stretches.${at}`, spec)),
    ...columnIssues(spec),
    ...noiseIssues(spec),
  ];
}

function stretchIssues(stretch: WrittenStretch, field: string, spec: WrittenSpec): readonly Issue[] {
  const issues: Issue[] = [];
  if (stretch.from > stretch.to)
    issues.push({
      field: `${field}.to`,
      message: `${stretch.to} is before ${stretch.from}. Give the last day.`,
    });
  const values = spec.over?.values.map(({ value }) => value) ?? [];
  for (const value of stretch.only ?? [])
    if (!values.includes(value)) issues.push(unknown(`${field}.only`, value, "value of “over”"));
  for (const column of Object.keys(stretch.sums ?? {}))
    if (!spec.columns.some((one) => one.make === "sum" && one.column === column))
      issues.push(unknown(`${field}.sums`, column, "column made by “sum”"));
  if (!("records" in stretch)) return issues;
  const before = new Map<string, number>();
  for (const [at, { mark, records, of }] of (stretch.marks ?? []).entries()) {
    const most = of === undefined ? stretch.records : before.get(of);
    const place = `${field}.marks.${at}`;
    if (most === undefined) issues.push(unknown(`${place}.of`, of ?? "", "mark told before this one"));
    else if (records > most)
      issues.push({
        field: `${place}.records`,
        message: `${records} records can't have the mark “${mark}”: there are ${most}.`,
      });
    before.set(mark, records);
  }
  return issues;
}

function columnIssues(spec: WrittenSpec): readonly Issue[] {
  const marks = marksOf(spec);
  return spec.columns.flatMap((column, at) => {
    const field = `columns.${at}`;
    const earlier = spec.columns.slice(0, at).map((one) => one.column);
    const issues: Issue[] = [];
    const needsMark = (mark: string | undefined) => {
      if (mark !== undefined && !marks.has(mark)) issues.push(unknown(field, mark, "mark of a stretch"));
    };
    const needsColumn = (name: string) => {
      if (!earlier.includes(name)) issues.push(unknown(field, name, "column before this one"));
    };
    if (earlier.includes(column.column))
      issues.push({
        field,
        message: `The column “${column.column}” is there already. Give it another name.`,
      });
    needsMark(column.only?.mark);
    if ("mark" in column) needsMark(column.mark);
    if ("when" in column) for (const one of column.when ?? []) needsMark(one.mark);
    if ("from" in column) needsColumn(column.from);
    if ("days" in column) needsColumn(column.days);
    if (column.make === "due") {
      for (const { mark } of column.tiers) needsMark(mark);
      issues.push(...tierIssues(column, field));
    }
    if (column.make === "over" && spec.over === undefined)
      issues.push(unknown(field, column.column, "“over”"));
    return issues;
  });
}

function tierIssues(
  { tiers, beyond, back, count }: Extract<WrittenSpec["columns"][number], { make: "due" }>,
  field: string,
): readonly Issue[] {
  const issues: Issue[] = [];
  const ends = [...tiers.map(({ within }) => within), beyond.most];
  if (ends.some((end, at) => at > 0 && end <= (ends[at - 1] ?? 0))) {
    const message = `Days of ${ends.join(", ")} do not go up. Give the shortest tier first, and most beyond the last.`;
    issues.push({ field, message });
  }
  if (back === true && count === "working")
    issues.push({
      field,
      message: "Working days are not counted back. Count calendar days, or leave “back” out.",
    });
  return issues;
}

function noiseIssues({ noise, columns }: WrittenSpec): readonly Issue[] {
  const named = (["blanks", "misspelt", "spoilt"] as const).flatMap((kind) =>
    (noise?.[kind] ?? []).map(({ column }) => ({ kind, column })),
  );
  return named
    .filter(({ column }) => !columns.some((one) => one.column === column))
    .map(({ kind, column }) => unknown(`noise.${kind}`, column, "column"));
}

function marksOf({ stretches }: WrittenSpec): ReadonlySet<string> {
  return new Set(
    stretches.flatMap((one) => ("records" in one ? (one.marks ?? []) : []).map(({ mark }) => mark)),
  );
}

function unknown(field: string, found: string, expected: string): Issue {
  return { field, message: `“${found}” is no ${expected}. Spell it as it stands there.` };
}
