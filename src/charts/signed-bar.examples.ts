import type { SignedBar } from "./signed-bar.ts";

const among = [2442, 5555, -2672, 0];

export const signedBarExamples = {
  spending: { value: 5555, among },
  income: { value: -2672, among },
  nothing: { value: 0, among },
} satisfies Record<string, SignedBar>;
