import { expect, test } from 'vitest';
import { readReport, sift } from '../../../scripts/lib/html/check-html.ts';

const report = JSON.stringify({
  messages: [
    { type: 'error', url: 'file:/a/dist/en.html', lastLine: 3, message: 'Stray end tag “p”.', extract: ' </p> ' },
    { type: 'info', subType: 'warning', url: 'file:/a/dist/en.html', message: 'Section lacks heading.' },
    { type: 'info', url: 'file:/a/dist/index.html', lastLine: 9, message: 'Trailing slash.', extract: '<br/>' },
    { type: 'non-document-error', url: 'file:/a/dist/%E5%9B%BE.html', message: 'Not found.' },
  ],
});

test('a report tells file, line and how bad it is', () => {
  expect(readReport(report).map(({ file, line, kind }) => [file, line, kind])).toEqual([
    ['en.html', 3, 'error'],
    ['en.html', null, 'warning'],
    ['index.html', 9, 'info'],
    ['图.html', null, 'error'],
  ]);
});

test('what is accepted is left out, and only at places that look as stated', () => {
  const { open } = sift(readReport(report), [
    { message: /^Trailing slash/, extract: /<br/, reason: 'so it is written' },
    { message: /^Stray end tag/, extract: /<\/div>/, reason: 'elsewhere' },
  ]);
  expect(open.map(({ message }) => message)).toEqual(['Stray end tag “p”.', 'Section lacks heading.', 'Not found.']);
});

test('an entry that nothing needs any more is named', () => {
  const stale = { message: /^Obsolete/, reason: 'once' };
  expect(sift(readReport(report), [{ message: /slash/, reason: 'x' }, stale]).unused).toEqual([stale]);
});
