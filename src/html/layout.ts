import { type Html, html, type Text } from "./html.ts";

/** The page's own heading and the quiet line beneath it: code, kind, owner, dates. */
export type TitleBlock = { readonly title: string; readonly about?: Text };

export function titleBlock({ title, about }: TitleBlock): Html {
  return html`<h1 class="title">${title}</h1>${about !== undefined && html`<p class="title-about">${about}</p>`}`;
}

/** A part of the page under its own heading, which `#id` leads to. */
export type Section = {
  readonly id: string;
  readonly heading: string;
  readonly level: 2 | 3;
  /** A rule above, where a page changes subject. */
  readonly ruled?: boolean;
  readonly body: Text;
};

export function section({ id, heading, level, ruled, body }: Section): Html {
  const title =
    level === 2
      ? html`<h2 class="heading" id="${id}">${heading}</h2>`
      : html`<h3 class="heading heading--small" id="${id}">${heading}</h3>`;
  return html`<section class="section${ruled === true && " section--ruled"}" aria-labelledby="${id}">${title}${body}</section>`;
}

/** Two thirds and one third side by side from 900 px; one below the other before. */
export function mainAndAside(wide: Text, aside: Text): Html {
  return html`<div class="main-and-aside"><div class="main-and-aside__main">${wide}</div><div class="main-and-aside__aside">${aside}</div></div>`;
}
