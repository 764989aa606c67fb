import { html } from "./html.ts";
import type { QuestionCard } from "./question-card.ts";

export const questionCardExamples = {
  "a measure's three questions": [
    {
      question: "Is it where it should be?",
      answer: { kind: "met", word: "Target met" },
      sentence: "1.06 points above 96.30%.",
      judged: html`<p>Rule “points, higher is better”: met at or above the target; close within 2 points below it; missed beyond.</p>`,
    },
    {
      question: "Where will it end?",
      answer: { kind: "none", word: "No forecast yet" },
      sentence: "2021/22 has no results yet. The first is due in October for April to September.",
    },
    {
      question: "Is it changing?",
      answer: { kind: "improving", word: "Improving" },
      sentence: "Up 0.22 points on 2019/20. Three years are too few to tell a signal from chance.",
    },
  ],
} satisfies Record<string, readonly QuestionCard[]>;
