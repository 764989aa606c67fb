import { contents } from "../../html/contents.ts";
import { type Html, html } from "../../html/html.ts";
import type { Report, Section } from "../model/report.ts";
import { blockHtml, heading, noticeHtml, pictureHtml } from "./block-html.ts";
import type { ReportLinks } from "./report-links.ts";

/** The whole report, from its title on, to stand in a page's main part. */
export function reportHtml(report: Report, links: ReportLinks): Html {
  const { title, subject, cover, notices, sections } = report;
  const lines = cover.lines.filter((line) => line !== subject);
  const ways = sections.map((section) => ({ text: section.title, href: `#${section.id}` }));
  return html`<article class="report" aria-labelledby="report-title"><header class="report__cover">${
    cover.image && pictureHtml(cover.image, links)
  }<p class="report__subject">${subject}</p>${heading(1, html`${title}`, "report-title")}${lines.length > 0 && html`<ul class="report__lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}</header>${notices.map((one) => noticeHtml(one, links))}${ways.length > 1 && report.onePage !== true && contents(ways)}${sections.map(
    (section) => sectionHtml(section, 2, links),
  )}</article>`;
}

function sectionHtml({ id, title, blocks, sections }: Section, level: number, links: ReportLinks): Html {
  return html`<section class="report__section" aria-labelledby="${id}">${heading(level, html`${title}`, id)}${blocks.map(
    (block) => blockHtml(block, { level: level + 1, title, links }),
  )}${sections.map((section) => sectionHtml(section, level + 1, links))}</section>`;
}
