import { type HeldAmount, idOf } from "../../domain/data-package/held-amount.ts";
import { exactThousands, thousands } from "../../domain/money/format.ts";
import { amountText, type MoneyUnit, moneyUnits } from "../../domain/money/money-unit.ts";
import { inMillions, moneyWords } from "../../domain/money/money-words.ts";
import { type Pence, pence } from "../../domain/money/pence.ts";
import type { Inline, PrintedFigure } from "../model/words.ts";

/** An amount in a table in £000: "24,502", and "(502)" below nought, spoken as a minus. Without a name it is worked out. */
export function thousandsFigure(amount: Pence, figure?: string): PrintedFigure {
  const text = thousands(amount);
  return {
    text,
    ...(figure !== undefined && { figure }),
    value: exactThousands(amount),
    format: "money",
    places: 0,
    ...(text.startsWith("(") && { spoken: `minus ${text.slice(1, -1)}` }),
  };
}

/** An amount in a sentence: "£24.502m", or to the pound or penny where thousands would round it. Never a sign. */
export function moneyFigure(amount: Pence, figure?: string): PrintedFigure {
  const size = pence(Math.abs(amount));
  const unit = unitOf(size);
  return {
    text: moneyWords(amount),
    ...(figure !== undefined && { figure }),
    value: amountText(size, unit),
    format: "money",
    places: moneyUnits[unit].places,
  };
}

/** The same as it stands among words; its sign is left to them. */
export function inMoney(amount: Pence, figure?: string): Inline {
  return { kind: "figure", figure: moneyFigure(amount, figure) };
}

/** A cell's amount among words, bound to it. */
export function said(held: HeldAmount): Inline {
  return inMoney(held.amount, idOf(held));
}

function unitOf(size: Pence): MoneyUnit {
  if (inMillions(size)) return "GBP million 3dp";
  return size % 100 === 0 ? "GBP" : "GBP 2dp";
}
