import { type FinancialYear, parseFinancialYear } from "../period/financial-year.ts";

const YEARS = /(?<![\d/])(\d{4})\/(\d{4}|\d{2})(?![\d/])/g;

/** The years written in a text as 2021/22, possible or not. */
function yearsIn(text: string): readonly string[] {
  if (!text.includes("/")) return [];
  return [...text.matchAll(YEARS)].map(([found]) => found);
}

/** The financial years in a text that exist. */
export function financialYearsIn(text: string): readonly FinancialYear[] {
  return yearsIn(text).flatMap((found) => {
    const year = parseFinancialYear(found);
    return year.ok ? [year.value] : [];
  });
}

/** Years that cannot be: 2021/21, 2022/20. A span of several years such as 2020/23 can. */
export function impossibleYearsIn(text: string): readonly string[] {
  return yearsIn(text).filter((found) => {
    const [first = "", second = ""] = found.split("/");
    if (parseFinancialYear(found).ok) return false;
    return Number(second) <= Number(first.slice(-second.length));
  });
}
