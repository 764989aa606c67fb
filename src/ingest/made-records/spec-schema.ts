import { z } from "zod";

const words = z.string().max(200);
const share = z.number().min(0).max(1);
const weight = z.number().min(0);
const total = z.int().min(0);
const day = z.iso.date("Give a day such as 2019-04-01.");
const marked = z.strictObject({ mark: words, is: z.boolean() });
const byWords = <Value extends z.ZodType>(value: Value) => z.record(words, value);

const weighted = z.strictObject({ value: words, weight, weightAtEnd: weight.optional() });
const spread = z.number().min(0).max(3);
const quantity = { median: z.number().positive(), spread };
const skewed = {
  ...quantity,
  least: z.number().optional(),
  most: z.number().optional(),
};
const places = z.int().min(0).max(6);

const made = { column: words, only: marked.optional() };
const columns = z.discriminatedUnion("make", [
  z.strictObject({ ...made, make: z.literal("number"), first: z.int() }),
  z.strictObject({ ...made, make: z.enum(["day", "moment", "over", "set", "with"]) }),
  z.strictObject({ ...made, make: z.literal("mark"), mark: words, yes: words, no: words }),
  z.strictObject({
    ...made,
    make: z.literal("pick"),
    values: z.array(weighted).min(1),
    when: z.array(marked.extend({ values: z.array(weighted).min(1) })).optional(),
  }),
  z.strictObject({
    ...made,
    make: z.literal("amount"),
    places,
    ...skewed,
    when: z.array(marked.extend(skewed)).optional(),
  }),
  z.strictObject({ ...made, make: z.literal("sum"), places, spread }),
  z.strictObject({ ...made, make: z.literal("later"), from: words, days: words }),
  z.strictObject({
    ...made,
    make: z.literal("due"),
    from: words,
    back: z.boolean().optional(),
    count: z.enum(["working", "calendar"]),
    tiers: z.array(z.strictObject({ mark: words, within: z.int().min(0).max(400), ...quantity })).min(1),
    beyond: z.strictObject({ ...quantity, most: z.int().min(1).max(700) }),
  }),
]);

const anyStretch = {
  from: day,
  to: day,
  set: byWords(words).optional(),
  only: z.array(words).min(1).optional(),
  sums: byWords(z.number().min(0)).optional(),
};
const stretch = z.union([
  z.strictObject({
    ...anyStretch,
    records: total,
    marks: z.array(z.strictObject({ mark: words, records: total, of: words.optional() })).optional(),
  }),
  z.strictObject({ ...anyStretch, every: z.enum(["day", "month"]) }),
]);

const spell = z.strictObject({
  from: day,
  to: day,
  times: weight.optional(),
  marks: byWords(weight).optional(),
});

const noise = z.strictObject({
  late: z.strictObject({ share, days: z.int().min(1).max(200) }).optional(),
  blanks: z.array(z.strictObject({ column: words, share })).optional(),
  misspelt: z
    .array(z.strictObject({ column: words, share, spellings: byWords(z.array(words).min(1)) }))
    .optional(),
  spoilt: z.array(z.strictObject({ column: words, text: words, records: total })).optional(),
});

/** What invented records are to be like, as its file spells it: docs/user/made-records.md. */
export const specSchema = z.strictObject({
  feed: words.min(1),
  seed: z.int().min(0).max(4_294_967_295),
  about: z.string().optional(),
  closed: z.strictObject({ file: words.min(1), calendar: words.min(1) }).optional(),
  days: z.strictObject({
    weekdays: z.array(weight).length(7, "Give seven weights, Monday first."),
    months: z.array(weight).length(12, "Give twelve weights, January first.").optional(),
    closed: weight.optional(),
    unsteady: z.number().min(0).max(2).optional(),
    spells: z.array(spell).optional(),
  }),
  hours: z.array(weight).length(24, "Give 24 weights, from midnight.").optional(),
  over: z
    .strictObject({
      column: words,
      values: z
        .array(weighted.extend({ marks: byWords(weight).optional(), with: byWords(words).optional() }))
        .min(1),
    })
    .optional(),
  stretches: z.array(stretch).min(1, "Give at least one stretch of days with its totals."),
  columns: z.array(columns).min(1),
  noise: noise.optional(),
  dates: z.enum(["iso", "uk"]).optional(),
});

export type WrittenSpec = z.output<typeof specSchema>;
export type WrittenStretch = z.output<typeof stretch>;
