import type { CouncilSource, PortfolioSource } from "./report-source.ts";
import { asked } from "./sections/recommendations.ts";

/** What a meeting pack says once for all of its portfolios: what the committee is asked only where the pack itself asks. */
export function saidOnce(pack: CouncilSource): ReadonlySet<string> {
  const once = ["contacts", "glossary", "how-to-read"];
  return new Set(asked(pack).length === 0 ? once : [...once, "recommendations"]);
}

/** A portfolio's part without what it asks of other committees than the pack's. */
export function asOfCommittee(pack: CouncilSource, source: PortfolioSource): PortfolioSource {
  const { recommendations } = source.written;
  const own = recommendations.filter(
    ({ committee }) => committee === undefined || committee === pack.name.portfolio,
  );
  if (own.length === recommendations.length) return source;
  return { ...source, written: { ...source.written, recommendations: own } };
}
