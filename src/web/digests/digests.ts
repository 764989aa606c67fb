import { readDailyDigests } from "../../ledger/read-daily-digests.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { digestsPage } from "./digests-page.ts";

/** /digests: the head of the chain at the end of each day, and what a resident can do with it. */
export const digests: PageHandler = async (visit) => {
  const { reading, to } = visit;
  const days = await readDailyDigests(reading.ledger, reading.at);
  return answerPage({
    title: "Check that nothing was altered",
    breadcrumbs: [homeCrumb(visit)],
    main: digestsPage(to, days),
  });
};

/** /digests.json: the same to keep, and for `outturn verify --digests`. */
export const digestsJson: PageHandler = async ({ reading }) => {
  const [days, council] = await Promise.all([
    readDailyDigests(reading.ledger, reading.at),
    reading.council(),
  ]);
  const about =
    "For each day on which something was written: how many entries the ledger had at its end, and the SHA-256 of the last, which covers all before it.";
  const body = `${JSON.stringify({ council: council?.name ?? null, about, digests: days }, null, 1)}\n`;
  return { kind: "file", file: { name: "digests.json", type: "application/json", body } };
};
