/**
 * What Teams takes as an answer to a message extension's invokes, after Microsoft's pages "Create and send dialogs",
 * "Respond to the dialog submit action", "Respond to search command" and "Invoke and dismiss dialogs" (2025).
 */
import { z } from 'zod';

const card = z.looseObject({ type: z.literal('AdaptiveCard'), version: z.literal('1.5') });
const adaptive = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: card,
});
/** In pixels; larger ones do not fit a laptop's window and are made smaller. */
const most = (pixels: number) => z.int().min(200).max(pixels);

export const dialogShape = z.strictObject({
  task: z.strictObject({
    type: z.literal('continue'),
    value: z.strictObject({
      title: z.string().min(1).max(64),
      height: most(720),
      width: most(720),
      card: adaptive,
    }),
  }),
});

export const dialogMessageShape = z.strictObject({
  task: z.strictObject({ type: z.literal('message'), value: z.string().min(1) }),
});

/** A preview is a hero or thumbnail card, which Teams needs beside every Adaptive Card. */
const preview = z.strictObject({
  contentType: z.enum(['application/vnd.microsoft.card.thumbnail', 'application/vnd.microsoft.card.hero']),
  content: z.strictObject({ title: z.string().min(1), text: z.string().min(1) }),
});
export const resultShape = z.strictObject({
  composeExtension: z.strictObject({
    type: z.literal('result'),
    attachmentLayout: z.enum(['list', 'grid']),
    attachments: z.array(adaptive.extend({ preview })).max(25),
  }),
});

export const searchMessageShape = z.strictObject({
  composeExtension: z.strictObject({ type: z.literal('message'), text: z.string().min(1) }),
});

/** Anything that Teams can show in answer to an invoke. */
export const anyAnswer = z.union([dialogShape, dialogMessageShape, resultShape, searchMessageShape]);

/** A button of a dialog, as far as it is needed to press it. */
export const button = z.looseObject({
  type: z.literal('Action.Submit'),
  title: z.string(),
  data: z.strictObject({ planbyte: z.looseObject({ action: z.string() }) }),
});
