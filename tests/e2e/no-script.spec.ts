import { expect, SIZES, test } from './support/test.ts';

const PAGES = ['index.html', 'en.html', 'zh-hant.html'] as const;

test.use({ javaScriptEnabled: false });

test.describe('without scripts', () => {
  for (const file of PAGES) {
    test(`${file} shows the whole layout`, async ({ page }) => {
      await page.setViewportSize(SIZES.desk);
      await page.goto(file);
      const province = page.locator('.map-svg[data-figure=province]');
      await expect(province.locator('[data-adcode]')).toHaveCount(21);
      await expect(province.locator('[data-place]')).toHaveCount(16);
      await expect(province.locator('[data-core]')).toHaveCount(2);
      for (const id of ['belt-east', 'belt-west', 'guangfo', 'arrow-east', 'arrow-west', 'arrow-north']) {
        expect(await province.locator(`[data-layout=${id}]`).count(), id).toBeGreaterThan(0);
      }
    });

    test(`${file} has a legend entry for each layer, a list of all places and the notice`, async ({ page }) => {
      await page.goto(file);
      await expect(page.locator('[data-legend-layer]')).toHaveCount(11);
      for (const name of await page.locator('[data-feature-kind=park]').all()) await expect(name).toBeVisible();
      await expect(page.locator('[data-feature-kind=park]')).toHaveCount(16);
      for (const notice of await page.locator('.map-notice').all()) await expect(notice).toBeVisible();
      await expect(page.locator('.map-notice')).toHaveCount(2);
    });

    for (const [name, viewport] of Object.entries(SIZES)) {
      test(`in ${file} on a ${name} no two names on a figure overlap, and all places have one`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.goto(file);
        for (const figure of ['province', 'delta']) {
          const boxes = await visibleNames(page, figure);
          expect(overlaps(boxes), figure).toEqual([]);
          if (figure === 'delta') {
            const places = await page
              .locator('.map-svg[data-figure=delta] [data-place]')
              .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-place') ?? ''));
            expect(places).toHaveLength(16);
            expect(places.filter((id) => !boxes.some((box) => box.id === id))).toEqual([]);
          }
        }
      });
    }
  }

  test('the first map needs nothing but the page and its style sheet', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).pathname}`));
    await page.goto('index.html');
    await expect(page.locator('.map-svg[data-figure=province] [data-place=nansha]')).toBeVisible();
    // Browsers fetch the icon for their tab by themselves.
    expect(asked.filter((line) => !/^(document|stylesheet) /.test(line) && !line.endsWith('icon.svg'))).toEqual([]);
  });

  test('a place in the list unfolds its position, description and sources, the name stays in view', async ({
    page,
  }) => {
    for (const viewport of [SIZES.phone, SIZES.desk]) {
      await page.setViewportSize(viewport);
      await page.goto('index.html');
      const place = page.locator('#feature-nansha');
      await expect(place.locator('#about-nansha')).toBeHidden();
      await place.getByRole('link', { name: '广州南沙新区' }).click();
      await expect(place.locator('#about-nansha')).toBeVisible();
      await expect(place.locator('#about-nansha')).toContainText('误差约6千米');
      await expect(place.getByRole('link', { name: '广州南沙新区' })).toBeInViewport();
    }
  });

  test('every link inside the page leads to something in it', async ({ page }) => {
    await page.goto('index.html');
    const dead = await page
      .locator('a[href^="#"], a[href^="?"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => href.startsWith('?') || document.getElementById(href.slice(1)) === null),
      );
    expect(dead).toEqual([]);
  });

  test('no room is kept for controls that will not come', async ({ page }) => {
    for (const viewport of Object.values(SIZES)) {
      await page.setViewportSize(viewport);
      await page.goto('index.html');
      const heights = await page
        .locator('.needs-script')
        .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(0);
      expect(heights.filter((height) => height > 0)).toEqual([]);
    }
  });

  test('a mark leads to its entry in the list', async ({ page }) => {
    await page.setViewportSize(SIZES.desk);
    await page.goto('index.html');
    await page.locator('.map-svg[data-figure=delta] [data-place=songshan-lake] .hit').click();
    await expect(page).toHaveURL(/#feature-songshan-lake$/);
    await expect(page.locator('#feature-songshan-lake')).toBeInViewport();
  });
});

interface NameBox {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes of the names that this width shows, as the browser has set them. */
function visibleNames(page: import('@playwright/test').Page, figure: string): Promise<NameBox[]> {
  return page.locator(`.map-svg[data-figure=${figure}] [data-label]`).evaluateAll((labels) =>
    labels.flatMap((label) => {
      // A name on a curve is a group of letters, each with a box of its own.
      const parts = label.tagName === 'text' ? [label] : [...label.querySelectorAll('text')];
      return parts.flatMap((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect();
        const id = label.getAttribute('data-label') ?? '';
        return right - left > 0 ? [{ id, left, top, right, bottom }] : [];
      });
    }),
  );
}

/** Letters end well inside the line boxes that browsers report: a touch of less than half a pixel is none. */
function overlaps(boxes: readonly NameBox[]): string[] {
  const SLACK_PX = 0.5;
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const apart =
        a.id === b.id ||
        a.right - SLACK_PX <= b.left ||
        b.right - SLACK_PX <= a.left ||
        a.bottom - SLACK_PX <= b.top ||
        b.bottom - SLACK_PX <= a.top;
      return apart ? [] : [`${a.id} over ${b.id}`];
    }),
  );
}
