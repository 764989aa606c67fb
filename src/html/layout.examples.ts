import { codeTag } from "./code-tag.ts";
import { html } from "./html.ts";
import type { Section, TitleBlock } from "./layout.ts";

export const titleBlockExamples = {
  measure: {
    title: "In-year Council Tax collection rate",
    about: html`${codeTag("RES1.1")} also BV09 · council measure · quarterly, building up over the year · higher is better`,
  },
} satisfies Record<string, TitleBlock>;

export const sectionExamples = {
  ruled: {
    id: "priority-1",
    heading: "Priority 1. A strong council, built around our communities",
    level: 2,
    ruled: true,
    body: html`<p>Stay financially resilient, spend well and decide in the open.</p>`,
  },
} satisfies Record<string, Section>;
