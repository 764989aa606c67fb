import type { DisclosureRuleRow } from "../data-package/tables/records.ts";

/**
 * Who looks. Until there are roles everybody is the public; whoever is cleared may see down to a smaller number, and
 * records where they are withheld from the public.
 */
export type Clearance =
  | { readonly kind: "public" }
  | { readonly kind: "cleared"; readonly least: number; readonly records: "shown" | "withheld" };

/** Who looks at the site, until there are roles. */
export const anybody: Clearance = { kind: "public" };

/** What of a feed is shown to somebody. */
export type Disclosure =
  | {
      readonly kind: "ruled";
      /** A count above 0 and below this one is withheld, and with it what would give it away. 0 withholds nothing. */
      readonly least: number;
      readonly records: "shown" | "withheld";
      readonly reason: string;
    }
  /** Nobody has settled a rule: nothing below the figure itself is shown. */
  | { readonly kind: "unruled" };

/**
 * What the council's rule for a feed comes to for who looks: its own rule, else the one for all feeds. Where small counts
 * are withheld single records are too, since whoever lists them could count them.
 */
export function disclosureOf(
  feed: string,
  rules: readonly DisclosureRuleRow[],
  clearance: Clearance,
): Disclosure {
  const rule = rules.find((one) => one.feed === feed) ?? rules.find((one) => one.feed === "all");
  if (rule === undefined) return { kind: "unruled" };
  const { reason } = rule;
  const least = clearance.kind === "public" ? rule.least : Math.min(rule.least, clearance.least);
  const records = clearance.kind === "cleared" && clearance.records === "shown" ? "shown" : rule.records;
  return { kind: "ruled", least, records: withholdsCounts(least) ? "withheld" : records, reason };
}

/** What is wrong with a rule, as a sentence that says what to do; undefined where nothing is. */
export function ruleTrouble({ least, records }: Pick<DisclosureRuleRow, "least" | "records">) {
  if (records === "withheld" || !withholdsCounts(least)) return undefined;
  return `Records are shown, so that whoever lists them can count what is withheld below ${least}. Withhold the records, or make least 0 where no count could point to a person.`;
}

function withholdsCounts(least: number): boolean {
  return least > 1;
}

/** "Withheld: fewer than 5" */
export function withheldWords(least: number): string {
  return `Withheld: fewer than ${least}`;
}
