/** Lines on a terminal: width and colour. */
import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan';

/** A stream that may be a terminal. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Layout {
  /** Letters on a line. */
  readonly width: number;
  /** The text in a colour or weight, on a terminal only. */
  paint(style: Style, text: string): string;
  /** The text in lines that fit, each with the indent; the first may begin with a mark such as `- `. */
  wrap(text: string, indent: number, mark?: string): string[];
}

const NARROWEST = 40;
/** Longer lines are hard to read, however wide the window is. */
const WIDEST = 100;
const ORDINARY = 80;

/** Letters that stand on a place of their own; accents put on a letter take none. */
export const lengthOf = (text: string): number => [...text.normalize('NFC')].length;

/** What fits on the screen, and whether it takes colours (https://no-color.org). */
export const createLayout = (screen: Screen, env: Readonly<Record<string, string | undefined>>): Layout => {
  const coloured = screen.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const width = Math.min(WIDEST, Math.max(NARROWEST, screen.columns ?? ORDINARY));
  return {
    width,
    paint: (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text),
    wrap(text, indent, mark = '') {
      const later = ' '.repeat(indent + mark.length);
      const lines: string[] = [];
      let line = ' '.repeat(indent) + mark;
      let empty = true;
      for (const word of text.split(/\s+/u)) {
        if (!empty && lengthOf(line) + 1 + lengthOf(word) > width) {
          lines.push(line);
          line = later;
          empty = true;
        }
        line += empty ? word : ` ${word}`;
        empty = false;
      }
      return [...lines, line];
    },
  };
};
