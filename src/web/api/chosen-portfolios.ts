import { no, ok, type Result } from "../../domain/result.ts";
import type { Visit } from "../visit.ts";
import { unknownPortfolio } from "./chosen-measures.ts";

/** The codes of the portfolios asked for, in order: all that are held, or the one with this code in any letter case. */
export async function chosenPortfolios(
  { reading }: Visit,
  asked: string | undefined,
): Promise<Result<readonly string[]>> {
  const codes = [...new Set((await reading.portfolios()).map(({ portfolio }) => portfolio))].toSorted();
  if (asked === undefined) return ok(codes);
  const same = codes.filter((code) => code.toLowerCase() === asked.toLowerCase());
  return same.length > 0 ? ok(same) : no({ field: "portfolio", message: unknownPortfolio(codes, asked) });
}
