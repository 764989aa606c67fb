import { type Pence, pence } from "../money/pence.ts";

/** An amount x `times` / `over`, to the nearest penny, half away from nought. Throws on nothing to divide by. */
export function inProportion(amount: Pence, times: number, over: number): Pence {
  if (over === 0) throw new RangeError("Nothing to divide by");
  const [top, bottom] = [BigInt(amount) * BigInt(times), BigInt(over)];
  const size = (2n * magnitude(top) + magnitude(bottom)) / (2n * magnitude(bottom));
  return pence(Number(top < 0n !== bottom < 0n ? -size : size));
}

/** The most whole pence that fit: `over` / `times` shares of it never come to more than the amount. Throws on nothing to divide by. */
export function atMostInProportion(amount: Pence, times: number, over: number): Pence {
  if (over === 0) throw new RangeError("Nothing to divide by");
  const [top, bottom] = [BigInt(amount) * BigInt(times), BigInt(over)];
  const cut = top / bottom;
  return pence(Number(top % bottom !== 0n && top < 0n !== bottom < 0n ? cut - 1n : cut));
}

function magnitude(number: bigint): bigint {
  return number < 0n ? -number : number;
}
