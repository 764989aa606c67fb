import { figureExamples } from "./figure.examples.ts";
import { figure } from "./figure.ts";
import { html, type Text } from "./html.ts";

export const verdictExamples = {
  "with figures": html`In 2020/21 the council collected ${figure(figureExamples["bound to its receipt"])} of the Council Tax due that year, 1.06 points above its target of ${figure({ text: "96.30%", href: "/trace/t-3", code: "F3" })} and 0.22 points more than the year before.`,
  plain: "Nothing is held for 2022/23 yet.",
} satisfies Record<string, Text>;
