import { planWords } from "../plan-words.ts";
import type { Lettering } from "./lettering.ts";
import { landscapeRoom } from "./page-room.ts";

type SetPlan = {
  readonly outcomes: readonly string[];
  readonly priorities: readonly {
    readonly name: string;
    readonly deliverables: readonly string[];
    readonly measures: readonly string[];
    readonly share: number;
  }[];
};

/** As template-pages.ts sets the diagram: in points, then in ems of its letters. */
const gap = 7;
const belowHeading = landscapeRoom.height - 55;
const inset = 0.7;
const capitals = 0.67;
const linePitch = capitals + 0.45;
const entryGap = 0.5;
const bullet = 0.8;
const label = 1.6;
const titleBar = 2;

const largest = 11;
const least = 1;
const step = 0.25;

/**
 * The size of letters, in points, at which a plan stands on one page beneath its heading: the height is worked out
 * from the widths of its words, since to measure it would be to set it twice.
 */
export function planSize(plan: SetPlan, lettering: Lettering): number {
  const words = wordsMeasured(lettering);
  for (let size = largest; size > least; size -= step) {
    if (heightAt(size, plan, words) <= belowHeading) return size;
  }
  return least;
}

/** The widths of a text's words, each with the space after it, in ems. */
type WordWidths = (text: string, weight: "regular" | "bold") => readonly number[];

function wordsMeasured({ width }: Lettering): WordWidths {
  const known = { regular: new Map<string, readonly number[]>(), bold: new Map<string, readonly number[]>() };
  return (text, weight) => {
    const measured = known[weight].get(text) ?? text.split(" ").map((word) => width(`${word} `, weight));
    known[weight].set(text, measured);
    return measured;
  };
}

function heightAt(size: number, { outcomes, priorities }: SetPlan, words: WordWidths): number {
  const lines = (text: string, room: number, weight: "regular" | "bold") => {
    let [count, used] = [1, 0];
    for (const ems of words(text, weight)) {
      const wide = ems * size;
      if (used > 0 && used + wide > room) [count, used] = [count + 1, 0];
      used += wide;
    }
    return capitals + (count - 1) * linePitch;
  };
  const row = (heights: readonly number[]) => Math.max(0, ...heights) + 2 * inset;
  const across = (landscapeRoom.width - gap * (outcomes.length - 1)) / Math.max(1, outcomes.length);
  const outcomesRow = row(outcomes.map((outcome) => lines(outcome, across - 2 * inset * size, "bold")));
  const shares = priorities.reduce((sum, { share }) => sum + share, 0);
  const shared = landscapeRoom.width - gap * (priorities.length - 1);
  const rooms = priorities.map(({ share }) => (share / shares) * shared - 2 * inset * size);
  const listed = (entries: readonly string[], none: string, room: number) =>
    (entries.length > 0 ? entries : [none]).reduce(
      (sum, entry) => sum + entryGap + lines(entry, room - bullet * size, "regular"),
      0.85 * capitals,
    );
  const rows = [
    row(priorities.map(({ name }, at) => lines(name, rooms[at] ?? 0, "bold"))),
    row(
      priorities.map(({ deliverables }, at) =>
        listed(deliverables, planWords.nothingDelivers, rooms[at] ?? 0),
      ),
    ),
    row(priorities.map(({ measures }, at) => listed(measures, planWords.nothingMeasures, rooms[at] ?? 0))),
  ];
  const ems = rows.reduce((sum, height) => sum + height, titleBar + label + outcomesRow);
  return ems * size + 6 * gap;
}
