import { code, count, date, line, list, optional, text, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

export const council = defineTable({
  name: "council",
  title: "Council",
  about: "The council itself: its name and how its pages look.",
  key: ["council"],
  columns: {
    council: code("A short key for the council."),
    name: line("The full name, as residents know it."),
    strapline: optional(line("A few words beside the name at the head of each page.")),
    accent: optional(line("The accent colour of pages as #rrggbb, dark enough for white text on it.")),
    website: optional(line("The council's own site.")),
  },
});
export type CouncilRow = RowOf<typeof council>;

export const portfolios = defineTable({
  name: "portfolios",
  title: "Portfolios",
  about: "Services grouped under one cabinet member for one financial year.",
  key: ["portfolio", "year"],
  references: [{ table: "images", columns: ["photo"], as: ["image"] }],
  columns: {
    portfolio: code("The portfolio's code, a few letters."),
    year: year("The financial year, such as 2021/22."),
    name: line("The name as printed on the agreement."),
    holder: optional(line("The portfolio holder, as printed.")),
    holderRole: optional(line("The holder's office, as printed.")),
    photo: optional(code("The key of the holder's photograph among the pictures.")),
    vision: optional(text("What the portfolio is for, in a sentence or two.")),
    predecessors: optional(list("Codes of the portfolios it took over from, most recent year first.")),
    position: count("Its place among the year's portfolios, from 1."),
  },
});
export type PortfolioRow = RowOf<typeof portfolios>;

const ofPortfolio = [{ table: "portfolios", columns: ["portfolio", "year"] }];

export const services = defineTable({
  name: "services",
  title: "Services",
  about: "The services and functions that make up a portfolio.",
  key: ["portfolio", "year", "service"],
  references: ofPortfolio,
  columns: {
    portfolio: code("The portfolio's code."),
    year: year("The financial year."),
    service: code("A short key for the service."),
    name: line("The service's name as printed."),
    about: optional(text("What it does, in a sentence.")),
    position: count("Its place in the list, from 1."),
  },
});
export type ServiceRow = RowOf<typeof services>;

export const committees = defineTable({
  name: "committees",
  title: "Committees",
  about: "The bodies that agreements and reports go to: scrutiny committees, Cabinet, full Council.",
  key: ["committee"],
  columns: {
    committee: code("The committee's short name, such as CRMG."),
    name: line("Its full name."),
    about: optional(text("What part of a portfolio it looks at, where it is split.")),
  },
});
export type CommitteeRow = RowOf<typeof committees>;

export const areas = defineTable({
  name: "areas",
  title: "Areas",
  about: "The council's area and the wards and other areas within it.",
  key: ["area"],
  columns: {
    area: code("A short key for the area; “council” is the whole council."),
    name: line("The area's name."),
    kind: line("What kind of area it is: council, ward, neighbourhood."),
    gss: optional(code("Its Government Statistical Service code.")),
    from: optional(date("The first day it existed.")),
    to: optional(date("The last day it existed.")),
    parent: optional(code("The area it lies in.")),
  },
});
export type AreaRow = RowOf<typeof areas>;
