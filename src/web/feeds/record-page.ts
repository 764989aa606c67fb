import type { Feed } from "../../domain/feed/feed.ts";
import type { Load } from "../../domain/feed/load.ts";
import type { FoundRecord } from "../../domain/records/record.ts";
import { definitionList } from "../../html/definition-list.ts";
import { type Html, html } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import type { AddressBook } from "../routes.ts";

export type RecordPage = {
  readonly to: AddressBook;
  readonly feed: Feed;
  readonly load: Load;
  readonly record: FoundRecord;
};

/** One record: every cell that does not tell about a person, and the line of the file it stood on. */
export function recordPage({ to, feed, load, record }: RecordPage): Html {
  const open = feed.columns.filter(({ personal }) => !personal);
  const withheld = feed.columns.length - open.length;
  return html`${titleBlock({
    title: `A ${feed.record.one} of ${feed.title}`,
    about: html`Line ${record.line.toLocaleString("en-GB")} of ${link({ text: load.file.name, href: to.records.load(feed.feed, load.id) })}`,
  })}${verdict(feed.meaning)}${feed.notice !== undefined && notice({ kind: "information", point: feed.notice })}${section(
    {
      id: "cells",
      heading: "What it says",
      level: 2,
      body: html`${definitionList(
        open.map(({ name, title, meaning }) => ({
          term: html`${title}<br><span class="quiet">${meaning}</span>`,
          said: record.cells[name] || "Blank",
        })),
      )}${withheld > 0 && html`<p class="quiet">${withheld === 1 ? "One column tells" : `${withheld} columns tell`} about a person and ${withheld === 1 ? "is" : "are"} withheld.</p>`}`,
    },
  )}`;
}
