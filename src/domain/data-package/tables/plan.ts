import { choice, code, count, date, line, list, optional, text, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

const ofPortfolio = { table: "portfolios", columns: ["portfolio", "year"] };

/** The two columns that tie a row to one portfolio in one year. */
const portfolioYear = {
  portfolio: code("The portfolio's code."),
  year: year("The financial year."),
};

const position = count("Its place in print, from 1.");

export const outcomes = defineTable({
  name: "outcomes",
  title: "Outcomes",
  about: "What the portfolio wants for the place, and the ways of working it signs up to.",
  key: ["portfolio", "year", "outcome"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    outcome: code("A short key for the outcome."),
    kind: choice(
      ["outcome", "way of working", "partnership aim", "cross-cutting"],
      "What kind of aim it is.",
    ),
    name: line("The outcome as printed."),
    position,
  },
});
export type OutcomeRow = RowOf<typeof outcomes>;

export const priorities = defineTable({
  name: "priorities",
  title: "Priorities",
  about: "What the portfolio will concentrate on this year.",
  key: ["portfolio", "year", "priority"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    priority: code("A short key for the priority, such as 1."),
    name: line("The priority as printed."),
    about: optional(text("What it means this year, in a sentence or two.")),
    outcomes: optional(list("Keys of the outcomes it serves, where the paper ties them.")),
    note: optional(text("Why it has no measures, or anything else the paper says of it.")),
    position,
  },
});
export type PriorityRow = RowOf<typeof priorities>;

export const deliverables = defineTable({
  name: "deliverables",
  title: "Deliverables",
  about: "What will be done to deliver a priority.",
  key: ["portfolio", "year", "deliverable"],
  references: [ofPortfolio, { table: "priorities", columns: ["portfolio", "year", "priority"] }],
  columns: {
    ...portfolioYear,
    deliverable: code("A short key for the deliverable."),
    priority: optional(code("The priority it delivers; blank where the paper ties it to none.")),
    name: line("The deliverable as printed in the delivery plan."),
    shortName: optional(line("The name on the one-page plan, where it differs.")),
    about: optional(text("What will be done, in a sentence or two.")),
    partOf: optional(code("The deliverable it is a part of.")),
    position,
  },
});
export type DeliverableRow = RowOf<typeof deliverables>;

export const narratives = defineTable({
  name: "narratives",
  title: "Narratives",
  about:
    "The words of an agreement that belong to no table: introduction, vision, policy context, financial overview.",
  key: ["portfolio", "year", "section"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    section: code("A short key for the section, such as introduction."),
    title: line("The heading."),
    text: text("What it says, in Markdown."),
    position,
  },
});
export type NarrativeRow = RowOf<typeof narratives>;

export const risks = defineTable({
  name: "risks",
  title: "Risks",
  about: "What could stop the portfolio delivering, and what is done about it.",
  key: ["portfolio", "year", "risk"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    risk: code("The risk's reference as printed."),
    name: line("The risk as printed."),
    controls: optional(text("What keeps it in check, in a sentence or two.")),
    owner: optional(line("The post that answers for it; never a person's name.")),
    position,
  },
});
export type RiskRow = RowOf<typeof risks>;

export const milestones = defineTable({
  name: "milestones",
  title: "Milestones",
  about: "What a project will have reached by when.",
  key: ["portfolio", "year", "milestone"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    milestone: code("A short key for the milestone."),
    project: line("The project or programme as printed."),
    name: line("The milestone as printed."),
    due: optional(date("The last day it is due by, where a day or month is given.")),
    dueAsPrinted: optional(line("When it is due, as printed.")),
    owner: optional(line("The post that answers for it; never a person's name.")),
    position,
  },
});
export type MilestoneRow = RowOf<typeof milestones>;

export const glossary = defineTable({
  name: "glossary",
  title: "Glossary",
  about: "Short forms and terms used in the agreement, with their meaning.",
  key: ["portfolio", "year", "term"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    term: line("The term or short form as printed."),
    meaning: line("What it stands for, as printed."),
    position,
  },
});
export type GlossaryRow = RowOf<typeof glossary>;
