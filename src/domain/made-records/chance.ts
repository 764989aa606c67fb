/** Random numbers that are the same for the same seed, on every machine. */
export type Chance = {
  /** From 0 up to but without 1. */
  readonly share: () => number;
  /** A whole number from 0 up to but without `below`. */
  readonly below: (below: number) => number;
  /** Of the standard normal distribution. */
  readonly normal: () => number;
};

/**
 * Chance of its own for each use: what one stretch, day or column draws changes nothing about another. The numbers are
 * those of sfc32 (Chris Doty-Humphrey, PractRand), which needs nothing but 32-bit sums; not for secrets.
 */
export function chanceOf(seed: number, ...use: readonly (string | number)[]): Chance {
  const bits = sfc32(seed, use.join("\u0000"));
  const share = () => bits() / 4_294_967_296;
  return {
    share,
    below: (below) => Math.floor(share() * below),
    // Box and Muller; one minus a share is never nought.
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}

function sfc32(seed: number, use: string): () => number {
  let [a, b, c, d] = [seed | 0, hashOf(use), 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
