/**
 * Fills the `{names}` of a text.
 * @throws Error when a value is missing, which would otherwise show its name to a reader
 */
export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    return String(value);
  });
}
