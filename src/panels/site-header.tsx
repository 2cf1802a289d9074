import { type Strings, strings } from '../i18n/index.ts';
import { LANGS, type Lang } from '../model/types.ts';
import { type TextSize, THEMES, type Theme } from '../state/view-state.ts';

interface SiteHeaderProps {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly text: TextSize;
  readonly t: Strings;
  /** Where the skip link leads, such as `#places`. */
  readonly skipTo: string;
  /** Address of the same view in another language. */
  readonly hrefFor: (lang: Lang) => string;
  readonly onTheme: (theme: Theme) => void;
  readonly onText: (text: TextSize) => void;
}

const THEME_KEYS = {
  auto: 'themeAuto',
  light: 'themeLight',
  dark: 'themeDark',
  contrast: 'themeContrast',
} as const;

/** Title, languages (plain links, good without scripts) and how the page looks (needs scripts). */
export function SiteHeader({ lang, theme, text, t, skipTo, hrefFor, onTheme, onText }: SiteHeaderProps) {
  return (
    <>
      <a class="skip-link" href={skipTo}>
        {t.skipToList}
      </a>
      <div class="site-title">
        <h1>{t.siteName}</h1>
        <p>
          <span>{t.siteSubtitle}</span>
          <span class="site-source">{t.siteSource}</span>
        </p>
      </div>
      <div class="site-tools">
        <nav class="languages" aria-label={t.langNav}>
          {LANGS.map((other) => (
            <a key={other} href={hrefFor(other)} lang={other} aria-current={other === lang ? 'page' : undefined}>
              {strings(other).langName}
            </a>
          ))}
        </nav>
        <fieldset class="display needs-script">
          <legend class="visually-hidden">{t.displayGroup}</legend>
          <label class="theme-choice">
            <span>{t.themeLabel}</span>
            <select value={theme} onChange={(event) => onTheme(event.currentTarget.value as Theme)}>
              {THEMES.map((id) => (
                <option key={id} value={id} selected={id === theme}>
                  {t[THEME_KEYS[id]]}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            class="toggle"
            aria-pressed={text === 'large'}
            onClick={() => onText(text === 'large' ? 'normal' : 'large')}
          >
            {t.largeText}
          </button>
        </fieldset>
      </div>
    </>
  );
}
