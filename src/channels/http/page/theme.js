// @ts-check
/**
 * How Web Chat and its cards look. Every colour is a variable of theme.css, so a change of the system's colours needs
 * nothing here: nothing is drawn again, and what is half written stays.
 */

const font =
  "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', sans-serif";

/** Web Chat's style options. */
export const styleOptions = {
  accent: 'var(--accent)',
  subtle: 'var(--quiet)',
  primaryFont: font,
  backgroundColor: 'transparent',
  paddingRegular: 12,
  paddingWide: 16,
  // A card taller than the window stops with its beginning in view.
  autoScrollSnapOnPage: 0.9,
  bubbleBackground: 'var(--surface)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 10,
  bubbleTextColor: 'var(--ink)',
  bubbleFromUserBackground: 'var(--mine)',
  bubbleFromUserBorderColor: 'var(--mine-edge)',
  bubbleFromUserBorderRadius: 10,
  bubbleFromUserTextColor: 'var(--on-mine)',
  bubbleMinWidth: 200,
  bubbleAttachmentMaxWidth: 640,
  bubbleMessageMaxWidth: 560,
  bubbleMaxWidth: 640,
  cardEmphasisBackgroundColor: 'var(--emphasis-surface)',
  cardPushButtonBackgroundColor: 'var(--fill)',
  cardPushButtonTextColor: 'var(--on-fill)',
  hideUploadButton: false,
  failedConnectivity: 'var(--attention)',
  slowConnectivity: 'var(--warning)',
  notificationText: 'var(--quiet)',
  sendBoxBackground: 'var(--surface)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxHeight: 48,
  sendBoxBorderTop: '1px solid var(--line)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnDisabled: 'var(--on-off)',
  sendBoxButtonShadeColorOnHover: 'var(--hover)',
  sendBoxButtonShadeColorOnActive: 'var(--active)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--focus)',
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  sendBoxPlaceholderColor: 'var(--quiet)',
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionBackgroundColorOnHover: 'var(--hover)',
  suggestedActionBackgroundColorOnActive: 'var(--active)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--focus)',
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--focus)',
  timestampColor: 'var(--quiet)',
  toastSeparatorColor: 'var(--line)',
  toastErrorBackgroundColor: 'var(--attention-surface)',
  toastErrorColor: 'var(--attention)',
  toastInfoBackgroundColor: 'var(--accent-surface)',
  toastInfoColor: 'var(--ink)',
  toastSuccessBackgroundColor: 'var(--good-surface)',
  toastSuccessColor: 'var(--good)',
  toastWarnBackgroundColor: 'var(--warning-surface)',
  toastWarnColor: 'var(--ink)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--edge)',
  transcriptVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptOverlayButtonBackground: 'var(--fill)',
  transcriptOverlayButtonBackgroundOnDisabled: 'var(--off)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--fill-stronger)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--fill-stronger)',
  transcriptOverlayButtonColor: 'var(--on-fill)',
  transcriptOverlayButtonColorOnDisabled: 'var(--on-off)',
  groupTimestamp: 60_000,
};

/** @param {string} color of a kind of text; what is subtle of it is as legible */
const both = (color) => ({ default: color, subtle: color });

const foregroundColors = {
  default: { default: 'var(--ink)', subtle: 'var(--quiet)' },
  dark: { default: 'var(--ink)', subtle: 'var(--quiet)' },
  light: { default: 'var(--ink)', subtle: 'var(--quiet)' },
  accent: both('var(--accent)'),
  good: both('var(--good)'),
  warning: both('var(--warning)'),
  attention: both('var(--attention)'),
};

/** @param {string} name */
const container = (name) => ({ backgroundColor: `var(--${name}-surface)`, foregroundColors });

/** The cards' host configuration: Web Chat's own, which knows one theme only, with our colours. */
export const hostConfig = {
  containerStyles: {
    default: { foregroundColors },
    emphasis: container('emphasis'),
    accent: container('accent'),
    good: container('good'),
    warning: container('warning'),
    attention: container('attention'),
  },
  supportsInteractivity: true,
  fontFamily: font,
  separator: { lineColor: 'var(--line)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  actions: {
    actionAlignment: 'stretch',
    actionsOrientation: 'vertical',
    buttonSpacing: 8,
    maxActions: 100,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    spacing: 'default',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: {
      color: 'default',
      size: 'default',
      isSubtle: false,
      weight: 'bolder',
      wrap: true,
      maxWidth: 150,
    },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 8,
  },
  textBlock: { headingLevel: 2 },
};
