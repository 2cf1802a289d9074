import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

interface Step {
  readonly id: string;
  readonly headline: Readonly<Record<'zh-Hans' | 'en' | 'zh-Hant', string>>;
}

/** The story as the pages have it. */
export const STORY: readonly Step[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../src/model/generated/story.json'), 'utf8'),
);

/** Waits until this step of the story is shown, and its address written. */
export async function expectStep(page: Page, slide: number): Promise<void> {
  await expect(page.locator(`#step-${slide}`)).toHaveAttribute('aria-current', 'step');
  await expect
    .poll(() => new URL(page.url()).searchParams.get('slide'), { message: 'slide in the address' })
    .toBe(String(slide));
}

/** All that is on the screen because of the step: what is selected, drawn, emphasised, charted, and where the map rests. */
export function shownBy(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const stage = document.querySelector('.map-stage[data-figure=province]');
    const legend = [...document.querySelectorAll<HTMLInputElement>('.legend-list input')].map((input) => input.checked);
    return {
      address: [...new URLSearchParams(window.location.search)].map(String).sort(),
      camera: stage?.getAttribute('data-camera'),
      chart: document.querySelector('.story-chart')?.getAttribute('data-chart') ?? null,
      current: document.querySelector('.story-step[aria-current]')?.id,
      legend,
    };
  });
}
