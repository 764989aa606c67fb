import { chartFigure } from "../../html/chart-figure.ts";
import { definitionList } from "../../html/definition-list.ts";
import { headlineBoxes } from "../../html/headline-box.ts";
import { type Html, html } from "../../html/html.ts";
import { notice } from "../../html/notice.ts";
import type { Block } from "../model/block.ts";
import type { Notice } from "../model/notice.ts";
import type { Picture } from "../model/picture.ts";
import { wordsHtml } from "./inline-html.ts";
import { planHtml } from "./plan-html.ts";
import type { ReportLinks } from "./report-links.ts";
import { tableHtml } from "./table-html.ts";

type Place = {
  /** How deep a heading among the words stands: 3 beneath a chapter. */
  readonly level: number;
  readonly title: string;
  readonly links: ReportLinks;
};

export function blockHtml(block: Block, { level, title, links }: Place): Html {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${wordsHtml(block.text, links)}</p>`;
    case "heading":
      return heading(level, html`${block.text}`);
    case "list":
      return listHtml(block, links);
    case "quote":
      return html`<blockquote class="govuk-inset-text">${wordsHtml(block.text, links)}</blockquote>`;
    case "table":
      return tableHtml(block.table, links);
    case "chart":
      return chartFigure({ chart: block.drawing, finding: wordsHtml(block.finding, links) });
    case "image":
      return pictureHtml(block.picture, links, block.caption);
    case "boxes":
      return headlineBoxes(
        block.boxes.map(({ label, figure, detail }) => ({
          figure: linked(figure, links),
          what: html`${label}${detail.length > 0 && html`: ${wordsHtml(detail, links)}`}`,
        })),
        title,
      );
    case "plan":
      return planHtml(block.plan);
    case "notice":
      return noticeHtml(block.notice, links);
    case "terms":
      return definitionList(
        block.terms.map(({ term, meaning }) => ({ term, said: wordsHtml(meaning, links) })),
      );
    default:
      throw new Error(`Not a block: ${block satisfies never}`);
  }
}

function linked(
  { figure: name, ...figure }: Extract<Block, { kind: "boxes" }>["boxes"][number]["figure"],
  links: ReportLinks,
) {
  const href = name === undefined ? undefined : links.figure(name);
  return href === undefined ? figure : { ...figure, href };
}

function listHtml({ ordered, items }: Extract<Block, { kind: "list" }>, links: ReportLinks): Html {
  const shown = items.map((item) => html`<li>${wordsHtml(item, links)}</li>`);
  return ordered
    ? html`<ol class="govuk-list govuk-list--number">${shown}</ol>`
    : html`<ul class="govuk-list govuk-list--bullet">${shown}</ul>`;
}

/** A heading at its level, none deeper than the sixth. */
export function heading(level: number, text: Html, id?: string): Html {
  const named = id !== undefined && html` id="${id}"`;
  switch (Math.min(level, 6)) {
    case 1:
      return html`<h1${named}>${text}</h1>`;
    case 2:
      return html`<h2${named}>${text}</h2>`;
    case 3:
      return html`<h3${named}>${text}</h3>`;
    case 4:
      return html`<h4${named}>${text}</h4>`;
    case 5:
      return html`<h5${named}>${text}</h5>`;
    default:
      return html`<h6${named}>${text}</h6>`;
  }
}

export function pictureHtml({ sha256, alt, credit }: Picture, links: ReportLinks, caption?: string): Html {
  const address = links.picture(sha256);
  const words = [caption, credit].filter((one) => one !== undefined).join(". ");
  return html`<figure class="report-picture">${
    address === undefined
      ? html`<p class="quiet">Picture: ${alt}</p>`
      : html`<img src="${address}" alt="${alt}">`
  }${words !== "" && html`<figcaption>${words}</figcaption>`}</figure>`;
}

export function noticeHtml({ tone, title, text }: Notice, links: ReportLinks): Html {
  return notice({
    kind: tone === "information" ? "information" : "uncomfortable",
    point: ended(title),
    more: wordsHtml(text, links),
  });
}

function ended(title: string): string {
  return /[.:!?]$/.test(title) ? title : `${title}.`;
}
