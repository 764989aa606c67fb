import { fillHundredfold } from "/work/main/bench/ledgers.ts";

console.log(await fillHundredfold("/tmp/pagesc100", (t) => console.error(t)));
