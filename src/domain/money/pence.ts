declare const unit: unique symbol;

/** Money in whole pence. Spending is positive; income, savings and surplus are negative. */
export type Pence = number & { readonly [unit]: "pence" };

/** Whole pence from a number known to be one. Throws beyond what is counted exactly (about £90 trillion). */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new Error(`Not whole pence: ${amount}`);
  return (amount === 0 ? 0 : amount) as Pence;
}

export const nothing = pence(0);

export function sum(amounts: Iterable<Pence>): Pence {
  let total = 0;
  for (const amount of amounts) total += amount;
  return pence(total);
}

export function minus(left: Pence, right: Pence): Pence {
  return pence(left - right);
}

export function negate(amount: Pence): Pence {
  return pence(-amount);
}
