import type { Decimal } from "../value/decimal.ts";

/** As a floating-point number, for statistics only: read off the digits, many times faster than through text. */
export function approximate({ exact: { c, e, s } }: Decimal): number {
  let digits = 0;
  for (let at = 0; at < c.length; at++) digits = digits * 10 + (c[at] ?? 0);
  const power = e - c.length + 1;
  return s * (power < 0 ? digits / tenTo(-power) : digits * tenTo(power));
}

function tenTo(power: number): number {
  return tens[power] ?? 10 ** power;
}

const tens: readonly number[] = Array.from({ length: 16 }, (_, power) => 10 ** power);
