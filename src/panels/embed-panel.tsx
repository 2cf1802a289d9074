import { useEffect, useRef, useState } from 'preact/hooks';
import type { EmbedStrings } from '../i18n/embed-strings.ts';
import { type Strings, strings } from '../i18n/index.ts';
import { type Atlas, LANGS, type Lang } from '../model/types.ts';
import { copyText } from '../platform/clipboard.ts';
import { type FrameChannel, openFrameChannel } from '../platform/messages.ts';
import { encodeAddress } from '../state/address.ts';
import { asFullView, setEmbedPart, setStatic, setTheme, toggleLayer } from '../state/changes.ts';
import { ALL_EMBED_CONTENTS, type EmbedContent } from '../state/embed-pages.ts';
import { buildSnippet, embedUrlFor, SNIPPET_FORMS, type SnippetForm } from '../state/snippet.ts';
import { EMBED_PARTS, initialView, THEMES, type Theme, type ViewState } from '../state/view-state.ts';

interface EmbedPanelProps {
  readonly atlas: Atlas;
  readonly t: Strings & EmbedStrings;
  /** What the reader looks at: where the choices begin. */
  readonly view: ViewState;
  /** Address of the folder of the site. */
  readonly base: string;
  readonly decode: (search: string, initial: ViewState) => ViewState;
  readonly fullPageFor: (lang: Lang, search: string) => string;
  /** Words of the embed itself, which may be in another language than this panel. */
  readonly wordsFor: (lang: Lang) => EmbedStrings;
  readonly onClose: () => void;
}

const HEIGHTS = { min: 200, max: 2000, initial: 600 } as const;
const THEME_KEYS = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark', contrast: 'themeContrast' } as const;

