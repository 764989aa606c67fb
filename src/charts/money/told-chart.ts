import type { Chart, Spoken } from "../svg.ts";

/** A chart drawn, with what is said of it: to a screen reader, and to everybody as a sentence. */
export type ToldChart = Spoken & { readonly chart: Chart; readonly finding: string };
