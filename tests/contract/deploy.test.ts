import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { ROOT } from './support/source-file.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const EXAMPLES = ['deploy/nginx.conf', 'deploy/.htaccess', 'deploy/web.config', 'docs/deploy.md'] as const;
/** What a file of an example says of a header, as `name: value`, one a line of the table in the docs. */
const policyIn = (text: string): string[] => text.match(/default-src 'none';[^"`]*/g) ?? [];

/** @throws with every complaint of the parser: IIS answers 500.19 to a file that is not well-formed */
function parseWebConfig(): Element[] {
  const complaints: string[] = [];
  const complain = (message: string): void => void complaints.push(message);
  const parser = new DOMParser({ errorHandler: { warning: complain, error: complain, fatalError: complain } });
  const parsed = parser.parseFromString(read('deploy/web.config'), 'text/xml');
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return Array.from(parsed.getElementsByTagName('*'));
}

test('all examples of servers send the same policy for pages', () => {
  const [first, ...others] = EXAMPLES.map((path) => policyIn(read(path)));
  expect(first).toHaveLength(1);
  for (const policies of others) expect(new Set(policies)).toEqual(new Set(first));
  expect(first?.[0]).not.toMatch(/unsafe-/);
});

test('the example for IIS is well-formed and sends the headers of the example for nginx', () => {
  const sent = parseWebConfig()
    .filter(({ tagName, parentNode }) => tagName === 'add' && parentNode?.nodeName === 'customHeaders')
    .map((add) => [add.getAttribute('name'), add.getAttribute('value')]);
  const nginx = [...read('deploy/nginx.conf').matchAll(/^\s*add_header (\S+) (\S+) always;$/gm)]
    .map(([, name, value]) => [name, value])
    // nginx chooses these two by the file; IIS has elements of its own for the cache.
    .filter(([name]) => name !== 'Content-Security-Policy' && name !== 'Cache-Control');
  expect(nginx.length).toBeGreaterThan(2);
  expect(sent).toEqual(expect.arrayContaining(nginx));
  expect(sent.map(([name]) => name)).toContain('Content-Security-Policy');
});

test('IIS, which answers 404 to types that it does not know, is told the type of every file of the site', () => {
  const told = parseWebConfig()
    .filter(({ tagName }) => tagName === 'mimeMap')
    .map((map) => map.getAttribute('fileExtension'));
  // What IIS 8 knows by itself.
  const known = ['.css', '.png', '.txt', '.ico'];
  const made = ['.html', '.js', '.css', '.webmanifest', '.png'];
  const served = readdirSync(join(ROOT, 'public'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ name }) => extname(name));
  const wanted = new Set([...made, ...served]);
  expect([...wanted].filter((extension) => ![...told, ...known].includes(extension))).toEqual([]);
  // Named twice, the file is refused as a whole; what IIS may know already has to be taken away first.
  expect(new Set(told).size).toBe(told.length);
});
