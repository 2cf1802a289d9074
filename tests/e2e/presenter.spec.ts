import type { BrowserContext, Page } from '@playwright/test';
import { STORY } from './support/story-page.ts';
import { expect, settled, test } from './support/test.ts';

async function openBoth(context: BrowserContext): Promise<{ speaker: Page; hall: Page }> {
  const speaker = await context.newPage();
  await speaker.goto('presenter.html');
  await settled(speaker);
  const hall = await context.newPage();
  await hall.goto('kiosk.html?static=1&dwell=600');
  await settled(hall);
  await expect(speaker.locator('.presenter[data-linked]')).toBeVisible();
  return { speaker, hall };
}

const shows = (hall: Page, slide: number) =>
  expect(hall.locator('.kiosk')).toHaveAttribute('data-slide', String(slide));
const speaks = (speaker: Page, slide: number) =>
  expect(speaker.locator('.presenter')).toHaveAttribute('data-slide', String(slide));

test('the speaker sees the notes, this step and the next, clock and timer', async ({ page }) => {
  await page.goto('presenter.html?slide=3');
  await settled(page);
  await expect(page.getByRole('heading', { name: STORY[2]?.headline['zh-Hans'] ?? '' })).toBeVisible();
  await expect(page.getByRole('heading', { name: STORY[3]?.headline['zh-Hans'] ?? '' })).toBeVisible();
  await expect(page.locator('.presenter-notes')).toContainText('不是行政界线');
  await expect(page.locator('[data-clock-time]')).toHaveText(/^\d\d:\d\d$/);
  await expect(page.locator('[data-timer]')).toHaveText(/^0[0-3]:[0-5]\d$/);
  await expect(page.getByRole('link', { name: '打开观众窗口' })).toHaveAttribute('href', 'kiosk.html?slide=3');
});

test('the audience’s window follows the speaker, and stands still for nobody else', async ({ context }) => {
  const { speaker, hall } = await openBoth(context);
  await speaker.keyboard.press('PageDown');
  await shows(hall, 2);
  await speaker.getByRole('navigation', { name: '全部步骤' }).getByRole('button').nth(8).click();
  await shows(hall, 9);
  await expect(hall.locator('.kiosk')).toHaveAttribute('data-mode', 'presented');
  await speaker.keyboard.press('b');
  await expect(hall.locator('.story-black')).toBeVisible();
  await speaker.keyboard.press('b');
  await expect(hall.locator('.story-black')).toHaveCount(0);
});

test('the speaker’s window follows a clicker that is plugged into the other', async ({ context }) => {
  const { speaker, hall } = await openBoth(context);
  await hall.keyboard.press('PageDown');
  await hall.keyboard.press('PageDown');
  await shows(hall, 3);
  await speaks(speaker, 3);
});

test('both go on when either window is loaded anew', async ({ context }) => {
  const { speaker, hall } = await openBoth(context);
  await speaker.keyboard.press('6');
  await speaker.keyboard.press('Enter');
  await shows(hall, 6);
  await hall.reload();
  await settled(hall);
  await shows(hall, 6);
  await speaker.keyboard.press('PageDown');
  await shows(hall, 7);
  await speaker.goto('presenter.html');
  await settled(speaker);
  await speaks(speaker, 7);
  await speaker.keyboard.press('PageDown');
  await shows(hall, 8);
});

test('the audience’s window goes back to its visitors when the speaker’s is gone', async ({ context }) => {
  const { speaker, hall } = await openBoth(context);
  await expect(hall.locator('.kiosk')).toHaveAttribute('data-mode', 'presented');
  await speaker.close();
  await expect(hall.locator('.kiosk')).toHaveAttribute('data-mode', 'visitor');
});
