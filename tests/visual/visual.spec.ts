import { expect, settled, test } from '../e2e/support/test.ts';
import { readVisualCases } from './visual-case.ts';

for (const { name, page: address, viewport, of, map, media, clock, tolerance } of readVisualCases()) {
  test(`${name} looks as accepted`, async ({ page }) => {
    await page.setViewportSize(viewport);
    if (media) await page.emulateMedia({ media });
    if (clock) await page.clock.setFixedTime(clock);
    await page.goto(address);
    await settled(page);
    // A picture that is moved is drawn at once, and again in finer lines when they have come.
    await page.waitForLoadState('networkidle');
    if (map === 'gl') await page.locator('html[data-map=gl]').waitFor({ state: 'attached', timeout: 60_000 });
    // What is out of sight is laid out when it comes near. A sheet made by script is what the page's policy leaves open.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { content-visibility: visible !important }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    const picture = [name, 'expected.png'];
    const options = { animations: 'disabled', ...tolerance } as const;
    if (of) await expect(page.locator(of).first()).toHaveScreenshot(picture, options);
    else await expect(page).toHaveScreenshot(picture, options);
  });
}
