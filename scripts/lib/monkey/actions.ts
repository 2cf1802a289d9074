/** What the monkey does. */
import type { CDPSession, Page } from '@playwright/test';
import type { Random } from './random.ts';

export const KEYS = [
  'Tab',
  'Tab',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'Escape',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageDown',
  'PageUp',
  '+',
  '-',
  '?',
  'b',
  'f',
  '5',
  'a',
];

/** Tables are full of links and the map is full of marks: one of each kind is chosen first, or nothing else would be pressed. */
const CONTROLS = [
  'button, select, input, textarea, summary, [role=button]',
  'button, select, input, textarea, summary, [role=button]',
  'a[href]',
  '.hit',
];

/** Any control that can be seen, after scrolling to it; a choice takes one of its options. */
export async function clickSomething(page: Page, random: Random): Promise<string> {
  const found = await page.evaluate(
    ({ selector, at, option }) => {
      const seen = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter(
        (control) => control.checkVisibility({ visibilityProperty: true }) && control.getBoundingClientRect().width > 0,
      );
      const control = seen[Math.floor(at * seen.length)];
      if (control === undefined) return null;
      const name = `${control.tagName.toLowerCase()} “${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 30)}”${control.getAttribute('href') ?? ''}`;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (control instanceof HTMLSelectElement) {
        const chosen = control.options[Math.floor(option * control.options.length)];
        control.value = chosen?.value ?? '';
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
        return { name: `${name} = ${control.value}`, x: -1, y: -1 };
      }
      const { left, top, width, height } = control.getBoundingClientRect();
      return { name, x: left + width / 2, y: top + height / 2 };
    },
    { selector: random.pick(CONTROLS), at: random.next(), option: random.next() },
  );
  if (found === null) return 'nothing to click';
  if (found.x >= 0 && found.y >= 0) await page.mouse.click(found.x, found.y);
  return found.name;
}

export async function hideAndShow(page: Page): Promise<string> {
  for (const state of ['hidden', 'visible'] as const) {
    await page.evaluate((visibility) => {
      window.monkeyVisibility = visibility;
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
    await page.waitForTimeout(50);
  }
  return 'hidden and shown';
}

export async function freeze(client: CDPSession, page: Page): Promise<string> {
  await client.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.waitForTimeout(50);
  await client.send('Page.setWebLifecycleState', { state: 'active' });
  return 'frozen and thawed';
}

/** @param anywhere also into entries of another page, whose nodes and listeners would be counted anew */
export async function goThroughHistory(page: Page, random: Random, anywhere: boolean): Promise<string> {
  const delta = random.pick([-1, -1, 1, -2]);
  const may = await page.evaluate(
    ([step, free]) => {
      const { navigation } = window as unknown as {
        navigation: { currentEntry: { index: number }; entries(): { sameDocument: boolean; url: string }[] };
      };
      const entry = navigation.entries()[navigation.currentEntry.index + step];
      return entry?.url.startsWith('http') === true && (entry.sameDocument || free);
    },
    [delta, anywhere] as const,
  );
  if (!may) return `${delta} leads nowhere`;
  await page.evaluate((step) => history.go(step), delta);
  await page.waitForTimeout(100);
  await page.waitForLoadState('load');
  return String(delta);
}

export async function leaveFullscreen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  });
}
