/** Web Chat's settings for cards (botframework-webchat, adaptiveCardHostConfig), so that the pictures look like it. */
const BLACK = { default: { default: '#000000', subtle: '#767676' } };
const on = (backgroundColor: string) => ({
  backgroundColor,
  foregroundColors: { default: { default: '#333333', subtle: '#484644' } },
});

export const HOST_CONFIG = {
  containerStyles: {
    default: {
      foregroundColors: {
        ...BLACK,
        accent: { default: '#0063B1', subtle: '#0078D4' },
        attention: { default: '#D13438', subtle: '#A4262C' },
        good: { default: '#0B6A0B', subtle: '#028A02' },
        warning: { default: '#B75C00', subtle: '#986F0B' },
      },
    },
    emphasis: on('#F9F9F9'),
    accent: on('#C7DEF9'),
    good: on('#CCFFCC'),
    attention: on('#FFC5B2'),
    warning: on('#FFE2B2'),
  },
  supportsInteractivity: true,
  fontFamily: "Calibri, 'Helvetica Neue', Arial, sans-serif",
  imageSizes: { small: 40, medium: 80, large: 160 },
  actions: {
    actionAlignment: 'stretch',
    actionsOrientation: 'vertical',
    buttonSpacing: 8,
    maxActions: 100,
    spacing: 'default',
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 2 },
};

/** Web Chat's bubble on a phone: 390 px less its margins. */
export const PAGE_STYLE = `
  body { margin: 0; font-family: Calibri, 'Helvetica Neue', Arial, sans-serif; background: #eee; display: flex; flex-wrap: wrap; align-items: flex-start; }
  section { width: 358px; margin: 8px 16px; background: #fff; border: 1px solid #e6e6e6; white-space: pre-line; }
  section * { box-sizing: border-box; white-space: normal; }
  section p { margin: 0; } section ul, section ol { margin: 0; padding-left: 24px; }
  .ac-input { font-family: inherit; width: 100%; }
  .ac-multichoiceInput { padding: 10px; }
  .ac-pushButton { appearance: none; background: white; border: 1px solid; color: #0063B1; font-weight: 600; padding: 10px; }
  .ac-pushButton.style-positive { background: #0078D7; color: white; }
  .ac-pushButton.style-destructive { background: #E50000; color: white; }
`;
