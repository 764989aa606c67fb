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

const sizes = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5] as const;

/** The size of letters, in points, at which a plan should come to stand on one page beneath its heading. */
export function planSize(plan: SetPlan, lettering: Lettering): number {
  return sizes.find((size) => heightAt(size, plan, lettering) <= belowHeading * 1.04) ?? 5;
}

function heightAt(size: number, { outcomes, priorities }: SetPlan, { width }: Lettering): number {
  const lines = (text: string, room: number, weight: "regular" | "bold") => {
    let [count, used] = [1, 0];
    for (const word of text.split(" ")) {
      const wide = width(`${word} `, weight) * size;
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
  const listed = (entries: readonly string[], room: number) =>
    entries.reduce(
      (sum, entry) => sum + entryGap + lines(entry, room - bullet * size, "regular"),
      entries.length > 0 ? 0.85 * capitals : 0,
    );
  const rows = [
    row(priorities.map(({ name }, at) => lines(name, rooms[at] ?? 0, "bold"))),
    row(priorities.map(({ deliverables }, at) => listed(deliverables, rooms[at] ?? 0))),
    row(priorities.map(({ measures }, at) => listed(measures, rooms[at] ?? 0))),
  ];
  const ems = rows.reduce((sum, height) => sum + height, titleBar + label + outcomesRow);
  return ems * size + 6 * gap;
}
