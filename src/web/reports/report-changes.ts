import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import { type ChangedSentence, type ChangedValue, redline } from "../../report/values/changed-values.ts";
import { homeCrumb } from "../frame.ts";
import { countWords } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { keptReport } from "./kept-reports.ts";
import { type NamedReport, withReport } from "./named-report.ts";
import { stageWords, versionWords } from "./version-words.ts";

/** /reports/res-2021-22-agreement/changes?from=1.0&to=1.1: what a version changed, by figure, then by sentence. */
export const reportChanges: PageHandler = (visit, context) =>
  withReport(visit, context.req.param("report") ?? "", (named) => answer(visit, named));

async function answer(visit: Visit, named: NamedReport): Promise<Answer> {
  const { to, url, reading } = visit;
  const { versions, id } = named;
  const later = asked(versions, url.searchParams.get("to")) ?? versions[0];
  const after = later === undefined ? -1 : versions.indexOf(later);
  const from = asked(versions, url.searchParams.get("from")) ?? versions[after + 1];
  if (later === undefined || from === undefined) return onlyOne(visit, named);
  if (versions.indexOf(from) < after) {
    return { kind: "moved", to: to.reports.changes(id, later.version, from.version) };
  }
  const [before, now] = await Promise.all([
    keptReport(reading.ledger, from),
    keptReport(reading.ledger, later),
  ]);
  const { figures, sentences } = redline(before, now);
  const title = `What changed from ${versionWords(from)} to ${versionWords(later)}`;
  return answerPage({
    title: `${title}: ${now.title}`,
    part: "reports",
    breadcrumbs: [
      homeCrumb(visit),
      { text: "Reports", href: to.reports.library() },
      { text: now.title, href: to.reports.one(id) },
    ],
    figuresOf: [named.newest],
    main: html`${titleBlock({ title, about: `${now.title}, ${now.subject} · ${versionWords(from)}, ${stageWords(from)} · ${versionWords(later)}, ${stageWords(later)}` })}${verdict(counted(figures, sentences))}${
      later.note !== undefined &&
      notice({ kind: "information", point: "What the council says it changed.", more: later.note })
    }${figurePart(to, { id, later }, figures)}${sentencePart(to, { id, later }, sentences)}${otherPairs(to, named)}`,
    searchEngines: "hide",
  });
}

function asked(versions: readonly PublicationRow[], text: string | null): PublicationRow | undefined {
  return versions.find(({ version }) => version === text?.trim());
}

function onlyOne({ to }: Visit, { id, newest }: NamedReport): Answer {
  const sought = `${newest.title} has no two such versions, so there is nothing to hold against each other.`;
  return notFound(sought, [{ text: newest.title, href: to.reports.one(id) }]);
}

function counted(figures: readonly ChangedValue[], sentences: readonly ChangedSentence[]): string {
  if (figures.length + sentences.length === 0) return "No figure and no sentence changed.";
  const said = [
    figures.length === 0 ? "no figure" : countWords(figures.length, "figure"),
    sentences.length === 0 ? "no sentence" : countWords(sentences.length, "sentence"),
  ];
  const text = `${said.join(" and ")} changed.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type Place = { readonly id: string; readonly later: PublicationRow };

function figurePart(to: AddressBook, { id, later }: Place, figures: readonly ChangedValue[]): Html {
  const rows = figures.map(({ label, section: place, before, after, figure }) => ({
    kind: "line" as const,
    cells: [
      html`<a class="govuk-link" href="${to.reports.one(id, later.version)}#${place}">${label}</a>`,
      removed(before),
      added(after),
      figure === undefined ? "Worked out from others" : link({ text: "Its history", href: to.trace(figure) }),
    ],
  }));
  const body =
    rows.length === 0
      ? html`<p>Every figure is printed as it was.</p>`
      : dataTable({
          id: "changed-figures",
          caption: "Figures printed otherwise, in the order of print",
          columns: [
            { heading: "Figure", kind: "header" },
            { heading: "It was", kind: "number" },
            { heading: "It is", kind: "number" },
            { heading: "Where it comes from", kind: "text" },
          ],
          rows,
          narrow: "stack",
        });
  return section({ id: "figures", heading: "By figure", level: 2, body });
}

function sentencePart(to: AddressBook, { id, later }: Place, sentences: readonly ChangedSentence[]): Html {
  if (sentences.length === 0) {
    const body = html`<p>Every sentence is printed as it was.</p>`;
    return section({ id: "sentences", heading: "By sentence", level: 2, ruled: true, body });
  }
  const places = [...Map.groupBy(sentences, ({ section: place }) => place)];
  const body = places.map(
    ([place, own]) =>
      html`<h3 class="heading heading--small"><a class="govuk-link" href="${to.reports.one(id, later.version)}#${place}">${own[0]?.title ?? ""}</a></h3><dl class="redline">${own.map(
        ({ before, after }) =>
          html`<div><dt>It said</dt><dd>${removed(before)}</dd><dt>It says</dt><dd>${added(after)}</dd></div>`,
      )}</dl>`,
  );
  return section({ id: "sentences", heading: "By sentence", level: 2, ruled: true, body: html`${body}` });
}

function removed(text: string | undefined): Text {
  return text === undefined ? html`<span class="quiet">nothing</span>` : html`<del>${text}</del>`;
}

function added(text: string | undefined): Text {
  return text === undefined ? html`<span class="quiet">nothing</span>` : html`<ins>${text}</ins>`;
}

/** The other versions that follow one another. */
function otherPairs(to: AddressBook, { id, versions }: NamedReport): Html | false {
  const pairs = versions.slice(0, -1).map((later, at) => ({ later, before: versions[at + 1] ?? later }));
  if (pairs.length < 2) return false;
  const body = html`<ul class="govuk-list govuk-list--bullet">${pairs.map(
    ({ before, later }) =>
      html`<li>${link({ text: `From ${versionWords(before)} to ${versionWords(later)}`, href: to.reports.changes(id, before.version, later.version) })}</li>`,
  )}</ul>`;
  return section({ id: "others", heading: "Between other versions", level: 2, ruled: true, body });
}
