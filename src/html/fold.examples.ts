import type { Fold } from "./fold.ts";
import { html } from "./html.ts";

export const foldExamples = {
  "a narrative": {
    summary: "Portfolio holder’s introduction",
    body: html`<p>The year begins with the parks open and the pools shut.</p>`,
  },
} satisfies Record<string, Fold>;
