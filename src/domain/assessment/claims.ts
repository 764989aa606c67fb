import { periodWords } from "../period/period-words.ts";
import { formatDecimal } from "../value/format-value.ts";
import type { Assessment, At } from "./assess.ts";
import type { Claim, ClaimKind } from "./claim-words.ts";
import { cannotBe } from "./possible.ts";
import { type Figure, hasFigure } from "./reported.ts";

/** What the figures say to a claim: they bear it out, they say otherwise and what, or nothing either way. */
type Answer =
  | { readonly kind: "borne-out" | "silent" }
  | { readonly kind: "otherwise"; readonly why: string };

const borneOut: Answer = { kind: "borne-out" };
const silent: Answer = { kind: "silent" };

function otherwise(why: string): Answer {
  return { kind: "otherwise", why };
}

/**
 * Why a claim about a period is not what its figures show, as a clause; undefined where one part of the measure bears
 * it out, or nothing can be held against it: the period has no figure or an impossible one, nothing compares, neither way is good.
 */
export function unsupported(
  { kind }: Claim,
  parts: readonly Assessment[],
  { year, period }: At,
): string | undefined {
  const answers = parts.map((part) => {
    const { latest } = part;
    const isAbout =
      latest?.year === year && (latest.slot.key === period || (period === "year" && latest.wholeYear));
    const isSound = latest !== undefined && cannotBe(latest.value, part.measure.possible) === undefined;
    return isAbout && isSound ? answer(kind, part, latest) : silent;
  });
  if (answers.some((one) => one.kind === "borne-out")) return undefined;
  return answers.flatMap((one) => (one.kind === "otherwise" ? [one.why] : []))[0];
}

function answer(kind: ClaimKind, part: Assessment, latest: Figure): Answer {
  switch (kind) {
    case "better":
    case "worse":
      return change(kind, part, latest);
    case "significant":
      if (part.spc.kind === "none") return silent;
      return part.spc.variation === "common-cause" ? otherwise(usual) : borneOut;
    case "best":
    case "worst":
    case "highest":
    case "lowest":
      return record(kind, part, latest);
    default:
      throw new Error(`Not a claim: ${kind satisfies never}`);
  }
}

const usual = "its chart shows nothing beyond the usual ups and downs";

/** The chart first, where there is one: it knows a change from the usual ups and downs, and a comparator does not. */
function change(kind: "better" | "worse", part: Assessment, latest: Figure): Answer {
  const { spc, direction } = part;
  if (spc.kind === "chart" && spc.variation === "common-cause") return otherwise(usual);
  if (spc.kind === "chart" && spc.variation !== "neutral") {
    const isAs = (spc.variation === "improvement") === (kind === "better");
    return isAs ? borneOut : otherwise(`its chart shows ${lower(spc.words.variation)}`);
  }
  const moved = direction.change;
  if (moved.kind === "not-comparable" || moved.kind === "rising" || moved.kind === "falling") return silent;
  const isAs = (moved.kind === "improving") === (kind === "better") && moved.kind !== "no-real-change";
  if (isAs || movedSoElsewhere(kind, part, latest)) return borneOut;
  return otherwise(
    moved.kind === "no-real-change" ? `there is ${lower(moved.words)}` : `it is ${lower(moved.words)}`,
  );
}

/** Whether it moved so since the period before or a year ago: a sentence may mean either. */
function movedSoElsewhere(kind: "better" | "worse", part: Assessment, latest: Figure): boolean {
  const { polarity, accumulation } = part.measure;
  if (polarity !== "high" && polarity !== "low") return false;
  const before = alike(part, latest);
  const lastYear = before.findLast(
    ({ year, slot }) => year === latest.year - 1 && slot.key === latest.slot.key,
  );
  const previous = accumulation === "cumulative" ? undefined : before.at(-1);
  const wanted = (polarity === "high") === (kind === "better") ? 1 : -1;
  return [lastYear, previous].some((one) => one !== undefined && (latest.point - one.point) * wanted > 0);
}

function record(kind: "best" | "worst" | "highest" | "lowest", part: Assessment, latest: Figure): Answer {
  const { polarity, accumulation } = part.measure;
  if ((kind === "best" || kind === "worst") && polarity !== "high" && polarity !== "low") return silent;
  const builds = accumulation === "cumulative" || accumulation === "in-period";
  const before = alike(part, latest).filter(({ slot }) => !builds || slot.key === latest.slot.key);
  if (before.length === 0) return silent;
  const upwards = kind === "highest" || kind === (polarity === "high" ? "best" : "worst");
  const beats = before.find(({ point }) => (upwards ? point > latest.point : point < latest.point));
  if (beats === undefined) return borneOut;
  const { value, period } = beats;
  return otherwise(`it was ${formatDecimal(value.decimal, value.unit)} in ${periodWords(period)}`);
}

/** The earlier figures in the same unit, an outturn with outturns and a period with periods. */
function alike({ reported }: Assessment, latest: Figure): readonly Figure[] {
  return reported
    .filter(hasFigure)
    .filter(
      ({ order, value, slot }) =>
        order < latest.order &&
        value.unit === latest.value.unit &&
        (slot.key === "year") === (latest.slot.key === "year"),
    );
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
