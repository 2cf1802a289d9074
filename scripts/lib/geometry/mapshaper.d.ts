/** The part of mapshaper's programming interface that the geometry build uses; the package ships no types. */
declare module 'mapshaper' {
  /** Runs a mapshaper command line on inputs held in memory; output names are those given to `-o`. */
  export function applyCommands(
    commands: string,
    inputs: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, Uint8Array | string>>;
  const mapshaper: { applyCommands: typeof applyCommands };
  export default mapshaper;
}
