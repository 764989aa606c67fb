/**
 * How a text that is not in the plain form of its type is read: SQL in steps, each of which may use the text (step 0) and
 * the steps before it by their names. The last gives the value, null where the text is none. Steps keep what the engine
 * has to plan small: put into one another they would double again and again.
 */
export type SlowReading = readonly ((step: (number: number) => string) => string)[];
