import { type Figure, figure } from "./figure.ts";
import { fold } from "./fold.ts";
import { type Html, html, type Text } from "./html.ts";
import { type StatusKind, statusShape } from "./status.ts";

/** Something that cannot be right or looks wrong, with the figures it is about. */
export type FindingItem = {
  /** "F3": the identity that found it. */
  readonly identity: string;
  /** What the identity says, in words: "columns sum to the total row". */
  readonly law: string;
  readonly severity: "error" | "rounding" | "doubt";
  readonly message: Text;
  readonly figures: readonly {
    readonly label: string;
    readonly figure: Figure;
    /** File and line, as "rcg-agreement-2021-22.txt, line 246". */
    readonly source: string;
  }[];
  /** "13 thousand pounds"; missing where a difference makes no sense. */
  readonly difference?: string;
  /** Who accepted it, when and why. */
  readonly accepted?: Text;
  /** What was accepted once and has changed since: by whom, when and why. */
  readonly lapsed?: Text;
};

const severities: Record<FindingItem["severity"], { word: string; shape: StatusKind }> = {
  error: { word: "Cannot be right", shape: "missed" },
  rounding: { word: "Rounding only", shape: "none" },
  doubt: { word: "Looks wrong", shape: "close" },
};

/** More figures than this are folded away under their number. */
const figuresShown = 4;

function findingItem(finding: FindingItem): Html {
  const { word, shape } = severities[finding.severity];
  return html`<li class="finding"><p class="finding__kind"><span class="status status--${shape}">${statusShape(shape)} ${word}</span> <span class="quiet">${finding.identity}: ${finding.law}</span></p><p>${finding.message}</p>${figuresOf(finding)}${
    finding.accepted !== undefined && html`<p class="finding__accepted">Accepted: ${finding.accepted}</p>`
  }${
    finding.lapsed !== undefined &&
    html`<p class="finding__accepted">No longer accepted, for it has changed: ${finding.lapsed}</p>`
  }</li>`;
}

function figuresOf({ figures, difference }: FindingItem): Html | false {
  if (figures.length === 0) return false;
  const lines = figures.map(
    (one) =>
      html`<div><dt>${one.label}</dt><dd><strong>${figure(one.figure)}</strong> <span class="quiet">${one.source}</span></dd></div>`,
  );
  const list = html`<dl class="finding__figures">${lines}${
    difference !== undefined && html`<div><dt>Difference</dt><dd><strong>${difference}</strong></dd></div>`
  }</dl>`;
  return figures.length > figuresShown
    ? fold({ summary: `Its ${figures.length} figures`, body: list })
    : list;
}

export function findingList(findings: readonly FindingItem[]): Html {
  return html`<ol class="findings">${findings.map(findingItem)}</ol>`;
}
