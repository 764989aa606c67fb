const places = "Director of Places (made up)";
const people = "Director of People (made up)";

const agreement = { kind: "agreement", version: "1.0", label: "1.0 (Cabinet)", on: "2024-06-10" } as const;
const firstQuarter = {
  kind: "ppr",
  period: "q1",
  version: "1.0",
  label: "1.0 (Scrutiny)",
  on: "2024-09-09",
} as const;

/** What is published of the made-up council once it is loaded, in this order. */
const published = [
  { ...agreement, portfolio: "MUP", approvedBy: places },
  { ...agreement, portfolio: "MUW", approvedBy: people },
  { ...agreement, portfolio: "MUR", approvedBy: "Director of Resources (made up)" },
  { ...firstQuarter, portfolio: "MUP", approvedBy: places },
  { ...firstQuarter, portfolio: "MUW", approvedBy: people },
  {
    kind: "cpr",
    period: "q2",
    version: "1.0",
    label: "1.0 (Cabinet)",
    on: "2024-12-02",
    portfolio: "council",
    approvedBy: "Chief Executive (made up)",
  },
].map((one) => ({ ...one, year: "2024/25" }));

/** The same as publish.json lists it. */
export const publishedText = `${JSON.stringify(published, undefined, 2)}\n`;
