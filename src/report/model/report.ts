import type { Block } from "./block.ts";
import type { Notice } from "./notice.ts";
import type { Picture } from "./picture.ts";

/**
 * A report as every rendering prints it, in its order: plain values that survive JSON, so that it can be frozen,
 * digested and rendered again. Nothing is worked out from here on.
 */
export type Report = {
  /** As addresses carry it: `res-2021-22-ppr-mid-year`. */
  readonly id: string;
  /** What kind of report it is, in the plan of its sections: "agreement", "ppr". */
  readonly kind: string;
  readonly title: string;
  /** Whom it is about: a portfolio's name, or the council's. */
  readonly subject: string;
  readonly council: { readonly name: string /** As #rrggbb. */; readonly accent?: string };
  readonly language: "en-GB";
  /** As printed: "1.0 (CRMG)", or "Draft". */
  readonly version: string;
  /** The instant its figures were known at: 2021-11-23T23:59:59Z. Documents carry it as their date. */
  readonly asAt: string;
  readonly cover: Cover;
  /** What must be said before anything else: figures that are made up, a draft, what an amendment changed. */
  readonly notices: readonly Notice[];
  readonly sections: readonly Section[];
  /** Whether it is meant for a single page: its title stands over its words, without a cover or contents of its own. */
  readonly onePage?: boolean;
};

export type Cover = {
  /** Lines beneath the title, from the top: the portfolio holder, the committee and its day, the version. */
  readonly lines: readonly string[];
  readonly image?: Picture;
};

/** A heading with what stands under it. A section of a section has a smaller heading. */
export type Section = {
  /** Unique in the report, and lasting: `resources.reserves`. Addresses and receipts point at it. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Whether it begins on a new page where there are pages. */
  readonly newPage?: boolean;
  /** The Markdown its first blocks were made from, tokens and all, where words were written for it by hand. */
  readonly written?: string;
};
