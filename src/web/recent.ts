/**
 * Keeps the answers to the last so many questions. What the ledger holds at a point never changes, so an
 * answer kept under its point is never stale.
 */
export function recent<Answer>(
  most: number,
): (question: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const kept = new Map<string, Promise<Answer>>();
  return (question, ask) => {
    const known = kept.get(question) ?? ask();
    kept.delete(question);
    kept.set(question, known);
    known.catch(() => kept.delete(question));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return known;
  };
}
