import { expect, settled, test } from '../e2e/support/test.ts';
import { describeThisMachine, readAcceptedMachine, writeAcceptedMachine } from './drawing-machine.ts';
import { readVisualCases } from './visual-case.ts';

const UPDATE = process.env.UPDATE === '1';

test.beforeAll(async ({ browser }) => {
  const here = await describeThisMachine(browser);
  if (UPDATE) return writeAcceptedMachine(here);
  const accepted = readAcceptedMachine();
  const same = here.browser === accepted.browser && here.fonts === accepted.fonts;
  test.skip(
    !same,
    `the pictures were drawn by ${accepted.browser} with fonts ${accepted.fonts}; here are ${here.browser} and ${here.fonts}`,
  );
});

for (const { name, page: address, viewport, of, map, media, clock, tolerance } of readVisualCases()) {
  test(`${name} looks as accepted`, async ({ page }) => {
    await page.setViewportSize(viewport);
    if (media) await page.emulateMedia({ media });
    if (clock) await page.clock.setFixedTime(clock);
    await page.goto(address);
    await settled(page);
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
