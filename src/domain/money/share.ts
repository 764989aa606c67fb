import { type Pence, pence } from "./pence.ts";

/**
 * Splits an amount by whole-number weights into whole pence that add back to it exactly. The pence left over by
 * rounding down go to the largest remainders, the first among equals. Throws on weights below nought, on fractions
 * and where nothing has a weight.
 */
export function share(amount: Pence, weights: readonly number[]): readonly Pence[] {
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new Error(`Not a weight: ${weight}`);
  }
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) throw new Error("Nothing to share by: no weight is above nought");
  const size = BigInt(Math.abs(amount));
  const parts = weights.map((weight, index) => {
    const product = size * BigInt(weight);
    return { index, pence: Number(product / total), remainder: product % total };
  });
  const shared = parts.reduce((sum, part) => sum + part.pence, 0);
  const left = Math.abs(amount) - shared;
  const luckiest = [...parts]
    .sort((one, other) =>
      one.remainder < other.remainder ? 1 : one.remainder > other.remainder ? -1 : one.index - other.index,
    )
    .slice(0, left);
  const lucky = new Set(luckiest.map(({ index }) => index));
  const sign = amount < 0 ? -1 : 1;
  return parts.map((part) => pence(sign * (part.pence + (lucky.has(part.index) ? 1 : 0))));
}
