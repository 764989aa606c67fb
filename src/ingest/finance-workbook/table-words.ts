/** The kinds of table a finance paper prints that Outturn can place. */
export type KindName =
  | "service table"
  | "budget bridge"
  | "forecast"
  | "reserves"
  | "savings"
  | "capital programme"
  | "capital details"
  | "capital funding"
  | "total resources"
  | "ring-fenced budget";

/** One column of a printed table: what it is called in the data package and the heads it is known by, units left out. */
export type FieldWords = {
  readonly property: string;
  readonly holds: "words" | "amount";
  readonly head: RegExp;
  /** The head to write, in messages. */
  readonly called: string;
};

export type KindWords = {
  readonly kind: KindName;
  readonly fields: readonly FieldWords[];
  /** Columns that must be there for a head to be of this kind: one of each list. */
  readonly knownBy: readonly (readonly string[])[];
  /** Whether the columns may be years of spending, or sources of funding. */
  readonly years?: boolean;
  readonly sources?: boolean;
};

const words = (property: string, called: string, head: RegExp): FieldWords => {
  return { property, holds: "words", head, called };
};
const amount = (property: string, called: string, head: RegExp): FieldWords => {
  return { property, holds: "amount", head, called };
};

/** Letter case, punctuation and units are left out of a head before it is looked up here; to teach Outturn a word, add it. */
export const kindWords: readonly KindWords[] = [
  {
    kind: "service table",
    fields: [
      words(
        "name",
        "Service",
        /^(portfolio|services?|service areas?|budget|heads?|description|directorate|cost centre)$/,
      ),
      amount(
        "employee",
        "Employee Expenditure",
        /^(employees?|staff(ing)?|pay)( expenditure| costs?| budget| spend)?$/,
      ),
      amount(
        "nonEmployee",
        "Non-Employee Expenditure",
        /^(non ?(employees?|staff(ing)?|pay)|running)( expenditure| costs?| budget| spend)?$/,
      ),
      amount(
        "gross",
        "Gross Expenditure",
        /^(gross|gross expenditure|gross budget|gross costs?|total expenditure|gross expenditure budget)$/,
      ),
      amount("income", "Income", /^(less )?(gross |total )?income( budget)?$/),
      amount(
        "net",
        "Net Cash Limit Budget",
        /^(net|net cash ?limit( budget)?|net (budget|expenditure|cost)( budget)?|cash ?limit( budget)?)$/,
      ),
    ],
    knownBy: [
      ["net", "gross"],
      ["employee", "nonEmployee", "income"],
      ["gross", "income", "employee"],
    ],
  },
  {
    kind: "forecast",
    fields: [
      words("name", "Service", /^(portfolio|service)$/),
      amount("cashLimit", "Net Cash Limit", /^(net )?cash ?limit( budget)?$/),
      amount("netExpenditure", "Net Expenditure", /^(forecast )?net expenditure( before appropriations)?$/),
      amount(
        "appropriations",
        "Appropriations",
        /^(forecast |net )?appropriations?( to from reserves| from to reserves)?$/,
      ),
      amount("outturn", "Forecast Outturn", /^(forecast |projected )?outturn( after appropriations)?$/),
      amount(
        "deficit",
        "(Surplus)/Deficit",
        /^(forecast )?(surplus deficit|deficit surplus|variance|variance to cash limit)$/,
      ),
    ],
    knownBy: [["cashLimit"], ["netExpenditure", "outturn"], ["deficit"]],
  },
  {
    kind: "reserves",
    fields: [
      words("category", "Reserve Category", /^reserve category( \w+)?$|^category$/),
      words("name", "Reserve Narration", /^(reserves?|reserve narration|reserve name|narration)$/),
      words("purpose", "To be used for", /^(to be used for|purpose|used for|description)$/),
      amount(
        "baseline",
        "Baseline",
        /^(baseline|opening balance|balance (b f|brought forward|(as )?at 1 .*|(as )?at 1\/.*))( .*)?$/,
      ),
      amount(
        "closing",
        "Closing Balance",
        /^(closing balance|balance (c f|carried forward|(as )?at 31 .*|(as )?at 31\/.*))( .*)?$/,
      ),
      amount("approved", "Approved", /^approved( use| amount| balance| use of reserves)?$/),
      amount("forecastUse", "Forecast Use", /^(forecast|planned|expected) (use|draw ?down)( .*)?$/),
      amount("balance", "Balance", /^(balance|remaining balance|balance remaining)$/),
    ],
    knownBy: [
      ["category", "name"],
      ["approved", "baseline", "forecastUse"],
    ],
  },
  {
    kind: "savings",
    fields: [
      words("name", "Proposal", /^(proposals?|savings?|savings? proposals?|description)$/),
      words("rating", "Risk Rating", /^(risk )?rating$|^rag( rating| status)?$|^risk$/),
      amount("value", "Value", /^(value|amount|savings? value|savings?|target)$/),
      amount("achieved", "Value Achieved", /^(value |savings? |amount )?achieved( to date)?$/),
      words(
        "about",
        "Additional Information",
        /^(additional information|further information|comments?|commentary|notes?)$/,
      ),
    ],
    knownBy: [["name"], ["rating", "achieved"], ["value"]],
  },
  {
    kind: "capital details",
    fields: [
      words("name", "Capital Scheme", /^(capital )?schemes?( name)?$|^project$/),
      words("about", "Description", /^(description|details?)$/),
      amount("amount", "£000", /^$/),
    ],
    knownBy: [["name"], ["about"], ["amount"]],
  },
  {
    kind: "capital programme",
    fields: [words("name", "Scheme", /^(capital )?schemes?( name)?$|^project$/)],
    knownBy: [["name"], ["year"]],
    years: true,
    sources: true,
  },
  {
    kind: "capital funding",
    fields: [
      words(
        "name",
        "Resources",
        /^(resources?|funding|funding source|source( of funding)?|financed by|financing)$/,
      ),
    ],
    knownBy: [["name"], ["year"]],
    years: true,
  },
  {
    kind: "total resources",
    fields: [
      words("name", "Directorate", /^(directorate|portfolio|service)$/),
      amount("cashLimit", "Revenue Cash Limit", /^(net )?(revenue )?cash ?limit( budget)?$/),
      amount("reserves", "Earmarked Reserves", /^(earmarked )?reserves$/),
      amount("capital", "Capital Funding", /^capital( funding| programme)?$/),
      amount("total", "Total Resources", /^total( resources)?$/),
    ],
    knownBy: [["cashLimit"], ["reserves"], ["capital"]],
  },
];

