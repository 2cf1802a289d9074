import type { Browser } from '@playwright/test';
import { type Screen, type Visit, visitPage } from './page-visit.ts';
import { buildFloor, buildPeers } from './peers.ts';
import { SLOW_4G, startSlowServer } from './slow-server.ts';

export const SCREENS: readonly Screen[] = [
  { name: 'phone', width: 390, height: 844, mobile: true },
  { name: 'desktop', width: 1440, height: 900, mobile: false },
];

const CONDITIONS = [
  { name: 'Slow 4G, 4× CPU', link: SLOW_4G, cpu: 4 },
  { name: 'unthrottled', link: null, cpu: 1 },
] as const;

/** The atlas first, then what it is compared with. */
export const PAGES = [
  { name: 'atlas', selector: '.map-stage', interactive: true },
  { name: 'floor', selector: '.map-stage', interactive: false },
  { name: 'echarts', selector: '#map', interactive: true },
  { name: 'maplibre', selector: '#map', interactive: true },
  { name: 'leaflet', selector: '#map', interactive: true },
] as const;
export type PageName = (typeof PAGES)[number]['name'];

/** All visits under one condition, on one screen: a list for each page, one entry a round, `null` where it failed. */
export interface PagesCase {
  readonly condition: string;
  readonly screen: string;
  readonly visits: Readonly<Record<PageName, readonly (Visit | null)[]>>;
}

export interface PagesResult {
  readonly rounds: number;
  readonly cases: readonly PagesCase[];
  readonly failures: readonly string[];
}

/**
 * Real pages in one browser: in each round every page is opened once, so that what else the computer does falls on all.
 * A page that fails is named and left out of its round.
 * @param site folder of the built atlas
 */
export async function benchPages(root: string, site: string, browser: Browser, rounds: number): Promise<PagesResult> {
  const server = await startSlowServer({ atlas: site, floor: buildFloor(root, site), ...(await buildPeers(root)) });
  const cases: PagesCase[] = [];
  const failures: string[] = [];
  try {
    // Not counted: the browser and the server's compression get warm.
    for (const { name, ...how } of PAGES) {
      await visitPage(browser, server, `${name}/`, { screen: SCREENS[1] as Screen, cpu: 1, ...how }).catch(
        (error: unknown) => failures.push(`${name}, warming up: ${String(error).split('\n')[0]}`),
      );
    }
    for (const { name: condition, link, cpu } of CONDITIONS) {
      server.setLink(link);
      for (const screen of SCREENS) {
        const visits: Record<PageName, (Visit | null)[]> = {
          atlas: [],
          floor: [],
          echarts: [],
          maplibre: [],
          leaflet: [],
        };
        for (let round = 0; round < rounds; round += 1) {
          // Another page goes first in each round.
          for (let turn = 0; turn < PAGES.length; turn += 1) {
            const page = PAGES[(turn + round) % PAGES.length] as (typeof PAGES)[number];
            const { name, selector, interactive } = page;
            try {
              const visit = await visitPage(browser, server, `${name}/`, { screen, cpu, selector, interactive });
              visits[name].push(visit);
              console.log(
                `${condition}, ${screen.name}, ${name}: first map ${Math.round(visit.firstMapMs ?? -1)} ms, ` +
                  `interactive ${Math.round(visit.interactiveMs ?? -1)} ms, blocked ${Math.round(visit.blockedMs)} ms, ` +
                  `${Math.round(visit.bytes / 1000)} kB`,
              );
            } catch (error) {
              visits[name].push(null);
              failures.push(`${condition}, ${screen.name}, ${name}: ${String(error).split('\n')[0]}`);
              console.error(failures.at(-1));
            }
          }
        }
        cases.push({ condition, screen: screen.name, visits });
      }
    }
  } finally {
    await server.close();
  }
  return { rounds, cases, failures };
}
