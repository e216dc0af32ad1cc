// @ts-check
/**
 * The colour of the page around a panel, as dark or as bright as it takes to be read: the bright theme writes it on
 * white and white on it, the dark theme writes it on what is nearly black.
 */

/** @typedef {readonly [number, number, number]} Rgb */

/** What it must be readable on, and in which steps it is brought there. */
const WHITE = /** @type {Rgb} */ ([255, 255, 255]);
const BLACK = /** @type {Rgb} */ ([0, 0, 0]);
const DARK_SURFACE = /** @type {Rgb} */ ([26, 37, 44]);
const STEPS = 20;

/** More than the 4.5 that text needs: it also stands on shades of itself. */
const ENOUGH = 5.5;

/** @param {Rgb} color */
function luminance(color) {
  const [r, g, b] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** @param {Rgb} a @param {Rgb} b */
function contrast(a, b) {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

/** The colour, mixed with as much of another as makes it readable on a surface. @param {Rgb} color @param {Rgb} towards @param {Rgb} on */
function readable(color, towards, on) {
  for (let step = 0; step < STEPS; step += 1) {
    /** @param {number} part @param {number} index */
    const mix = (part, index) => Math.round(part + (((towards[index] ?? 0) - part) * step) / STEPS);
    const mixed = /** @type {Rgb} */ ([mix(color[0], 0), mix(color[1], 1), mix(color[2], 2)]);
    if (contrast(mixed, on) >= ENOUGH) return mixed;
  }
  return towards;
}

/** @param {Rgb} color */
const css = (color) => `rgb(${color.join(' ')})`;

/**
 * What the page's colour becomes in both themes; null for what is no `#rrggbb`.
 * @param {string} color
 */
export function hostColors(color) {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (hex === null) return null;
  /** @param {number} group */
  const part = (group) => Number.parseInt(hex[group] ?? '0', 16);
  const given = /** @type {Rgb} */ ([part(1), part(2), part(3)]);
  const onWhite = readable(given, BLACK, WHITE);
  const onDark = readable(given, WHITE, DARK_SURFACE);
  return { accent: `light-dark(${css(onWhite)}, ${css(onDark)})`, mine: css(onWhite) };
}

/** Gives the panel the colour of the page around it. @param {string} color */
export function takeHostColor(color) {
  const colors = hostColors(color);
  if (colors === null) return;
  const { style } = document.documentElement;
  style.setProperty('--host-accent', colors.accent);
  style.setProperty('--host-mine', colors.mine);
}
