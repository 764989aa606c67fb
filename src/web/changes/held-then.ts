import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import type { AsAt } from "../../ledger/as-at.ts";
import type { Ledger } from "../../ledger/database.ts";
import { type HeldAt, heldAt } from "../../operations/compare-states.ts";
import type { Reading } from "../reading.ts";
import { recent } from "../recent.ts";

const agreementsKept = 60;
const pointsKept = 4;

type Kept = (at: AsAt) => HeldAt;

const keptFor = new WeakMap<Ledger, Kept>();

/** The ledger as at an earlier point, keeping what was read of it most recently. */
export function heldThen(ledger: Ledger, at: AsAt): HeldAt {
  const kept = keptFor.get(ledger) ?? keeping(ledger);
  keptFor.set(ledger, kept);
  return kept(at);
}

function keeping(ledger: Ledger): Kept {
  const portfolios = recent<readonly PortfolioRow[]>(pointsKept);
  const agreements = recent<Agreement | undefined>(agreementsKept);
  return (at) => {
    const held = heldAt(ledger, at);
    const point = `${at.entry} ${at.known}`;
    return {
      at,
      portfolios: () => portfolios(point, held.portfolios),
      agreement: (portfolio, year) =>
        agreements(`${point} ${portfolio} ${year}`, () => held.agreement(portfolio, year)),
    };
  };
}

/** What a visit reads, as one end of a comparison. */
export function heldNow(reading: Reading): HeldAt {
  return {
    at: reading.at,
    portfolios: () => reading.portfolios(),
    agreement: async (portfolio, year) => (await reading.agreement(portfolio, year))?.agreement,
  };
}
