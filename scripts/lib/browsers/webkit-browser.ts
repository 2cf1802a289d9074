import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePort } from '../server/free-port.ts';
import { fetchTool } from '../tools/fetch-tool.ts';
import type { DrivenBrowser } from './driven-browser.ts';

/** What this module takes from selenium-webdriver 4.36, the line that runs on Node 20. */
interface Selenium {
  readonly Capabilities: new (capabilities: object) => unknown;
  readonly Builder: new () => SeleniumBuilder;
}
interface SeleniumBuilder {
  usingServer(url: string): SeleniumBuilder;
  withCapabilities(capabilities: unknown): SeleniumBuilder;
  build(): Promise<SeleniumDriver>;
}
interface SeleniumDriver {
  getCapabilities(): Promise<{ get(name: string): string | undefined }>;
  get(url: string): Promise<void>;
  executeScript<T>(script: string): Promise<T>;
  navigate(): { refresh(): Promise<void> };
  quit(): Promise<void>;
}

/** Debian keeps it apart from the programs, in a folder named for the processor. */
function findMiniBrowser(): string {
  for (const folder of readdirSync('/usr/lib')) {
    const program = join('/usr/lib', folder, 'webkit2gtk-4.1', 'MiniBrowser');
    if (existsSync(program)) return program;
  }
  throw new Error('MiniBrowser is not here (Debian package webkit2gtk-driver)');
}

/** WebKitGTK on a screen of its own. It does not tell what the page complains of. */
export async function driveWebKit(): Promise<DrivenBrowser> {
  const folder = fetchTool('selenium-webdriver', '4.36.0');
  const { Builder, Capabilities } = createRequire(join(folder, 'index.js'))('./index.js') as Selenium;
  const [port, screen] = [await freePort(), `:${90 + (process.pid % 900)}`];
  const server = spawn('Xvfb', [screen, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  const driverProcess = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen,
      // Without a graphics card; and its sandbox does not start as root, which is what containers run as.
      LIBGL_ALWAYS_SOFTWARE: '1',
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    },
  });
  const stop = (): void => {
    driverProcess.kill();
    server.kill();
  };
  try {
    await new Promise((done) => setTimeout(done, 1500));
    const wanted = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    };
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(new Capabilities(wanted))
      .build();
    const version = (await driver.getCapabilities()).get('browserVersion') ?? '';
    return {
      name: `WebKitGTK ${version}`,
      open: (url) => driver.get(url),
      evaluate: (expression) => driver.executeScript(`return ${expression}`),
      reload: () => driver.navigate().refresh(),
      errors: () => null,
      close: async () => {
        await driver.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
