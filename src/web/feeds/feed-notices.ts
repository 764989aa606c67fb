import type { Feed } from "../../domain/feed/feed.ts";
import { type Html, html } from "../../html/html.ts";
import { notice } from "../../html/notice.ts";

/** What must stand wherever records of these feeds, or figures worked out from them, are shown: each once. */
export function feedNotices(feeds: Iterable<Feed>): Html {
  const said = new Set([...feeds].flatMap(({ notice: words }) => words ?? []));
  return html`${[...said].map((point) => notice({ kind: "information", point }))}`;
}