/** Columns that can stand beside any table and hold no figures of it. */
export const asideWords = /^(notes?|comments?|ref|reference|no|page)$/;

/** What a table of names and amounts alone is about, from the words above it or its sheet's name. The first that fits. */
export const captionKinds: readonly (readonly [RegExp, KindName])[] = [
  [/earmarked reserves|\breserves?\b/i, "reserves"],
  [
    /dedicated schools grant|\bDSG\b|housing revenue account|\bHRA\b|collection fund|non-cash limit/i,
    "ring-fenced budget",
  ],
  [
    /budget update|budget movements?|\bbridge\b|budget adjustments|changes to the (?:budget|cash limit)/i,
    "budget bridge",
  ],
];

/** Which funds a caption names. */
export const fundWords: readonly (readonly [RegExp, "dsg" | "hra" | "collection-fund"])[] = [
  [/dedicated schools grant|\bDSG\b/i, "dsg"],
  [/housing revenue account|\bHRA\b/i, "hra"],
  [/collection fund/i, "collection-fund"],
];

/** The sources of capital funding as papers name them. */
export const sourceWords = [
  [/^(capital )?grants?\b/, "capital grants"],
  [/^directly funded borrowing/, "directly funded borrowing"],
  [/^(unsupported|prudential) borrowing/, "unsupported borrowing"],
  [/^(capital )?receipts?\b/, "capital receipts"],
  [/^external (contributions?|funding)/, "external contributions"],
  [/^(revenue contributions?|rcco|revenue funding|direct revenue)/, "revenue contributions"],
  [/^other\b/, "other"],
  [/^(grand )?total\b/, "all sources"],
] as const;

/** What kind of step the heading over a block of a bridge speaks of. */
export const movementWords = [
  [/one.?off/i, "one-off"],
  [/saving/i, "saving"],
  [/indicative/i, "indicative adjustment"],
  [/virement/i, "virement"],
  [/in.?year|since|post|changes/i, "in-year change"],
] as const;
