import type { Status, StatusCount, StatusMark } from "./status.ts";

export const statusExamples = {
  met: { kind: "met", word: "Target met" },
  close: { kind: "close", word: "Close" },
  missed: { kind: "missed", word: "Missed" },
  aim: { kind: "aim", word: "Aim to maintain" },
  "not due yet": { kind: "none", word: "Not due yet" },
  "not supplied": { kind: "none", word: "Not supplied by Education" },
  improving: { kind: "improving", word: "Improving" },
  declining: { kind: "declining", word: "Declining" },
  steady: { kind: "steady", word: "No real change" },
} satisfies Record<string, Status>;

export const countExamples = [
  { kind: "met", count: 4, word: "met" },
  { kind: "close", count: 2, word: "close" },
  { kind: "aim", count: 4, word: "aims" },
  { kind: "none", count: 2, word: "without a target" },
] satisfies readonly StatusCount[];

export const markExample = {
  kind: "met",
  word: "Target met",
  code: "RES1.1",
  title: "In-year Council Tax collection rate",
  href: "/measures/RES1.1",
} satisfies StatusMark;
