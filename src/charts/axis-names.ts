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

/** Names under the floor; where they would meet every second, third ... of them, counted back from the last. */
export function drawNames(periods: readonly NamedPeriod[], place: NamePlace): Svg {
  const { x, frame } = place;
  const size = frame.fontSize * 0.94;
  const base = frame.height - 6;
  if (!isWithinYears(periods)) {
    return line(
      periods.map(({ name }) => ({ text: name, x: x(name) })),
      { size, y: base, step: place.half * 2 },
    );
  }
  const shorts = periods.map(({ name, within }) => ({ text: within?.short ?? "", x: x(name) }));
  const fits = everyNth(shorts, { size, step: place.half * 2 }) === 1;
  const groups = yearsOf(periods, place);
  const marks = groups
    .slice(1)
    .map(
      ({ from }) =>
        svg`<path d="M${at(from)} ${at(base - size * 2.3)}V${at(base)}" stroke="${rule}" stroke-width="1"/>`,
    );
  const step = Math.min(...groups.map(({ from, to }) => to - from));
  const years = groups.map(({ year, from, to }) => ({ text: year, x: (from + to) / 2 }));
  return svg`${fits && line(shorts, { size, y: base - size * 1.25, step: place.half * 2 })}${line(years, { size, y: base, step })}${marks}`;
}

type Name = { readonly text: string; readonly x: number };

function line(
  names: readonly Name[],
  { size, y, step }: { readonly size: number; readonly y: number; readonly step: number },
): Svg {
  const every = everyNth(names, { size, step });
  return svg`${names.map(
    ({ text, x }, index) =>
      (names.length - 1 - index) % every === 0 &&
      svg`<text x="${at(x)}" y="${at(y)}" text-anchor="middle" fill="${quiet}" font-size="${at(size)}">${text}</text>`,
  )}`;
}

function everyNth(
  names: readonly Name[],
  { size, step }: { readonly size: number; readonly step: number },
): number {
  const widest = Math.max(0, ...names.map(({ text }) => text.length)) * size * 0.57 + 7;
  return step > 0 ? Math.max(1, Math.ceil(widest / step)) : 1;
}

function isWithinYears(periods: readonly NamedPeriod[]): boolean {
  return periods.length > 0 && periods.every(({ within }) => within !== undefined);
}

function yearsOf(periods: readonly NamedPeriod[], { x, half }: NamePlace) {
  const groups: { year: string; from: number; to: number }[] = [];
  for (const { name, within } of periods) {
    const last = groups.at(-1);
    if (last?.year === within?.year && last !== undefined) last.to = x(name) + half;
    else groups.push({ year: within?.year ?? "", from: x(name) - half, to: x(name) + half });
  }
  return groups;
}
