/** What a column of a ledger extract can mean to Outturn. */
export type Meaning =
  | "costCentre"
  | "subjective"
  | "period"
  | "budget"
  | "yearBudget"
  | "actual"
  | "debit"
  | "credit"
  | "commitment";

/**
 * The headings accounting systems write for each meaning, letters and digits only, in order of preference within a meaning:
 * where an extract has both “YTD Actual” and “Amount”, the first is read. To teach Outturn another system's word, add it here.
 */
export const headingWords: Readonly<Record<Meaning, readonly (readonly string[])[]>> = {
  costCentre: [
    [
      "costcentrecode",
      "costcentercode",
      "costcentreno",
      "costcentrenumber",
      "costcentreid",
      "ccode",
      "cccode",
    ],
    ["costcentre", "costcenter", "costctr", "costc", "cctr", "ccentre", "cc"],
    ["budgetcentre", "responsibilitycentre", "fundscenter", "fundscentre", "orgunit", "organisationunit"],
    ["departmentcode", "deptcode", "costcode"],
    ["department", "dept"],
  ],
  subjective: [
    ["subjectivecode", "subjectiveno", "subjcode", "subjectiveanalysiscode"],
    ["subjective", "subj", "subjectiveanalysis", "subjectiveheading"],
    [
      "accountcode",
      "accountno",
      "accountnumber",
      "acctcode",
      "acccode",
      "nominalcode",
      "glcode",
      "detailcode",
    ],
    ["account", "acct", "acc", "nominal", "nominalaccount", "naturalaccount", "glaccount", "costelement"],
    ["objectcode", "object", "expensecode", "commitmentitem", "ledgercode"],
  ],
  period: [
    [
      "period",
      "accountingperiod",
      "accperiod",
      "accountperiod",
      "postingperiod",
      "fiscalperiod",
      "finperiod",
      "financialperiod",
      "glperiod",
      "periodno",
      "periodnumber",
      "per",
      "yearperiod",
    ],
    ["month", "accountingmonth", "periodname", "fiscalmonth"],
    ["postingdate", "transactiondate", "transdate", "effectivedate", "gldate"],
  ],
  budget: [
    [
      "ytdbudget",
      "budgetytd",
      "budgettodate",
      "profiledbudget",
      "profiledbudgettodate",
      "budgetprofile",
      "profilebudget",
      "profiletodate",
      "phasedbudget",
      "budgetyeartodate",
      "yeartodatebudget",
      "cumulativebudget",
    ],
    ["periodbudget", "budgetforperiod", "monthbudget", "budgetperiod"],
    [
      "budget",
      "budgetamount",
      "budgetvalue",
      "budgets",
      "plan",
      "plancosts",
      "planned",
      "budgetnet",
      "netbudget",
    ],
  ],
  yearBudget: [
    [
      "annualbudget",
      "fullyearbudget",
      "yearbudget",
      "fybudget",
      "originalbudget",
      "currentbudget",
      "revisedbudget",
      "latestbudget",
      "approvedbudget",
      "workingbudget",
      "totalbudget",
      "budgetfullyear",
    ],
  ],
  actual: [
    [
      "ytdactual",
      "actualytd",
      "ytdactuals",
      "actualsytd",
      "actualtodate",
      "actualstodate",
      "yeartodateactual",
      "spendtodate",
      "spendytd",
      "ytdspend",
      "actualyeartodate",
      "cumulativeactual",
      "netactualtodate",
    ],
    ["periodactual", "periodactuals", "actualforperiod", "monthactual", "actualperiod"],
    [
      "actual",
      "actuals",
      "actualamount",
      "actualvalue",
      "actualspend",
      "actualcosts",
      "actcosts",
      "netactual",
      "actualexpenditure",
      "netamount",
      "amount",
      "amountgbp",
      "value",
      "netvalue",
      "postedamount",
      "glamount",
    ],
  ],
  debit: [["debit", "debits", "dr", "debitamount", "dramount"]],
  credit: [["credit", "credits", "cr", "creditamount", "cramount"]],
  commitment: [
    [
      "commitment",
      "commitments",
      "committed",
      "commitmentytd",
      "ytdcommitments",
      "commitmentstodate",
      "outstandingcommitments",
      "commitmentamount",
      "committedamount",
      "committedspend",
      "outstandingorders",
      "ordersoutstanding",
      "openorders",
      "encumbrance",
      "encumbrances",
      "encumbered",
      "pocommitment",
      "poscommitted",
      "purchaseordercommitments",
      "obligations",
    ],
  ],
};

/** Words a page prints for each meaning, in messages. */
export const meaningWords: Readonly<Record<Meaning, string>> = {
  costCentre: "cost centre",
  subjective: "subjective code",
  period: "accounting period",
  budget: "budget to date",
  yearBudget: "budget of the whole year",
  actual: "actual",
  debit: "debit",
  credit: "credit",
  commitment: "commitment",
};

/** A row that begins so holds a sum of others. */
export const totalWords =
  /^(?:grand |report |overall |sub[- ]?|net |cost cent(?:re|er) |account )?totals?\b|\btotals?:?$|^sum of\b/i;

/** A row that begins so holds the sum of the whole extract. */
export const grandTotalWords = /^(?:grand|report|overall) totals?\b/i;
