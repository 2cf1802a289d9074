import { describe, expect, it, vi } from 'vitest';
import { createReporter, type Failure } from '../../../src/platform/report.ts';

const NO_WEBGL: Failure = { kind: 'webgl-missing', detail: 'no webgl2 context' };
const NO_DATA: Failure = { kind: 'data-failed', detail: 'guangdong.topo.json: 404', cause: new Error('404') };

describe('createReporter', () => {
  it('keeps the failures that hold, oldest first', () => {
    const { report, failures } = createReporter(null);
    report(NO_WEBGL);
    report(NO_DATA);
    expect(failures.value).toEqual([NO_WEBGL, NO_DATA]);
  });

  it('does not show the same failure twice', () => {
    const { report, failures } = createReporter(null);
    report(NO_WEBGL);
    report({ ...NO_WEBGL });
    expect(failures.value).toEqual([NO_WEBGL]);
  });

  it('prints every failure with its cause when it has a log', () => {
    const log = vi.fn();
    createReporter(log).report(NO_DATA);
    expect(log.mock.calls).toEqual([['data-failed: guangdong.topo.json: 404', NO_DATA.cause]]);
  });

  it('takes back the kinds that are tried again', () => {
    const { report, failures, withdraw } = createReporter(null);
    report(NO_WEBGL);
    report(NO_DATA);
    withdraw('data-failed', 'context-lost');
    expect(failures.value).toEqual([NO_WEBGL]);
  });
});
