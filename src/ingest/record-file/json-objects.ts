import type { RecordLimits } from "./record-limits.ts";
import { refusal } from "./refusal.ts";

/** The text of one object of a file, and the line it begins on. */
export type ObjectText = { readonly text: string; readonly line: number; readonly isWhole: boolean };

/**
 * Takes the objects out of JSON that comes in pieces: one after another, a line each or over several, with or without
 * an array around them. Only where they begin and end is settled here; each is read by JSON.parse.
 */
export class ObjectSplitter {
  readonly #name: string;
  readonly #limits: RecordLimits;
  #rest = "";
  #line = 1;
  #lineOfRest = 1;
  #depth = 0;
  #inText = false;
  #escaped = false;

  constructor(name: string, limits: RecordLimits) {
    this.#name = name;
    this.#limits = limits;
  }

  /** The objects that end in this piece. */
  push(piece: string): readonly ObjectText[] {
    const found: ObjectText[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const letter = piece[at];
      if (letter === "\n") this.#line++;
      if (this.#inText) {
        if (letter === "\n") {
          // A text of JSON never runs over a line end: this object is broken, and the next line stands by itself.
          found.push({ text: this.#rest + piece.slice(from, at), line: this.#lineOfRest, isWhole: false });
          [this.#inText, this.#escaped, this.#depth, this.#rest] = [false, false, 0, ""];
        } else if (this.#escaped) this.#escaped = false;
        else if (letter === "\\") this.#escaped = true;
        else if (letter === '"') this.#inText = false;
        continue;
      }
      if (letter === '"' && this.#depth > 0) this.#inText = true;
      else if (letter === "{") {
        if (this.#depth++ === 0) {
          from = at;
          this.#rest = "";
          this.#lineOfRest = this.#line;
        }
      } else if (letter === "}" && this.#depth > 0) {
        if (--this.#depth > 0) continue;
        found.push({ text: this.#rest + piece.slice(from, at + 1), line: this.#lineOfRest, isWhole: true });
        this.#rest = "";
      } else if (this.#depth === 0 && letter !== undefined && !/[\s,[\]\ufeff]/.test(letter))
        this.#refuse(piece.slice(at, at + 20));
    }
    if (this.#depth > 0) this.#rest += piece.slice(from);
    if (this.#rest.length > this.#limits.charactersPerRow) this.#refuse("a very long object");
    return found;
  }

  /** What is left at the end of the file: the beginning of an object where the file was cut off. */
  end(): ObjectText | undefined {
    return this.#depth === 0 ? undefined : { text: this.#rest, line: this.#lineOfRest, isWhole: false };
  }

  #refuse(found: string): never {
    const remedy = `“${found.split("\n")[0]}” stands where an object should begin or end. Send one object a line, or one array of objects.`;
    throw refusal(this.#name, found, 'an object such as {"reference": 1}', remedy, this.#line);
  }
}
