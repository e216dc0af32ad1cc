/**
 * Teams' three themes as host configurations: the colours that Microsoft gives for them in the samples of its cards'
 * library (light and dark); in high contrast Teams writes white on black whatever colour a card asks for.
 */

interface Text {
  readonly default: string;
  readonly subtle: string;
}

interface Palette {
  readonly background: string;
  readonly emphasis: string;
  readonly text: Text;
  /** What is said on the ground of a style other than these two, and those grounds. */
  readonly onStyle: Text;
  readonly styles: Readonly<Record<'accent' | 'good' | 'attention' | 'warning', string>>;
  readonly accent: Text;
  readonly good: Text;
  readonly warning: Text;
  readonly attention: Text;
  readonly line: string;
}

const same = (color: string): Text => ({ default: color, subtle: color });

const STYLES = { accent: '#c7def9', good: '#ccffcc', attention: '#ffc5b2', warning: '#ffe2b2' };
const BLACK = { accent: '#000000', good: '#000000', attention: '#000000', warning: '#000000' };

/** In the library a colour with eight digits begins with how much it covers. */
const PALETTES = {
  light: {
    background: '#ffffff',
    emphasis: '#f9f8f7',
    text: { default: '#252424', subtle: '#bf252424' },
    onStyle: { default: '#252424', subtle: '#bf252424' },
    styles: STYLES,
    accent: { default: '#6264a7', subtle: '#8b8cc7' },
    good: { default: '#92c353', subtle: '#e592c353' },
    warning: { default: '#f8d22a', subtle: '#e5f8d22a' },
    attention: { default: '#c4314b', subtle: '#e5c4314b' },
    line: '#eeeeee',
  },
  dark: {
    background: '#2d2c2c',
    emphasis: '#292828',
    text: { default: '#ffffff', subtle: '#bfffffff' },
    onStyle: { default: '#201f1f', subtle: '#2d2c2c' },
    styles: STYLES,
    accent: { default: '#a6a7dc', subtle: '#8b8cc7' },
    good: { default: '#92c353', subtle: '#e592c353' },
    warning: { default: '#f8d22a', subtle: '#e5f8d22a' },
    attention: { default: '#d74654', subtle: '#e5d74654' },
    line: '#605e5c',
  },
  contrast: {
    background: '#000000',
    emphasis: '#000000',
    text: same('#ffffff'),
    onStyle: same('#ffffff'),
    styles: BLACK,
    accent: same('#ffffff'),
    good: same('#ffffff'),
    warning: same('#ffffff'),
    attention: same('#ffffff'),
    line: '#ffffff',
  },
} as const satisfies Record<string, Palette>;

export type TeamsTheme = keyof typeof PALETTES;
export const TEAMS_THEMES = ['light', 'dark', 'contrast'] as const satisfies readonly TeamsTheme[];

const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const weights = { lighter: 200, default: 400, bolder: 600 };

/** The host configuration of a theme, for the cards' library. */
export const teamsHostConfig = (theme: TeamsTheme): object => {
  const { background, emphasis, text, onStyle, styles, accent, good, warning, attention, line }: Palette =
    PALETTES[theme];
  const on = (backgroundColor: string, said: Text) => ({
    backgroundColor,
    foregroundColors: { default: said, dark: said, light: said, accent, good, warning, attention },
  });
  return {
    containerStyles: {
      default: on(background, text),
      emphasis: on(emphasis, text),
      accent: on(styles.accent, onStyle),
      good: on(styles.good, onStyle),
      attention: on(styles.attention, onStyle),
      warning: on(styles.warning, onStyle),
    },
    supportsInteractivity: true,
    separator: { lineThickness: 1, lineColor: line },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    fontTypes: {
      default: {
        fontFamily: "'Segoe UI', 'Noto Sans', sans-serif",
        fontSizes: sizes,
        fontWeights: weights,
      },
      monospace: { fontFamily: 'monospace', fontSizes: sizes, fontWeights: weights },
    },
    imageSizes: { small: 32, medium: 52, large: 100 },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16 },
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 2 },
  };
};

/** What Teams draws around and in a card, in the colours of a theme. */
export const teamsStyle = (theme: TeamsTheme): string => {
  const { background, text, accent, line }: Palette = PALETTES[theme];
  return `
    body { margin: 0; padding: 12px; background: ${background}; color: ${text.default}; display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; font-family: sans-serif; }
    section { width: 440px; background: ${background}; border: 1px solid ${line}; border-radius: 4px; }
    section * { box-sizing: border-box; }
    p { margin: 0; } ul, ol { margin: 0; padding-left: 24px; }
    a { color: ${accent.default}; }
    .ac-input { font: inherit; background: ${background}; color: inherit; border: 1px solid ${text.default}; }
    .ac-pushButton { appearance: none; background: ${background}; color: ${text.default}; border: 1px solid ${text.default}; padding: 6px 12px; border-radius: 4px; font-weight: 600; }
  `;
};
