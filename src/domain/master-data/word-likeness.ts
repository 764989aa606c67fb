import { editDistance } from "../data-package/nearest.ts";
import { isShortFor, singular } from "./words-in-names.ts";

/** How alike two words are, from 0 to 1, and why in words where they are not the same; undefined where they are not. */
export type WordLikeness = { readonly alike: number; readonly why?: string };

export function wordLikeness(typed: string, known: string): WordLikeness | undefined {
  if (typed === known) return { alike: 1 };
  const [one, other] = [singular(typed), singular(known)];
  if (one === other) return { alike: 0.97, why: `“${typed}” for “${known}”` };
  return (
    likeByLetters(one, other, typed) ?? shortFor(one, other, typed, known) ?? likeByBeginning(typed, known)
  );
}

function shortFor(one: string, other: string, typed: string, known: string): WordLikeness | undefined {
  if (isShortFor(one, other)) return { alike: 0.85, why: `“${typed}” short for “${known}”` };
  return isShortFor(other, one) ? { alike: 0.85, why: `“${typed}” in full for “${known}”` } : undefined;
}

/** About one letter in four may differ, and none in a word of three or fewer. */
function likeByLetters(one: string, other: string, typed: string): WordLikeness | undefined {
  if (/\d/.test(one + other)) return undefined;
  const longest = Math.max(one.length, other.length);
  const most = Math.floor(longest / 4);
  const letters = editDistance(one, other, most + 1);
  if (letters > most) return undefined;
  const count = letters === 1 ? "one letter" : `${letters} letters`;
  return { alike: 1 - letters / longest, why: `${count} different in “${typed}”` };
}

/** “registrars” and “registration”: five letters or more, and most of the longer word. */
function likeByBeginning(typed: string, known: string): WordLikeness | undefined {
  let same = 0;
  while (same < typed.length && typed[same] === known[same]) same += 1;
  const isMost = same >= 5 && same >= 0.6 * Math.max(typed.length, known.length);
  return isMost ? { alike: 0.75, why: `“${typed}” begins like “${known}”` } : undefined;
}
