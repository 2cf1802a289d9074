import { defineConfig } from 'vitest/config';

const unit = ['tests/unit/**/*.test.{ts,tsx}'];
const fuzz = ['tests/fuzz/**/*.test.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        // A computer that does several things at once takes its time, and that is no fault of the code.
        test: { name: 'unit', include: [...unit, ...fuzz], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      // The same properties on many more cases; FUZZ_RUNS says how many.
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: fuzz,
          env: { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '20000' },
          testTimeout: 3_600_000,
          hookTimeout: 60_000,
        },
      },
      // Contracts rebuild the data and parse every file: minutes on a slow computer, not the five seconds of a unit test.
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
