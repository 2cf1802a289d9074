import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePresenterMessage, type PresenterMessage } from '../../../src/state/presenter-messages.ts';

it.each<PresenterMessage>([
  { kind: 'hello' },
  { kind: 'bye' },
  { kind: 'go', slide: 3 },
  { kind: 'black', on: true },
  { kind: 'here', slide: 14, black: false },
])('%j arrives as it was sent', (message) => {
  expect(decodePresenterMessage(structuredClone(message))).toEqual(message);
});

it.each([
  { kind: 'go' },
  { kind: 'go', slide: 0 },
  { kind: 'go', slide: 1.5 },
  { kind: 'black', on: 1 },
  { kind: 'here', slide: 2 },
  { kind: 'x' },
])('%j is no message', (data) => {
  expect(decodePresenterMessage(data)).toBeNull();
});

it('no value whatever makes it throw', () => {
  fc.assert(fc.property(fc.anything(), (data) => void decodePresenterMessage(data)));
});
