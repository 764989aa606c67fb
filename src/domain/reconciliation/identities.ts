import { oddityCodes, oddityKinds } from "../assessment/oddity.ts";
import { claimsAreBorneOut } from "./c1-claims.ts";
import { missesAreNotTheUsual } from "./c2-usual-misses.ts";
import { commentaryIsNew } from "./c3-carried.ts";
import type { CouncilIdentity } from "./council-identity.ts";
import { portfoliosMakeTheCouncil } from "./council-sums.ts";
import { nothingIsCopied } from "./d1-duplicates.ts";
import { grossIsItsParts } from "./f01-gross.ts";
import { netIsGrossAndIncome } from "./f02-net.ts";
import { columnsSumToTotals } from "./f03-totals.ts";
import { bridgeWalks } from "./f04-bridge.ts";
import { cashLimitIsOneFigure } from "./f05-cash-limit.ts";
import { deficitIsWhatExceedsTheLimit } from "./f06-deficit.ts";
import { outturnIsAfterAppropriations } from "./f07-outturn.ts";
import { causesExplainTheVariance } from "./f08-causes.ts";
import { reservesAreUsedAsSaid } from "./f09-reserves.ts";
import { reservesRollForward } from "./f10-reserves.ts";
import { transfersHaveTwoSides } from "./f10-transfers.ts";
import { savingsAreInTheBridge } from "./f11-savings.ts";
import { virementsHaveTwoSides } from "./f12-virements.ts";
import { capitalIsFunded } from "./f13-capital.ts";
import { programmeIsItsChanges } from "./f14-programme.ts";
import { revenuePaysForCapital } from "./f15-revenue-contributions.ts";
import { ringFenced } from "./f17-ring-fenced.ts";
import { requirementMakesBandD } from "./f19-band-d.ts";
import { sharesTotalAHundred } from "./f20-shares.ts";
import { ratesAreTheirCounts } from "./f21-percentages.ts";
import { countsMakeTheTotal } from "./f22-status-counts.ts";
import { blanksHaveReasons } from "./f23-blanks.ts";
import { codesNameOneMeasure } from "./f23-codes.ts";
import { headingsAreRight } from "./f23-headings.ts";
import { yearsArePossible } from "./f23-years.ts";
import { factsPrintedTwiceAgree } from "./f24-statements.ts";
import type { Identity } from "./identity.ts";
import { oddFigures } from "./m-oddities.ts";
import {
  fundBeginsAsItEnded,
  programmeBeginsAsItEnded,
  reservesBeginAsTheyEnded,
} from "./opening-balances.ts";

type Named = {
  /** The number the design gives it; D1 is the duplicate detector, M1 to M8 what is odd in measures, C1 to C3 what is said of them. */
  readonly number: string;
  /** What it holds, in a few words for the page of findings. */
  readonly says: string;
  readonly checks: readonly Identity[];
  /** What of it crosses portfolios or years, and so needs the whole council. */
  readonly overCouncil?: readonly CouncilIdentity[];
};

/** What is looked for in the figures of measures: each says what would be odd. */
const odd: readonly Named[] = oddityCodes.map((code) => ({
  number: code,
  says: oddityKinds[code],
  checks: [oddFigures(code)],
}));

