import { expect, it } from 'vitest';
import storyJson from '../../../src/model/generated/story.json' with { type: 'json' };
import type { Story } from '../../../src/model/story.ts';
import { decodeKioskSettings, decodeStandLang } from '../../../src/state/kiosk-settings.ts';

const STORY = storyJson as unknown as Story;

it('each step stands as long as the story says', () => {
  const { dwellMs } = decodeKioskSettings('?slide=3', STORY, 0);
  expect(dwellMs).toEqual(STORY.map((step) => step.dwellMs));
});

it('the address of a stand may set the times', () => {
  const settings = decodeKioskSettings('?idle=90&dwell=12.5&ask=5', STORY, 0);
  expect(settings).toMatchObject({ idleMs: 90_000, askMs: 5_000 });
  expect(new Set(settings.dwellMs)).toEqual(new Set([12_500]));
});

it.each(['', '0', '-5', '1e9', 'Infinity', '99999', 'abc', ' '])('a time of %j counts as not said', (text) => {
  const settings = decodeKioskSettings(`?idle=${encodeURIComponent(text)}&dwell=${encodeURIComponent(text)}`, STORY, 0);
  expect(settings).toEqual(decodeKioskSettings('', STORY, 0));
});

it.each([
  ['?kiosk=1', 'zh-Hans'],
  ['?slide=3&kiosk=en', 'en'],
  ['?kiosk=zh-hant&theme=light', 'zh-Hant'],
])('in the single file %s is a stand in %s', (search, lang) => {
  expect(decodeStandLang(search, 'zh-Hans')).toBe(lang);
});

it.each(['', '?kiosk', '?kiosk=0', '?kiosk=de', '?slide=1'])('in the single file %j is no stand', (search) => {
  expect(decodeStandLang(search, 'zh-Hans')).toBeNull();
});
