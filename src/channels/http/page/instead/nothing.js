// @ts-check
/** Stands in the place of what the chat does not use: speech, streaming, carousels, and what old browsers lacked. */

const nothing = () => null;

/** @param {{ children?: unknown }} properties */
const children = (properties) => properties.children ?? null;

// Both are components around others: for speaking aloud, and for taking dictation.
export { children as Composer, children as default };
export class DirectLineStreaming {}
// For styles written into a text, which the chat's Markdown may not have anyway.
export const parse = nothing;
// The parts of carousels.
export {
  nothing as A11y,
  nothing as Autoplay,
  nothing as History,
  nothing as Keyboard,
  nothing as Navigation,
  nothing as Pagination,
  nothing as SayUtterance,
  nothing as Scrollbar,
};
