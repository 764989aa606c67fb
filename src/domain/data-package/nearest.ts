/**
 * The known word a mistyped one most likely stands for, or undefined where none is close. Letter case, spaces and
 * punctuation count for nothing; beyond that about one letter in three may differ.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word);
  if (wanted === "" || wanted.length > 80) return undefined;
  let best: string | undefined;
  let fewest = Math.floor(wanted.length / 3) + 1;
  for (const candidate of known) {
    const distance = editDistance(wanted, plain(candidate), fewest);
    if (distance < fewest) {
      best = candidate;
      fewest = distance;
    }
  }
  return best;
}

/** So many of the known words, nearest first: those that begin alike, then by letters that differ. None is ruled out. */
export function nearestFew(word: string, known: Iterable<string>, most: number): readonly string[] {
  const wanted = plain(word);
  const far = Math.max(wanted.length, 1);
  return [...new Set(known)]
    .map((candidate) => {
      const distance = editDistance(wanted, plain(candidate), far + candidate.length);
      return { candidate, distance: distance - alike(wanted, plain(candidate)) };
    })
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** How many letters two words begin with in common. */
function alike(left: string, right: string): number {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  return same;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Letters changed, added, left out or swapped with their neighbour; given up as soon as it must reach the limit. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const here = [row];
    for (let at = 1; at <= right.length; at++) {
      const same = left[row - 1] === right[at - 1];
      const swapped = row > 1 && left[row - 1] === right[at - 2] && left[row - 2] === right[at - 1];
      const changed = (above[at - 1] ?? 0) + (same ? 0 : 1);
      const swap = swapped ? (before[at - 2] ?? limit) + 1 : limit;
      here.push(Math.min(changed, swap, (above[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1));
    }
    if (Math.min(...here) > limit) return limit;
    before = above;
    above = here;
  }
  return above[right.length] ?? limit;
}
