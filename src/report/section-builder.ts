import type { Section } from "./model/report.ts";

/** A section's lasting name in the report and what is printed over it. */
export type SectionHeading = { readonly id: string; readonly title: string };

/**
 * Makes one section from what a report is made from; undefined where there is nothing to put under its heading. Words
 * the council wrote for a section are put before what its builder made, so a builder makes none of them.
 */
export type SectionBuilder<S> = (source: S, heading: SectionHeading) => Section | undefined;

/** Builders by the key of the section each makes. */
export type SectionBuilders<S> = Readonly<Record<string, SectionBuilder<S>>>;
