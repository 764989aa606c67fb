import { at, type Frame, quiet, rule, type Svg, svg } from "./svg.ts";

/** A period as printed under the floor. */
export type NamedPeriod = {
  /** Unique in its chart: "2018/19", "Q1 2020/21". */
  readonly name: string;
  /** A part of a year is printed in two lines: "Q1" over "2020/21". */
  readonly within?: { readonly year: string; readonly short: string };
};

export type NamePlace = {
  readonly frame: Frame;
  readonly x: (name: string) => number;
  /** Half the way between two periods. */
  readonly half: number;
};

/** The height names take under the floor, in sizes of the letters. */
export function roomForNames(periods: readonly NamedPeriod[]): number {
  return isWithinYears(periods) ? 3.2 : 2;
}

/** Names under the floor; where they would meet only every second, third ... of them. */
export function drawNames(periods: readonly NamedPeriod[], place: NamePlace): Svg {
  const { x, frame } = place;
  const size = frame.fontSize * 0.94;
  const base = frame.height - 6;
  const step = place.half * 2;
  if (!isWithinYears(periods)) {
    const names = periods.map(({ name }) => ({ text: name, x: x(name) }));
    const every = everyNth(names, size, step);
    return words(
      names.filter((_, at) => (names.length - 1 - at) % every === 0),
      { size, y: base, frame },
    );
  }
  const groups = yearsOf(periods, place);
  const every = everyNth(
    groups.flatMap(({ parts }) => parts),
    size,
    step,
  );
  const regular = [1, 2, 3, 4, 6].find((one) => one >= every) ?? 12;
  const parts = apart(
    groups.flatMap((group) => group.parts.filter((_, at) => at % regular === 0)),
    size,
  );
  const years = groups.map(({ year, from, to }) => ({ text: year, x: (from + to) / 2, wide: to - from }));
  const widths = years.map(({ wide }) => wide);
  const everyYear = everyNth(years, size, Math.max(...widths));
  const named = years.filter(({ text, wide }, at) =>
    everyYear > 1 ? (years.length - 1 - at) % everyYear === 0 : width(text, size) <= wide + size,
  );
  const marks = groups
    .slice(1)
    .map(
      ({ from }) =>
        svg`<path d="M${at(from)} ${at(base - size * 2.3)}V${at(base)}" stroke="${rule}" stroke-width="1"/>`,
    );
  return svg`${words(parts, { size, y: base - size * 1.25, frame })}${words(named, { size, y: base, frame })}${marks}`;
}

type Line = { readonly size: number; readonly y: number; readonly frame: Frame };

type Name = { readonly text: string; readonly x: number };

/** Each under its place, moved in where it would pass the picture's edge. */
function words(names: readonly Name[], { size, y, frame }: Line): Svg {
  const inside = ({ text, x }: Name) => {
    const half = (text.length * size * 0.58) / 2;
    return Math.min(frame.width - half, Math.max(half, x));
  };
  return svg`${names.map(
    (name) =>
      svg`<text x="${at(inside(name))}" y="${at(y)}" text-anchor="middle" fill="${quiet}" font-size="${at(size)}">${name.text}</text>`,
  )}`;
}

/** A year that is held in part can end just before the next begins: then the next one's name stays. */
function apart(names: readonly Name[], size: number): readonly Name[] {
  return names.filter(({ text, x }, at) => {
    const next = names[at + 1];
    return next === undefined || next.x - x >= (width(text, size) + width(next.text, size)) / 2 + 5;
  });
}

function everyNth(names: readonly Name[], size: number, step: number): number {
  const widest = Math.max(0, ...names.map(({ text }) => width(text, size))) + 7;
  return step > 0 ? Math.max(1, Math.ceil(widest / step)) : 1;
}

function width(text: string, size: number): number {
  return text.length * size * 0.57;
}

function isWithinYears(periods: readonly NamedPeriod[]): boolean {
  return periods.length > 0 && periods.every(({ within }) => within !== undefined);
}

type Group = { readonly year: string; readonly from: number; to: number; readonly parts: Name[] };

function yearsOf(periods: readonly NamedPeriod[], { x, half }: NamePlace): readonly Group[] {
  const groups: Group[] = [];
  for (const { name, within } of periods) {
    const middle = x(name);
    const last = groups.at(-1);
    const part = { text: within?.short ?? "", x: middle };
    if (last !== undefined && last.year === within?.year) {
      last.to = middle + half;
      last.parts.push(part);
    } else groups.push({ year: within?.year ?? "", from: middle - half, to: middle + half, parts: [part] });
  }
  return groups;
}
