import { dateWords } from "../period/calendar.ts";
import { type Decimal, decimalText, multiplyDecimals, wholeDecimal } from "../value/decimal.ts";
import type { Handover } from "./handover.ts";

/** Where a share of a code ends up. */
export type Followed = {
  /** The code it got to. */
  readonly at: string;
  readonly share: Decimal;
  /** Whether it went over to any other code, or to the same one with other borders. */
  readonly isMoved: boolean;
  /** What the shares on its way rest on. */
  readonly bases: readonly string[];
  readonly end:
    | { readonly kind: "there" }
    | {
        readonly kind: "lost";
        /** Why it can go no further, in a sentence. */
        readonly why: string;
        /** The codes of the end that are not comparable because of it. */
        readonly refused: readonly (readonly [code: string, why: string])[];
      };
};

/**
 * Follows codes through what became of them, the whole of each in parts that make 1. `day` tells which side of a
 * change a code is on that lived on with other borders; one that ended is followed whatever the day.
 */
export function follower(
  known: readonly Handover[],
): (code: string, day: Temporal.PlainDate | undefined) => readonly Followed[] {
  const byCode = Map.groupBy(known, ({ from }) => from);

  const nextOf = (code: string, day: Temporal.PlainDate | undefined) =>
    byCode.get(code)?.find(({ from, on, parts }) => {
      const isLater = day === undefined || Temporal.PlainDate.compare(on, day) > 0;
      return isLater || !parts.some(({ to }) => to === from);
    });

  return (code, day) => follow({ at: code, share: wholeDecimal(1), isMoved: false, bases: [] }, day, []);

  function follow(
    so: Omit<Followed, "end">,
    day: Temporal.PlainDate | undefined,
    passed: readonly Handover[],
  ): readonly Followed[] {
    const next = nextOf(so.at, day);
    if (next === undefined) return [{ ...so, end: { kind: "there" } }];
    const why = passed.includes(next) ? `${so.at} goes round in a circle of changes.` : refusal(next);
    if (why !== undefined) {
      const refused = endsOf(next, passed).map((end) => [end, why] as const);
      return [{ ...so, end: { kind: "lost", why, refused } }];
    }
    return next.parts.flatMap(({ to, share, basis }) =>
      follow(
        {
          at: to,
          share: multiplyDecimals(so.share, share ?? wholeDecimal(1)),
          isMoved: true,
          bases: basis === undefined ? so.bases : [...so.bases, basis],
        },
        next.on,
        [...passed, next],
      ),
    );
  }

  /** The codes that all of a handover ends up at, whatever the shares. */
  function endsOf(handover: Handover, passed: readonly Handover[]): readonly string[] {
    if (passed.includes(handover)) return [];
    return handover.parts.flatMap(({ to }) => {
      const next = nextOf(to, handover.on);
      return next === undefined ? [to] : endsOf(next, [...passed, handover]);
    });
  }
}

function refusal({ from, on, shares }: Handover): string | undefined {
  switch (shares.kind) {
    case "make one":
      return undefined;
    case "unknown":
      return `It is not known which share of ${from} went where on ${dateWords(on)}.`;
    case "do not make one":
      return `The shares of ${from} from ${dateWords(on)} make ${decimalText(shares.sum)}, not 1.`;
    default:
      return shares satisfies never;
  }
}
