import type { Sparkline } from "./sparkline.ts";

export const sparklineExamples = {
  "three years": { label: "97.25%, 97.14%, 97.36%", values: [97.25, 97.14, 97.36] },
  "with a gap": { label: "8.5, not held, 6.1, 7.0", values: [8.5, undefined, 6.1, 7] },
  level: { label: "95.6%, 95.6%", values: [95.6, 95.6] },
} satisfies Record<string, Sparkline>;
