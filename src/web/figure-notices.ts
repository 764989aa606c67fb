import { type NoticeRow, wholeCouncil } from "../domain/data-package/tables/reports.ts";
import { type FinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import type { Html } from "../html/html.ts";
import { notice } from "../html/notice.ts";
import type { Visit } from "./visit.ts";

/** A portfolio's year of which a page or file shows figures. */
export type FiguresOf = { readonly portfolio: string; readonly year: FinancialYear };

/** What must be said of some figures, and of whose. */
type FigureNotice = {
  readonly madeUp: boolean;
  readonly text: string;
  readonly of: readonly FiguresOf[];
};

/** The council's notices on these figures as known at the visit's point; the same words are said once. */
function noticesOn(rows: readonly NoticeRow[], figuresOf: readonly FiguresOf[]): readonly FigureNotice[] {
  const asked = [...new Map(figuresOf.map((one) => [`${one.portfolio} ${one.year}`, one])).values()];
  const said = rows.flatMap((row) => {
    const of = asked.filter(
      ({ portfolio, year }) =>
        year === row.year && (row.portfolio === portfolio || row.portfolio === wholeCouncil),
    );
    return of.length === 0 ? [] : [{ madeUp: row.madeUp === true, text: row.text, of }];
  });
  return [...Map.groupBy(said, ({ text, madeUp }) => `${madeUp} ${text}`).values()].map((same) => ({
    madeUp: same.some(({ madeUp }) => madeUp),
    text: same[0]?.text ?? "",
    of: [...new Set(same.flatMap(({ of }) => of))],
  }));
}

/** The same as a page says them, before all else: whose figures they are about, where the page shows several. */
export async function figureNotices(
  { reading }: Pick<Visit, "reading">,
  figuresOf: readonly FiguresOf[],
): Promise<readonly Html[]> {
  const said = noticesOn(figuresOf.length === 0 ? [] : await reading.notices(), figuresOf);
  if (said.length === 0) return [];
  const portfolios = await reading.portfolios();
  const nameOf = ({ portfolio, year }: FiguresOf) => {
    const row = portfolios.find((one) => one.portfolio === portfolio && one.year === year);
    return `${row?.name ?? portfolio} ${yearLabel(year)}`;
  };
  const isOne = new Set(figuresOf.map(({ portfolio, year }) => `${portfolio} ${year}`)).size === 1;
  return said.map(({ madeUp, text, of }) => {
    const point = madeUp ? "Some of these figures are made up" : "Please note";
    const whose = isOne ? "" : `, of ${of.map(nameOf).join("; ")}`;
    return notice({ kind: madeUp ? "uncomfortable" : "information", point: `${point}${whose}.`, more: text });
  });
}

/** The sentences alone, for the notes of a file or an answer to a program. */
export async function noticeSentences(
  { reading }: Pick<Visit, "reading">,
  figuresOf: readonly FiguresOf[],
): Promise<readonly string[]> {
  return noticesOn(await reading.notices(), figuresOf).map(({ text }) => text);
}
