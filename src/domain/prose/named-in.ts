import { normalCode } from "../measure/code.ts";
import type { Subject } from "./subject.ts";

/** A name of something held as it stands in a sentence. */
export type Mention = { readonly subject: Subject; readonly from: number; readonly to: number };

const codeLike = /(?<![\p{L}\d])\p{L}{1,6}[ ._-]?\d+(?:\.\d+)*(?:\([a-z]+\))?/gu;

/** Names shorter than this are words of every day, and name nothing by themselves. */
const shortestName = 10;

/** Finds the measures and sums a sentence speaks of, by their codes, titles and names. The longest name counts; one that several have is each of theirs. */
export function mentionFinder(subjects: readonly Subject[]): (sentence: string) => readonly Mention[] {
  const byCode = new Map<string, Subject>();
  const byName = new Map<string, readonly Subject[]>();
  for (const subject of subjects) {
    for (const said of subject.said) {
      if (isCode(said)) byCode.set(normalCode(said), subject);
      else if (said.length >= shortestName) {
        const name = said.toLowerCase().replace(/\.$/u, "");
        const known = byName.get(name) ?? [];
        if (!known.includes(subject)) byName.set(name, [...known, subject]);
      }
    }
  }
  const byFirst = Map.groupBy([...byName.keys()], (name) => firstWord(name));
  return (sentence) => {
    const codes = [...sentence.matchAll(codeLike)].flatMap((found): readonly Mention[] => {
      const subject = byCode.get(normalCode(found[0]));
      return subject === undefined ? [] : [{ subject, from: found.index, to: found.index + found[0].length }];
    });
    return [...codes, ...names(sentence.toLowerCase(), byFirst, byName)].toSorted(
      (one, other) => one.from - other.from,
    );
  };
}

function isCode(said: string): boolean {
  return /^\p{L}{1,6}[ ._-]?\d+(?:\.\d+)*(?:\([a-z]+\))?$/u.test(said);
}

function firstWord(name: string): string {
  return /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
}

function names(
  sentence: string,
  byFirst: ReadonlyMap<string, readonly string[]>,
  byName: ReadonlyMap<string, readonly Subject[]>,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let end = 0;
  for (const { index, 0: word } of sentence.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < end) continue;
    const found = (byFirst.get(word) ?? [])
      .filter(
        (name) =>
          sentence.startsWith(name, index) && !/^[\p{L}\p{N}]/u.test(sentence.slice(index + name.length)),
      )
      .toSorted((one, other) => other.length - one.length)[0];
    if (found === undefined) continue;
    end = index + found.length;
    for (const subject of byName.get(found) ?? []) mentions.push({ subject, from: index, to: end });
  }
  return mentions;
}
