// @ts-check
/** How the launcher and the panel look, in a tree of their own that the page's style does not reach. */

const COLOR = '#0f6579';

/**
 * The colour that was given, or our own where it is none, and the text that can be read on it.
 * @param {string | undefined} given `#rgb` or `#rrggbb`
 */
export const colors = (given = '') => {
  const three = /^#([\da-f])([\da-f])([\da-f])$/i.exec(given.trim());
  const long =
    three === null
      ? given.trim()
      : `#${three
          .slice(1)
          .map((one) => one + one)
          .join('')}`;
  const color = /^#[\da-f]{6}$/i.test(long) ? long : COLOR;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Whichever of black and white has more contrast; it is never less than 4.5 to 1.
  return { color, text: (light + 0.05) / 0.05 > 1.05 / (light + 0.05) ? '#000000' : '#ffffff' };
};

const CSS = `
:host {
  all: initial !important;
  --line: #c4d0d7;
  --paper: #ffffff;
  --ink: #17242d;
  font: 16px/1.4 "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", sans-serif !important;
  color-scheme: light !important;
}
:host([data-dark]) {
  --line: #4a5a66;
  --paper: #17212a;
  --ink: #eef4f6;
  color-scheme: dark !important;
}
* { box-sizing: border-box; }
button { font: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid var(--text); outline-offset: -6px; }
svg { display: block; flex: none; }
.launcher {
  position: fixed;
  z-index: 2147483000;
  right: max(20px, env(safe-area-inset-right));
  bottom: max(20px, env(safe-area-inset-bottom));
  display: flex;
  align-items: center;
  gap: 10px;
  max-width: calc(100vw - 40px);
  min-height: 56px;
  padding: 8px 20px 8px 16px;
  border: 2px solid var(--text);
  border-radius: 28px;
  background: var(--color);
  color: var(--text);
  font-weight: 600;
  box-shadow: 0 0 0 1px rgb(0 0 0 / 25%), 0 4px 16px rgb(0 0 0 / 25%);
}
.launcher[hidden] { display: none; }
dialog {
  position: fixed;
  z-index: 2147483001;
  inset: auto max(20px, env(safe-area-inset-right)) max(20px, env(safe-area-inset-bottom)) auto;
  width: min(420px, calc(100vw - 40px));
  height: min(800px, calc(100dvh - 40px));
  max-width: none;
  max-height: none;
  margin: 0;
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 8px 40px rgb(0 0 0 / 30%);
  overflow: hidden;
}
dialog[open] { display: flex; flex-direction: column; }
header {
  display: flex;
  align-items: center;
  gap: 8px;
  flex: none;
  padding: 4px 4px 4px 16px;
  border-bottom: 1px solid var(--line);
  background: var(--color);
  color: var(--text);
}
h2 { flex: 1; margin: 0; font-size: 16px; font-weight: 600; }
.close {
  display: grid;
  place-items: center;
  width: 44px;
  height: 44px;
  padding: 0;
  border: 0;
  border-radius: 8px;
  background: transparent;
  color: inherit;
}
.close:focus-visible { outline-offset: -4px; }
.room { flex: 1; min-height: 0; display: grid; }
iframe { grid-area: 1 / 1; width: 100%; height: 100%; border: 0; }
.notice { grid-area: 1 / 1; align-self: start; margin: 0; padding: 32px 16px; text-align: center; }
.notice button {
  display: block;
  margin: 16px auto 0;
  padding: 10px 20px;
  border: 2px solid transparent;
  border-radius: 6px;
  background: var(--color);
  color: var(--text);
  font-weight: 600;
}
.notice button:focus-visible { outline-offset: -5px; }
@media (max-width: 480px), (max-height: 480px) {
  .launcher { padding: 8px 14px; }
  .launcher span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  dialog { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
  header {
    padding: max(4px, env(safe-area-inset-top)) max(4px, env(safe-area-inset-right)) 4px max(16px, env(safe-area-inset-left));
  }
  .room { padding: 0 env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left); }
}
@media (prefers-reduced-motion: no-preference) {
  dialog[open] { animation: planbyte-in 0.16s ease-out; }
  @keyframes planbyte-in { from { opacity: 0; transform: translateY(12px); } }
}
@media (forced-colors: active) {
  .launcher, .close, .notice button { border: 2px solid ButtonText; }
  dialog { border: 2px solid CanvasText; }
  :focus-visible { outline-color: Highlight; }
}
@media print { :host { display: none !important; } }
`;

/** Whether the screen is so small that the panel takes it whole. */
export const SMALL = '(max-width: 480px), (max-height: 480px)';

/**
 * An element on the page with a tree of its own. Its style needs no leave from the page's policy: it is made, not written.
 * @param {string} color
 * @param {string} text
 */
export const createTree = (color, text) => {
  const element = document.createElement('planbyte-chat');
  const tree = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${CSS}:host { --color: ${color}; --text: ${text}; }`);
  tree.adoptedStyleSheets = [sheet];
  return { element, tree };
};

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {...(Node | string)} inside
 */
export const make = (name, className, ...inside) => {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...inside);
  return element;
};

/** @param {string} path what is drawn, on a field of 24 by 24 */
export const drawing = (path) => {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const line = document.createElementNS(space, 'path');
  const attributes = { width: '24', height: '24', viewBox: '0 0 24 24', 'aria-hidden': 'true', fill: 'none' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const strokes = {
    d: path,
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  for (const [name, value] of Object.entries(strokes)) line.setAttribute(name, value);
  svg.append(line);
  return svg;
};
