/** An answer as it is compared: what a person sees of it, whichever way it came. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

const shown = z.looseObject({ text: z.string().optional(), attachments: z.array(z.unknown()).optional() });

/** Of JSON, in whatever order its keys are. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The same for two activities that look the same, and different for all others. */
export function looks(activity: unknown): string {
  const { text = '', attachments = [] } = shown.parse(activity);
  return createHash('sha1')
    .update(JSON.stringify([text, attachments], sorted))
    .digest('base64url')
    .slice(0, 16);
}

/** An answer that says of an earlier one that it could not be read: never to be seen here. */
export const sayText = (activity: unknown): string => shown.parse(activity).text ?? '';
