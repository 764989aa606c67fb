import { type Html, html } from "./html.ts";
import type { Link } from "./link.ts";

/** The parts of one subject (plan, performance, money ...) as plain links. */
export type SectionTabs = {
  /** Names the navigation for a screen reader: "Resources 2021/22". */
  readonly label: string;
  readonly tabs: readonly Link[];
  /** The address of the tab this page is. */
  readonly current: string;
};

export function sectionTabs({ label, tabs, current }: SectionTabs): Html {
  return html`<nav class="section-tabs" aria-label="${label}"><ul>${tabs.map(
    ({ text, href }) =>
      html`<li><a href="${href}"${href === current && html` aria-current="page"`}>${text}</a></li>`,
  )}</ul></nav>`;
}
