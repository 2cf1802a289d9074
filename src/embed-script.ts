/**
 * `embed.js`, for the page around an embed: gives its frames the height that they ask for, and defines
 * `<dual-belts-map>`. A classic script without dependencies. It writes no markup and no style attribute, so the strictest
 * policy allows it; it may be included any number of times; it touches no frame but those of the site that it comes from.
 */
(() => {
  const script = document.currentScript;
  const base = script instanceof HTMLScriptElement ? new URL('.', script.src).href : null;
  if (base === null) return;
  const ELEMENT = 'dual-belts-map';
  const MAX_HEIGHT_PX = 20000;
  const LANG_PARTS: Readonly<Record<string, string>> = { en: '.en', 'zh-hant': '.zh-hant' };
  /** Attributes that go into the address as they are; `lang` and `content` choose the file. */
  const PARAMETERS = ['theme', 'text', 'motion', 'layers', 'place', 'sector', 'role', 'metric', 'slide', 'map'];
  const FLAGS = ['static', 'plain'];
  const PARTS = ['legend', 'source'];

  const isOurs = (frame: HTMLIFrameElement): boolean => frame.src.startsWith(base);
  const frames = (): HTMLIFrameElement[] => Array.from(document.getElementsByTagName('iframe')).filter(isOurs);
  const greet = (frame: HTMLIFrameElement): void => {
    // The greeting says nothing, and a sandboxed frame has no origin to address it to.
    frame.contentWindow?.postMessage({ type: 'dual-belts:hello', version: 1 }, '*');
  };
  const fill = (frame: HTMLIFrameElement): void => {
    const { style } = frame;
    style.width = '100%';
    style.border = '0';
    style.display = 'block';
  };

  addEventListener('message', ({ data, source }: MessageEvent) => {
    if (source === null || typeof data !== 'object' || data === null) return;
    const { type, version, height } = data as { type?: unknown; version?: unknown; height?: unknown };
    if (version !== 1 || typeof type !== 'string') return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    if (type === 'dual-belts:ready') fill(frame);
    if (type === 'dual-belts:size' && typeof height === 'number' && height > 0 && height <= MAX_HEIGHT_PX) {
      fill(frame);
      frame.style.height = `${Math.ceil(height)}px`;
    }
  });

  /** Frames that were there, and had spoken, before this script came. */
  const greetAll = (): void => frames().forEach(greet);
  greetAll();
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', greetAll);

  if (typeof customElements === 'undefined' || customElements.get(ELEMENT)) return;

  class DualBeltsMap extends HTMLElement {
    static readonly observedAttributes = ['content', 'lang', 'height', 'heading', ...PARAMETERS, ...FLAGS, ...PARTS];
    #frame: HTMLIFrameElement | null = null;
    #waiting = false;

    connectedCallback(): void {
      this.#update();
    }

    attributeChangedCallback(): void {
      // Several attributes set one after the other load one page.
      if (this.#frame === null || this.#waiting) return;
      this.#waiting = true;
      queueMicrotask(() => {
        this.#waiting = false;
        this.#update();
      });
    }

    /** Shows another view; the site must trust this page (see `embed-origins.json`). */
    show(search: string): void {
      this.#send({ type: 'dual-belts:show', version: 1, search });
    }

    next(): void {
      this.#send({ type: 'dual-belts:next', version: 1 });
    }

    previous(): void {
      this.#send({ type: 'dual-belts:previous', version: 1 });
    }

    #send(message: unknown): void {
      this.#frame?.contentWindow?.postMessage(message, new URL(base as string).origin);
    }

    #update(): void {
      const frame = this.#frame ?? document.createElement('iframe');
      const src = this.#address();
      if (frame.src !== src) frame.src = src;
      frame.title = this.getAttribute('title') ?? '双核双带 · Dual Cores, Dual Belts';
      if (this.#frame !== null) return;
      this.#frame = frame;
      frame.loading = 'lazy';
      frame.allow = 'fullscreen; clipboard-write; web-share';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      fill(frame);
      const height = Number(this.getAttribute('height'));
      frame.style.height = `${height > 0 && height <= MAX_HEIGHT_PX ? height : 600}px`;
      this.style.display = 'block';
      // What was written inside, a picture with a link, stood in for the map until now.
      this.replaceChildren(frame);
    }

    #address(): string {
      const word = (name: string): string => (this.getAttribute(name) ?? '').trim();
      const content = /^[a-z-]{1,30}$/.test(word('content')) && word('content') !== 'map' ? `.${word('content')}` : '';
      const url = new URL(`embed${content}${LANG_PARTS[word('lang').toLowerCase()] ?? ''}.html`, base as string);
      for (const name of PARAMETERS) if (word(name) !== '') url.searchParams.set(name, word(name));
      for (const name of FLAGS) if (this.hasAttribute(name) && word(name) !== '0') url.searchParams.set(name, '1');
      for (const name of PARTS) if (word(name) === '0') url.searchParams.set(name, '0');
      // `title` names the frame, as on every element; the heading inside is switched apart from it.
      if (word('heading') === '0') url.searchParams.set('title', '0');
      return url.href;
    }
  }
  customElements.define(ELEMENT, DualBeltsMap);
})();
