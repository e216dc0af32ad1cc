// @ts-check
const font =
  "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', sans-serif";
/** How Web Chat looks. */
export const styleOptions = {
  accent: '#0f6579',
  subtle: '#5a6670',
  primaryFont: font,
  backgroundColor: 'transparent',
  paddingRegular: 12,
  paddingWide: 16,
  // A card taller than the window stops with its beginning in view.
  autoScrollSnapOnPage: 0.9,
  bubbleBackground: '#ffffff',
  bubbleBorderColor: '#d3dce2',
  bubbleBorderRadius: 10,
  bubbleTextColor: '#17242d',
  bubbleFromUserBackground: '#0f6579',
  bubbleFromUserBorderColor: '#0f6579',
  bubbleFromUserBorderRadius: 10,
  bubbleFromUserTextColor: '#ffffff',
  bubbleMinWidth: 200,
  bubbleAttachmentMaxWidth: 640,
  bubbleMessageMaxWidth: 560,
  bubbleMaxWidth: 640,
  cardEmphasisBackgroundColor: '#eef4f6',
  cardPushButtonBackgroundColor: '#0f6579',
  cardPushButtonTextColor: '#ffffff',
  hideUploadButton: false,
  sendBoxHeight: 48,
  sendBoxBorderTop: '1px solid #c4d0d7',
  sendBoxButtonColor: '#0f6579',
  sendBoxPlaceholderColor: '#5a6670',
  timestampColor: '#5a6670',
  groupTimestamp: 60_000,
};
