/** How findings name the columns of the service table. */
export const budgetColumns = {
  employee: "employee expenditure",
  nonEmployee: "non-employee expenditure",
  gross: "gross expenditure",
  income: "income",
  net: "net cash limit budget",
} as const;

export type BudgetColumn = keyof typeof budgetColumns;

export const budgetColumnNames = [
  "employee",
  "nonEmployee",
  "gross",
  "income",
  "net",
] as const satisfies readonly BudgetColumn[];
