import { type Html, html } from "./html.ts";

/** Asks for several things at once; what is asked stands in the address, so the answer can be shared. */
export type FieldForm = {
  readonly action: string;
  /** Names the form for a screen reader: "Choose a rule to try". */
  readonly label: string;
  readonly fields: readonly Field[];
  readonly button: string;
  readonly keep: readonly { readonly name: string; readonly value: string }[];
};

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value, and what to do; an error summary leads to `#field-name`. */
  readonly problem?: string;
} & (
  | {
      readonly kind: "choice";
      readonly options: readonly { readonly value: string; readonly text: string }[];
      readonly chosen: string;
    }
  /** A day as 2021-11-23, or what was written in its place. */
  | { readonly kind: "day"; readonly value: string }
  | {
      readonly kind: "number";
      readonly value: string;
      /** The unit, printed after the field; the label or hint says it too. */
      readonly suffix: string;
    }
);

export function fieldForm({ action, label, fields, button, keep }: FieldForm): Html {
  return html`<form class="field-form" action="${action}" method="get" aria-label="${label}" novalidate>${keep.map(
    (one) => html`<input type="hidden" name="${one.name}" value="${one.value}">`,
  )}${(["choice", "day", "number"] as const).map((kind) => fieldRow(fields.filter((field) => field.kind === kind)))}<button class="govuk-button" type="submit">${button}</button></form>`;
}

/** Choices stand together, and numbers after them. */
function fieldRow(fields: readonly Field[]): Html | false {
  return fields.length > 0 && html`<div class="field-form__fields">${fields.map(fieldGroup)}</div>`;
}

function fieldGroup(field: Field): Html {
  const { name, label, hint, problem } = field;
  const id = `field-${name}`;
  const wrong = problem !== undefined;
  return html`<div class="govuk-form-group${wrong && " govuk-form-group--error"}"><label class="govuk-label" for="${id}">${label}</label>${
    hint !== undefined && html`<div class="govuk-hint" id="${id}-hint">${hint}</div>`
  }${
    wrong &&
    html`<p class="govuk-error-message" id="${id}-error"><span class="govuk-visually-hidden">Error:</span> ${problem}</p>`
  }${controlOf(field, id)}</div>`;
}

function controlOf(field: Field, id: string): Html {
  switch (field.kind) {
    case "choice":
      return choice(field, id);
    case "day":
      return day(field, id);
    case "number":
      return number(field, id);
    default:
      throw new Error(`Not a kind of field: ${field satisfies never}`);
  }
}

function describedBy({ hint, problem }: Field, id: string): Html | false {
  const ids = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-error`].filter(
    (one) => one !== false,
  );
  return ids.length > 0 && html` aria-describedby="${ids.join(" ")}"`;
}

function choice(field: Extract<Field, { readonly kind: "choice" }>, id: string): Html {
  const { name, options, chosen } = field;
  return html`<select class="govuk-select" id="${id}" name="${name}"${describedBy(field, id)}>${options.map(
    ({ value, text }) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select>`;
}

function day(field: Extract<Field, { readonly kind: "day" }>, id: string): Html {
  const { name, value, problem } = field;
  return html`<input class="govuk-input${problem !== undefined && " govuk-input--error"}" id="${id}" name="${name}" type="date" value="${value}"${describedBy(field, id)}>`;
}

function number(field: Extract<Field, { readonly kind: "number" }>, id: string): Html {
  const { name, value, suffix, problem } = field;
  return html`<div class="govuk-input__wrapper"><input class="govuk-input govuk-input--width-5${problem !== undefined && " govuk-input--error"}" id="${id}" name="${name}" type="text" inputmode="decimal" value="${value}"${describedBy(field, id)}><div class="govuk-input__suffix" aria-hidden="true">${suffix}</div></div>`;
}
