import { expect, test } from 'vitest';
import {
  addCounts,
  countCommand,
  countPlaywright,
  countVitest,
  formatCounts,
} from '../../../scripts/lib/test-stages/counts.ts';

const VITEST = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const PLAYWRIGHT = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] };

test('a command without counts of its own is one test', () => {
  expect([countCommand(0).passed, countCommand(2).failed]).toEqual([1, 1]);
});

test("vitest's tests are counted as it reports them", () => {
  expect(countVitest({ ...VITEST, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

test('a test file that breaks while loading is one failed test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ];
  expect(countVitest({ ...VITEST, numFailedTests: 1, testResults }, 1).failed).toBe(2);
});

test('a run that failed without a failed test still counts one', () => {
  expect(countVitest(VITEST, 1).failed).toBe(1);
  expect(countPlaywright(PLAYWRIGHT, 1).failed).toBe(1);
});

test("Playwright's failures include flaky tests and errors outside tests", () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: ['server did not start'] };
  expect(countPlaywright(report, 1)).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

test('the last line adds up the stages', () => {
  expect(formatCounts(addCounts(countVitest(VITEST, 0), countPlaywright(PLAYWRIGHT, 0)))).toBe('7 passed, 0 failed');
});
