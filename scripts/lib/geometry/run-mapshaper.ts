import mapshaper from 'mapshaper';

/** Runs mapshaper commands on inputs in memory and returns each output parsed as JSON. Throws what mapshaper reports. */
export async function runMapshaper(
  commands: readonly string[],
  inputs: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const outputs = await mapshaper.applyCommands(commands.join(' '), inputs);
  return Object.fromEntries(
    Object.entries(outputs).map(([name, content]) => [
      name,
      JSON.parse(typeof content === 'string' ? content : Buffer.from(content).toString('utf8')) as unknown,
    ]),
  );
}
