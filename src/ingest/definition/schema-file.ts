/** A JSON Schema as the file that docs/schemas keeps and the site serves. */
export function schemaFile(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
