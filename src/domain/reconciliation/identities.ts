import { oddityCodes, oddityKinds } from "../assessment/oddity.ts";
import { claimsAreBorneOut } from "./c1-claims.ts";
import { missesAreNotTheUsual } from "./c2-usual-misses.ts";
import { commentaryIsNew } from "./c3-carried.ts";
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
import { savingsAreInTheBridge } from "./f11-savings.ts";
import { capitalIsFunded } from "./f13-capital.ts";
import { programmeIsItsChanges } from "./f14-programme.ts";
import { ringFenced } from "./f17-ring-fenced.ts";
import { ratesAreTheirCounts } from "./f21-percentages.ts";
import { countsMakeTheTotal } from "./f22-status-counts.ts";
import { blanksHaveReasons } from "./f23-blanks.ts";
import { codesNameOneMeasure } from "./f23-codes.ts";
import { headingsAreRight } from "./f23-headings.ts";
import { yearsArePossible } from "./f23-years.ts";
import { factsPrintedTwiceAgree } from "./f24-statements.ts";
import type { Identity } from "./identity.ts";
import { oddFigures } from "./m-oddities.ts";

type Named = {
  /** The number the design gives it; D1 is the duplicate detector, M1 to M8 what is odd in measures, C1 to C3 what is said of them. */
  readonly number: string;
  /** What it holds, in a few words for the page of findings. */
  readonly says: string;
  readonly checks: readonly Identity[];
};

/** What is looked for in the figures of measures: each says what would be odd. */
const odd: readonly Named[] = oddityCodes.map((code) => ({
  number: code,
  says: oddityKinds[code],
  checks: [oddFigures(code)],
}));

/** Every identity the checker holds, in the order findings are listed. */
export const identities: readonly Named[] = [
  { number: "F1", says: "Employee and non-employee expenditure make gross", checks: [grossIsItsParts] },
  { number: "F2", says: "Gross expenditure and income make net", checks: [netIsGrossAndIncome] },
  { number: "F3", says: "Columns add up to their totals", checks: [columnsSumToTotals] },
  { number: "F4", says: "The opening budget and its movements make the closing one", checks: [bridgeWalks] },
  {
    number: "F5",
    says: "The cash limit is one figure wherever it is printed",
    checks: [cashLimitIsOneFigure],
  },
  {
    number: "F6",
    says: "What exceeds the cash limit is the deficit",
    checks: [deficitIsWhatExceedsTheLimit],
  },
  {
    number: "F7",
    says: "Net expenditure after appropriations is the outturn",
    checks: [outturnIsAfterAppropriations],
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
  },
  { number: "F11", says: "Savings add up to those in the budget bridge", checks: [savingsAreInTheBridge] },
  {
    number: "F13",
    says: "Schemes make the capital programme, and funding pays for it",
    checks: [capitalIsFunded],
  },
  {
    number: "F14",
    says: "The capital programme is what it was with its changes",
    checks: [programmeIsItsChanges],
  },
  {
    number: "F16",
    says: "The Housing Revenue Account adds up and rolls forward",
    checks: [ringFenced("hra")],
  },
  {
    number: "F17",
    says: "The Dedicated Schools Grant adds up and rolls forward",
    checks: [ringFenced("dsg")],
  },
  {
    number: "F18",
    says: "The Collection Fund adds up and rolls forward",
    checks: [ringFenced("collection-fund")],
  },
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
