import { readLicenceText, type ShippedPackage } from './shipped-packages.ts';

const RULE = '─'.repeat(80);

/** One line for each package: `d3-array 3.2.5 · ISC`; for what another one carries ` · in maplibre-gl` after it. */
export const listLine = ({ name, version, licence, within }: ShippedPackage): string =>
  `${name} ${version} · ${licence}${within === null ? '' : ` · in ${within}`}`;

/** The lines of the list at the head of a text of licences. */
export const readList = (text: string): readonly string[] =>
  text
    .split(RULE)[0]
    ?.split('\n')
    .filter((line) => / · /.test(line)) ?? [];

/** What goes out with the site: every package with the whole text of its licence, which most licences ask for. */
export function buildLicenceTexts(packages: readonly ShippedPackage[]): string {
  const texts = packages.map((entry) => {
    const text = readLicenceText(entry) || `(${entry.licence}; the package comes without a text of its licence)`;
    return `${RULE}\n${entry.name} ${entry.version} · ${entry.licence}\n\n${text}\n`;
  });
  return [
    'Libraries in the pages, each with its licence. Of geometry and data see THIRD_PARTY.md and data/datapackage.json.\n',
    ...packages.map((entry) => `${listLine(entry)}\n`),
    '\n',
    texts.join('\n'),
  ].join('');
}

const BEGIN = '<!-- libraries: written by npm run licences -->';
const END = '<!-- /libraries -->';

/** The same list as a table, between its marks in a Markdown file. @throws when the marks are gone */
export function writeTable(markdown: string, lines: readonly string[]): string {
  const [before, rest] = markdown.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`there is no ${BEGIN} … ${END}`);
  const rows = lines.map((line) => {
    const [first = '', licence = '', within = ''] = line.split(' · ');
    const [name, version] = first.split(' ');
    return `| \`${name}\` | ${version} | ${licence} | ${within} |`;
  });
  return `${before}${BEGIN}\n| Library | Version | Licence | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n${END}${after}`;
}
