import type { GoldenThread, ThreadPriority } from "./golden-thread.ts";
import type { StatusKind } from "./status.ts";

const words: Partial<Record<StatusKind, string>> = {
  met: "met",
  close: "close",
  aim: "aims",
  none: "without a target or result",
};

function priority(
  number: number,
  name: string,
  delivered: readonly string[],
  kinds: readonly StatusKind[],
): ThreadPriority {
  const href = `/portfolios/res/2021-22#priority-${number}`;
  const count = (kind: StatusKind) => kinds.filter((one) => one === kind).length;
  return {
    name,
    href,
    deliverables: delivered.map((text) => ({ text, href })),
    measures: kinds.map((kind, index) => ({
      kind,
      word: words[kind] ?? kind,
      code: `RES${number}.${index + 1}`,
      title: `Measure ${index + 1} of the priority`,
      href: `/measures/RES${number}.${index + 1}`,
    })),
    counts: [...new Set(kinds)].map((kind) => ({ kind, count: count(kind), word: words[kind] ?? kind })),
  };
}

export const goldenThreadExamples = {
  "a portfolio's plan on one page": {
    outcomes: [
      { text: "People live their best lives", href: "/outcomes/1" },
      { text: "The borough is a great place to live and work", href: "/outcomes/2" },
      { text: "Communities are safe and resilient", href: "/outcomes/3" },
    ],
    priorities: [
      priority(
        1,
        "A strong council, built around our communities",
        [
          "Reserves policy",
          "Balancing the cost of services",
          "Getting the most from our assets",
          "School place planning",
          "Services fit for the future",
          "Procurement",
          "Local businesses",
          "Remote meetings",
        ],
        ["met", "close", "met", "met", "none", "close", "met", "none", "aim", "aim", "aim", "aim"],
      ),
      priority(
        2,
        "Valuing partnerships and collaboration",
        ["Borough Plan", "Stations alliance", "Integrated care"],
        [],
      ),
      priority(
        3,
        "Maximising the opportunities of digital",
        ["Single source of truth", "Open data", "Workforce"],
        ["none"],
      ),
      priority(4, "Caring about our staff", ["One team plan", "Workplace"], ["met", "none", "none"]),
    ],
    key: [
      { kind: "met", word: "Target met" },
      { kind: "close", word: "Close" },
      { kind: "aim", word: "Direction of travel only" },
      { kind: "none", word: "No target or no result" },
    ],
  },
} satisfies Record<string, GoldenThread>;
