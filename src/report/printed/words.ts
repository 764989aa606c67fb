import type { Block } from "../model/block.ts";
import type { Inline, Words } from "../model/words.ts";

type Part = Inline | Words | undefined | false;

/** Words from a template: figures and other inlines stand where they are put; what is undefined or false is left out. */
export function words(strings: TemplateStringsArray, ...parts: readonly Part[]): Words {
  const all = strings.flatMap((text, at): readonly Inline[] => {
    const part = at === 0 ? undefined : parts[at - 1];
    return [...inlinesOf(part), text];
  });
  return joined(all);
}

/** "a, b and c" of words. */
export function listedWords(each: readonly Words[]): Words {
  return joined(
    each.flatMap((one, at) => {
      if (at === 0) return one;
      return [at === each.length - 1 ? " and " : ", ", ...one];
    }),
  );
}

/** Sentences one after the other; those that are undefined or false are left out. */
export function sentences(each: readonly (Words | undefined | false)[]): Words {
  return joined(each.flatMap((one) => (one === undefined || one === false ? [] : [" ", ...one])).slice(1));
}

export function paragraph(text: Words): Block {
  return { kind: "paragraph", text };
}

/** Whether anything stands among them. */
export function isSaid(text: Words): boolean {
  return text.some((inline) => inline !== "");
}

function inlinesOf(part: Part): Words {
  if (part === undefined || part === false) return [];
  if (typeof part === "string") return [part];
  return "kind" in part ? [part] : part;
}

/** Text beside text is one text, and an empty one is none. */
function joined(inlines: Words): Words {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (typeof inline === "string" && typeof last === "string") all[all.length - 1] = last + inline;
    else if (inline !== "") all.push(inline);
  }
  return all;
}
