import { median, percentile } from "./measurement.ts";

const warmUps = 200;
const rounds = 5;
const drawingsPerRound = 60;

export type Drawing = { readonly milliseconds: number; readonly bytes: number };

/** The median time of a drawing once the engine has warmed to it: of each round, and of those the median. */
export function timeDrawing(draw: () => string): Drawing {
  let text = "";
  for (let drawing = 0; drawing < warmUps; drawing += 1) text = draw();
  const medians: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times: number[] = [];
    for (let drawing = 0; drawing < drawingsPerRound; drawing += 1) {
      const start = performance.now();
      text = draw();
      times.push(performance.now() - start);
    }
    medians.push(percentile(times, 0.5));
  }
  return { milliseconds: median(medians), bytes: Buffer.byteLength(text) };
}
