import { html } from "./html.ts";
import type { Receipt } from "./receipt.ts";

export const receiptExamples = {
  "of a result": {
    id: "receipt",
    heading: "Where 97.36% comes from",
    lines: [
      { term: "Value", said: html`<strong>97.36%</strong>, final, for April 2020 to March 2021` },
      { term: "Printed in", said: "Portfolio Agreement 2021/22, version 1.0, priority 1, measures table" },
      { term: "Source", said: "res-agreement-2021-22.txt, line 246" },
      { term: "Entered", said: "7 June 2021, import, entry 14" },
      { term: "Since then", said: "not corrected" },
    ],
  },
} satisfies Record<string, Receipt>;
