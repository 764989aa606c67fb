/** A number the benchmarks print: what was measured, in which unit, against which limit or peer. */
export type Measurement = {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "s" | "kB" | "MB" | "rows/s" | "times";
  /** The most it may be; left out for numbers that stand beside others only to explain them. */
  readonly limit?: number;
  /** What the same work costs without Outturn, in the same run. */
  readonly peer?: { readonly name: string; readonly value: number };
  readonly note?: string;
};

/** Tells the person who waits what is being measured. */
export type Tell = (text: string) => void;

/** The value that this share of the values does not exceed: 0.5 is the median. NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