/** Makes the code to paste: choices on one side, the embed as it will be on the other; the code follows both. */
export function EmbedPanel(props: EmbedPanelProps) {
  const { atlas, t, base, decode, fullPageFor, wordsFor, onClose } = props;
  const [content, setContent] = useState<EmbedContent>('map');
  const [lang, setLang] = useState<Lang>(props.view.lang);
  const [view, setView] = useState<ViewState>(props.view);
  const [heightPx, setHeightPx] = useState<number>(HEIGHTS.initial);
  const [form, setForm] = useState<SnippetForm>('iframe');
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const dialog = useRef<HTMLDialogElement>(null);
  const preview = useRef<HTMLIFrameElement>(null);
  const code = useRef<HTMLTextAreaElement>(null);
  const channel = useRef<FrameChannel | null>(null);
  /** The view as the preview still had it when the last choice was sent; `null` once it has answered. */
  const unheard = useRef<string | null>(null);
  /** The preview has loaded and hears; an empty frame, or one that could not be loaded, belongs to no site. */
  const listening = useRef(false);
  /** The last choice, made while nobody was listening. */
  const waiting = useRef<string | null>(null);

  // The language is that of the file; what is left of the view goes into the query.
  const searchOf = (of: ViewState): string => encodeAddress({ ...of, lang }, initialView(lang), '');
  const search = searchOf(view);
  const options = {
    base,
    content,
    lang,
    search,
    fullPage: fullPageFor(lang, encodeAddress(asFullView({ ...view, lang }), initialView(lang), '')),
    heightPx,
    title: wordsFor(lang)[`embedContent-${content}`],
  };
  const snippet = buildSnippet(form, options);
  const file = embedUrlFor({ base, content, lang, search: '' });
  // Another file is loaded with the view of then; later changes are told to the page that is there.
  const [loaded, setLoaded] = useState({ file, src: embedUrlFor(options) });
  if (loaded.file !== file) {
    listening.current = false;
    waiting.current = null;
    setLoaded({ file, src: embedUrlFor(options) });
  }

  useEffect(() => {
    dialog.current?.showModal();
    if (preview.current === null) return;
    const opened = openFrameChannel(preview.current, new URL(base).origin, (event) => {
      // Every greeting is answered with `ready`: greeted again for that, the two would never stop.
      if (event.kind === 'ready' && !listening.current) {
        listening.current = true;
        // Before the greeting, whose answer tells the view.
        if (waiting.current !== null) opened.send({ kind: 'show', search: waiting.current });
        waiting.current = null;
        opened.send({ kind: 'hello' });
      }
      if (event.kind !== 'state') return;
      const told = decode(event.search, initialView(props.view.lang));
      // What the preview said before it heard of the last choice would take that choice back.
      if (unheard.current !== null && encodeAddress(told, initialView(props.view.lang), '') === unheard.current) return;
      unheard.current = null;
      setView((old) => ({ ...told, lang: old.lang }));
    });
    channel.current = opened;
    return opened.undo;
  }, []);

  const apply = (change: (now: ViewState) => ViewState): void => {
    const next = change(view);
    unheard.current = encodeAddress({ ...view, lang: props.view.lang }, initialView(props.view.lang), '');
    setView(next);
    if (listening.current) channel.current?.send({ kind: 'show', search: searchOf(next) });
    else waiting.current = searchOf(next);
  };
  const copy = async (): Promise<void> => {
    const copied = await copyText(snippet);
    if (!copied) code.current?.select();
    setOutcome(copied ? 'copied' : 'failed');
  };

  return (
    <dialog
      class="embed-panel"
      ref={dialog}
      aria-labelledby="embed-panel-heading"
      onClose={onClose}
      onKeyDown={(event) => {
        // The browser closes the panel; what is selected below stays.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <header>
        <h2 id="embed-panel-heading">{t.panelHeading}</h2>
        <button type="button" class="close" onClick={() => dialog.current?.close()}>
          {t.panelClose}
        </button>
      </header>
      <p class="hint">{t.panelIntro}</p>
      <div class="embed-panel-body">
        <form class="embed-choices" method="dialog" onSubmit={(event) => event.preventDefault()}>
          <label>
            <span>{t.panelContent}</span>
            <select value={content} onChange={(event) => setContent(event.currentTarget.value as EmbedContent)}>
              {ALL_EMBED_CONTENTS.map((id) => (
                <option key={id} value={id}>
                  {t[`embedContent-${id}`]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t.panelLang}</span>
            <select value={lang} onChange={(event) => setLang(event.currentTarget.value as Lang)}>
              {LANGS.map((id) => (
                <option key={id} value={id}>
                  {strings(id).langName}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t.panelTheme}</span>
            <select
              value={view.theme}
              onChange={(event) => {
                const theme = event.currentTarget.value as Theme;
                apply((now) => setTheme(now, theme));
              }}
            >
              {THEMES.map((id) => (
                <option key={id} value={id}>
                  {t[THEME_KEYS[id]]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t.panelHeight}</span>
            <input
              type="number"
              min={HEIGHTS.min}
              max={HEIGHTS.max}
              step="10"
              value={heightPx}
              onChange={(event) => {
                const wanted = Math.round(event.currentTarget.valueAsNumber);
                if (wanted >= HEIGHTS.min && wanted <= HEIGHTS.max) setHeightPx(wanted);
              }}
            />
          </label>
          <fieldset>
            <legend>{t.panelParts}</legend>
            {EMBED_PARTS.map((part) => (
              <label key={part} class="check">
                <input
                  type="checkbox"
                  checked={view[part]}
                  onChange={() => apply((now) => setEmbedPart(now, part, !now[part]))}
                />
                {t[`panelPart-${part}`]}
              </label>
            ))}
          </fieldset>
          {content === 'map' && (
            <>
              <label class="check">
                <input
                  type="checkbox"
                  checked={view.static}
                  onChange={() => apply((now) => setStatic(now, !now.static))}
                />
                {t.panelStatic}
              </label>
              <fieldset>
                <legend>{t.panelLayers}</legend>
                {[...atlas.layers].reverse().map(({ id, name }) => (
                  <label key={id} class="check">
                    <input
                      type="checkbox"
                      checked={view.layers.includes(id)}
                      onChange={() => apply((now) => toggleLayer(now, id))}
                    />
                    {name[props.view.lang]}
                  </label>
                ))}
              </fieldset>
            </>
          )}
          <fieldset>
            <legend>{t.panelForm}</legend>
            {SNIPPET_FORMS.map((id) => (
              <label key={id} class="check">
                <input type="radio" name="form" value={id} checked={id === form} onChange={() => setForm(id)} />
                <span>
                  {t[`panelForm-${id}`]}
                  <small>{t[`panelHint-${id}`]}</small>
                </span>
              </label>
            ))}
          </fieldset>
        </form>
        <div class="embed-result">
          <h3>{t.panelPreview}</h3>
          <iframe ref={preview} src={loaded.src} title={t.panelPreview} height={heightPx} />
          <h3>{t.panelCode}</h3>
          <textarea ref={code} readOnly rows={6} value={snippet} aria-label={t.panelCode} spellcheck={false} />
          <p>
            <button type="button" onClick={() => void copy()}>
              {t.panelCopy}
            </button>
            <span role="status" data-outcome={outcome}>
              {outcome === 'copied' ? t.panelCopied : outcome === 'failed' ? t.panelCopyFailed : ''}
            </span>
          </p>
        </div>
      </div>
    </dialog>
  );
}