/** Every identity the checker holds, in the order findings are listed: those of an agreement, and those of the council. */
export const identities: readonly Named[] = [
  { number: "F1", says: "Employee and non-employee expenditure make gross", checks: [grossIsItsParts] },
  { number: "F2", says: "Gross expenditure and income make net", checks: [netIsGrossAndIncome] },
  {
    number: "F3",
    says: "Columns add up to their totals",
    checks: [columnsSumToTotals],
    overCouncil: [portfoliosMakeTheCouncil("F3")],
  },
  { number: "F4", says: "The opening budget and its movements make the closing one", checks: [bridgeWalks] },
  {
    number: "F5",
    says: "The cash limit is one figure wherever it is printed",
    checks: [cashLimitIsOneFigure],
    overCouncil: [portfoliosMakeTheCouncil("F5")],
  },
  {
    number: "F6",
    says: "What exceeds the cash limit is the deficit",
    checks: [deficitIsWhatExceedsTheLimit],
    overCouncil: [portfoliosMakeTheCouncil("F6")],
  },
  {
    number: "F7",
    says: "Net expenditure after appropriations is the outturn",
    checks: [outturnIsAfterAppropriations],
    overCouncil: [portfoliosMakeTheCouncil("F7")],
  },
  {
    number: "F8",
    says: "The causes of a variance explain it, and no more than it",
    checks: [causesExplainTheVariance],
  },
  { number: "F9", says: "Reserves less their use leave the balance", checks: [reservesAreUsedAsSaid] },
  {
    number: "F10",
    says: "Reserves roll forward, and none is drawn below nothing",
    checks: [reservesRollForward],
    overCouncil: [transfersHaveTwoSides, reservesBeginAsTheyEnded, portfoliosMakeTheCouncil("F10")],
  },
  {
    number: "F11",
    says: "Savings add up to those in the budget bridge",
    checks: [savingsAreInTheBridge],
    overCouncil: [portfoliosMakeTheCouncil("F11")],
  },
  {
    number: "F12",
    says: "A virement has two sides, and virements net to nothing",
    checks: [],
    overCouncil: [virementsHaveTwoSides, portfoliosMakeTheCouncil("F12")],
  },
  {
    number: "F13",
    says: "Schemes make the capital programme, and funding pays for it",
    checks: [capitalIsFunded],
    overCouncil: [portfoliosMakeTheCouncil("F13")],
  },
  {
    number: "F14",
    says: "The capital programme is what it was with its changes",
    checks: [programmeIsItsChanges],
    overCouncil: [programmeBeginsAsItEnded],
  },
  {
    number: "F15",
    says: "Capital paid for from revenue is found in a budget or a reserve",
    checks: [],
    overCouncil: [revenuePaysForCapital],
  },
  {
    number: "F16",
    says: "The Housing Revenue Account adds up and rolls forward",
    checks: [ringFenced("hra")],
    overCouncil: [fundBeginsAsItEnded("F16", "hra")],
  },
  {
    number: "F17",
    says: "The Dedicated Schools Grant adds up and rolls forward",
    checks: [ringFenced("dsg")],
    overCouncil: [fundBeginsAsItEnded("F17", "dsg")],
  },
  {
    number: "F18",
    says: "The Collection Fund adds up and rolls forward",
    checks: [ringFenced("collection-fund")],
    overCouncil: [fundBeginsAsItEnded("F18", "collection-fund")],
  },
  {
    number: "F19",
    says: "The requirement over the tax base is the council tax of band D",
    checks: [],
    overCouncil: [requirementMakesBandD],
  },
  { number: "F20", says: "Shares total 100%", checks: [], overCouncil: [sharesTotalAHundred] },
  { number: "F21", says: "Printed percentages are their counts", checks: [ratesAreTheirCounts] },
  { number: "F22", says: "Counts by status make the total", checks: [countsMakeTheTotal] },
  {
    number: "F23",
    says: "Headings, years and codes are right, and no blank is without a reason",
    checks: [codesNameOneMeasure, headingsAreRight, yearsArePossible, blanksHaveReasons],
  },
  { number: "F24", says: "A fact printed twice agrees", checks: [factsPrintedTwiceAgree] },
  {
    number: "D1",
    says: "No figures look copied from one measure or year to another",
    checks: [nothingIsCopied],
  },
  ...odd,
  {
    number: "C1",
    says: "What commentary claims is what the figures show",
    checks: [claimsAreBorneOut],
  },
  {
    number: "C2",
    says: "No target is missed eight times running as the usual thing",
    checks: [missesAreNotTheUsual],
  },
  {
    number: "C3",
    says: "No commentary is carried word for word from the period before",
    checks: [commentaryIsNew],
  },
];
