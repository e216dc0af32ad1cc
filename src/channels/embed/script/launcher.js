// @ts-check
/** The launcher and the panel on the page of another site. */
import { colors, createTree, drawing, make, SMALL } from './look.js';
import { createPanel } from './panel.js';
import { createSession } from './session.js';

const SPEECH = 'M4 5h16v11H10l-4 4v-4H4z';
const CROSS = 'M6 6l12 12M18 6L6 18';

/**
 * The words of a language: those of its nearest relative, else English.
 * @param {string | undefined} locale
 */
const languageOf = (locale) => {
  const code = (locale ?? '').trim().toLowerCase().split('-')[0] ?? '';
  const language = NEAREST[code] ?? code;
  return Object.hasOwn(WORDS, language) ? language : 'en';
};

/** @param {HTMLScriptElement} script the page's line, with its wishes */
const start = ({ src, dataset }) => {
  const host = new URL(src).origin;
  const session = createSession(host, dataset.sourcePlan);
  const { color, text } = colors(dataset.color);
  const { element, tree } = createTree(color, text);
  const theme = dataset.theme === 'dark' || dataset.theme === 'light' ? dataset.theme : 'auto';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const darken = () =>
    element.toggleAttribute('data-dark', theme === 'dark' || (theme === 'auto' && dark.matches));

  let language = languageOf(dataset.locale ?? document.documentElement.lang);
  /** @type {ReturnType<typeof createPanel> | null} */
  let panel = null;
  let isGone = false;
  /** Whether somebody opened the panel and waits for the chat to come. */
  let isAwaited = false;

  const label = make('span', '');
  const launcher = make('button', 'launcher', drawing(SPEECH), label);
  const heading = make('h2', '');
  const close = make('button', 'close', drawing(CROSS));
  const notice = make('div', 'notice');
  const room = make('div', 'room', notice);
  const dialog = make('dialog', '', make('header', '', heading, close), room);
  launcher.type = 'button';
  close.type = 'button';
  heading.id = 'title';
  dialog.id = 'panel';
  launcher.setAttribute('aria-haspopup', 'dialog');
  launcher.setAttribute('aria-controls', 'panel');
  launcher.setAttribute('aria-expanded', 'false');
  dialog.setAttribute('aria-labelledby', 'title');

  const words = () => WORDS[language] ?? /** @type {EmbedWords} */ (WORDS.en);

  const speak = () => {
    const { title, close: closing } = words();
    const named = dataset.title?.trim() || title;
    element.lang = language;
    label.textContent = named;
    heading.textContent = named;
    close.setAttribute('aria-label', closing);
    close.title = closing;
  };

  /** @param {unknown} failure */
  const fail = (failure) => {
    panel?.remove();
    panel = null;
    const { unreachable, busy, retry } = words();
    const again = make('button', '', retry);
    again.type = 'button';
    again.addEventListener('click', () => {
      isAwaited = true;
      load();
    });
    notice.setAttribute('role', 'alert');
    notice.replaceChildren(failure === 'busy' ? busy : unreachable, again);
    notice.hidden = false;
    if (isAwaited && isHere()) again.focus();
  };

  const load = () => {
    panel?.remove();
    notice.setAttribute('role', 'status');
    notice.replaceChildren(words().loading);
    notice.hidden = false;
    panel = createPanel({
      host,
      title: heading.textContent ?? '',
      locale: language,
      theme,
      color,
      openSession: session.open,
      onClose: hide,
      onFailure: fail,
      onShown() {
        notice.hidden = true;
        // Whoever went on to something else, or only came to this page, is not called into the chat.
        if (isAwaited && isHere()) panel?.enter();
        isAwaited = false;
      },
    });
    room.append(panel.frame);
  };

  /** Whether the focus is in the panel, or nowhere. */
  const isHere = () =>
    dialog.open && (tree.activeElement !== null || document.activeElement === document.body);

  /** @param {boolean} byPerson the panel is opened, not found open by a page that is loaded */
  const show = (byPerson) => {
    if (isGone || dialog.open) return;
    const { activeElement } = document;
    if (matchMedia(SMALL).matches) dialog.showModal();
    else dialog.show();
    launcher.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    session.remember({ open: true });
    isAwaited = byPerson;
    if (panel === null) load();
    else if (byPerson) panel.enter();
    // A page that is loaded leaves the focus where it was.
    if (!byPerson && activeElement instanceof HTMLElement && !dialog.matches(':modal')) {
      close.blur();
      activeElement.focus();
    }
  };

  const hide = () => dialog.close();

  const closed = () => {
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    session.remember({ open: false });
    if (!isGone) launcher.focus();
  };

  speak();
  darken();
  dark.addEventListener('change', darken);
  launcher.addEventListener('click', () => show(true));
  close.addEventListener('click', hide);
  dialog.addEventListener('close', closed);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) hide();
  });
  tree.append(launcher, dialog);

  const place = () => {
    if (isGone) return;
    document.body.append(element);
    if (session.wasOpen()) show(false);
  };

  window.planbyte = {
    open: () => show(true),
    close: hide,
    setLocale(locale) {
      if (languageOf(locale) === language) return;
      language = languageOf(locale);
      speak();
      // The conversation is come back to, in a frame that speaks the other language.
      if (panel !== null) load();
    },
    destroy() {
      isGone = true;
      panel?.remove();
      dark.removeEventListener('change', darken);
      element.remove();
      delete window.planbyte;
    },
  };

  void session.isAllowed().then((isAllowed) => {
    if (isAllowed) {
      if (document.body === null) addEventListener('DOMContentLoaded', place, { once: true });
      else place();
      return;
    }
    isGone = true;
    delete window.planbyte;
    // biome-ignore lint/suspicious/noConsole: whoever looks after the page must hear why there is no launcher
    console.warn(
      `planbyte: ${location.origin} is not among the EMBED_ORIGINS of ${host}, so the chat is not shown.`,
    );
  });
};

const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');
// A second line on the same page adds nothing.
if (script instanceof HTMLScriptElement && window.planbyte === undefined) start(script);
