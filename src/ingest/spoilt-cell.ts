import { numberText } from "./number-text.ts";

/** What a spreadsheet left in a cell instead of what was meant. */
export type SpoiltCell = { readonly found: string; readonly message: string };

/** Stands for a formula in a workbook that was saved without its result. */
export const formulaWithoutResult = "#FORMULA!";

/** Stands before a day in a cell that the spreadsheet holds as a date, where the column holds something else. */
export const dateInstead = "#DATE!";

/** Stands for a number that the spreadsheet shows as a day, beyond any calendar. */
export const dayBeyond = "#DAY!";

/** Stands before a number that the spreadsheet shows as a percentage, a hundred times larger. */
export const percentInstead = "#PERCENT!";

const ERROR =
  /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/;

/** Undefined for a cell that is what it says. */
export function spoiltCell(text: string): SpoiltCell | undefined {
  if (!text.startsWith("#")) return undefined;
  if (ERROR.test(text)) {
    const message = `The formula in this cell has failed: ${text}. Put the formula right, or type the value.`;
    return { found: text, message };
  }
  if (text === formulaWithoutResult) {
    const message =
      "This cell has a formula that was never calculated. Open the workbook in a spreadsheet, save it and send it again, or type the value.";
    return { found: "a formula without a result", message };
  }
  if (text === dayBeyond) {
    const message =
      "The spreadsheet shows this cell as a date, but the number in it is not a day of any calendar. Type the cell again.";
    return { found: "a number that is no day", message };
  }
  if (text.startsWith(percentInstead)) return percentage(text.slice(percentInstead.length));
  if (!text.startsWith(dateInstead)) return undefined;
  const day = text.slice(dateInstead.length);
  const message = `The spreadsheet has turned this cell into the date ${day}. Format the cell as text and type it again.`;
  return { found: day, message };
}

function percentage(stored: string): SpoiltCell {
  const number = numberText(stored);
  const message =
    `The spreadsheet shows this cell as a percentage and holds ${number}, a hundredth of what it shows. ` +
    "Format the cell as a number (or as text) and type the figure as it is to be read, such as 96.3.";
  return { found: `${number} shown as a percentage`, message };
}
