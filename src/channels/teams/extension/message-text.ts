/** The text of a Teams message: what its writer wrote, apart from what is quoted, from names and from files. */
import { Parser } from 'htmlparser2';
import { z } from 'zod';

/** More markup than any message has. Teams refuses messages of about 28 KB, but what is posted need not be Teams'. */
const LONGEST_HTML = 200_000;

/** A message as Teams sends it with a command; everything else it holds is passed over. */
export const messagePayload = z.looseObject({
  subject: z.string().nullish().catch(null),
  deleted: z.boolean().nullish().catch(null),
  body: z
    .looseObject({ contentType: z.string().nullish().catch(null), content: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  attachments: z.array(z.unknown()).max(100).nullish().catch(null),
});
export type MessagePayload = z.infer<typeof messagePayload>;

export interface MessageText {
  /** What the writer wrote; empty where there is nothing to read. */
  readonly own: string;
  /** What the message answers or passes on. */
  readonly quoted: string;
  /** Whether there are files or pictures, which are not read. */
  readonly hasFiles: boolean;
}

/** Elements whose text nobody reads: names that are called on, and what is no text. */
const UNREAD: ReadonlySet<string> = new Set([
  'at',
  'attachment',
  'head',
  'script',
  'style',
  'template',
  'title',
]);
/** Elements that begin and end a line. */
const LINES: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'blockquote',
    'br',
    'dd',
    'div',
    'dl',
    'dt',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
  ],
  ...['h6', 'header', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'],
]);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const MENTION = /schema\.skype\.com\/Mention/iu;
const REPLY = /schema\.skype\.com\/Reply/iu;

type Part = 'own' | 'quoted' | 'unread';

const partOf = (name: string, itemtype: string, outer: Part): Part => {
  if (outer === 'unread' || UNREAD.has(name) || MENTION.test(itemtype)) return 'unread';
  return REPLY.test(itemtype) ? 'quoted' : outer;
};

/** One blank between words, one line between lines. */
const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();

/** The text of HTML, that of a reply's quotation apart; never throws, whatever is not closed or not opened. */
export const textOfHtml = (html: string): { readonly own: string; readonly quoted: string } => {
  const written = { own: '', quoted: '' };
  const open: Part[] = [];
  const write = (text: string): void => {
    const part = open.at(-1) ?? 'own';
    if (part !== 'unread') written[part] += text;
  };
  const breakAt = (name: string): void => {
    if (LINES.has(name)) write('\n');
    else if (CELLS.has(name)) write(' ');
  };
  const parser = new Parser({
    onopentag(name, { itemtype = '' }) {
      breakAt(name);
      open.push(partOf(name, itemtype, open.at(-1) ?? 'own'));
    },
    // A line's end in HTML is a blank; lines are made by elements.
    ontext: (text) => write(text.replace(/\s+/gu, ' ')),
    onclosetag(name) {
      open.pop();
      breakAt(name);
    },
  });
  parser.end(html.slice(0, LONGEST_HTML));
  return { own: tidy(written.own), quoted: tidy(written.quoted) };
};

const attachment = z.looseObject({
  contentType: z.string().nullish().catch(null),
  content: z.unknown().optional(),
});
const reference = z.looseObject({
  messagePreview: z.string().nullish().catch(null),
  originalMessageContent: z.string().nullish().catch(null),
});

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/** What a message passes on, or answers, stands beside it as JSON. */
const referredText = ({ attachments }: MessagePayload): string =>
  (attachments ?? [])
    .map((item) => {
      const { contentType, content } = attachment.safeParse(item).data ?? {};
      const isReference = /^(?:forwardedM|m)essageReference$/u.test(contentType ?? '');
      if (!isReference || typeof content !== 'string') return '';
      const found = reference.safeParse(parsed(content.slice(0, LONGEST_HTML))).data;
      return textOfHtml(found?.originalMessageContent ?? found?.messagePreview ?? '').own;
    })
    .filter((text) => text !== '')
    .join('\n');

/** Files of any kind; not a message's own formatting, its cards, or another message. */
const isFile = (item: unknown): boolean => {
  const type = attachment.safeParse(item).data?.contentType ?? '';
  return !/^text\/html$|^application\/vnd\.microsoft\.card\.|essageReference$/u.test(type);
};

/** What can be read of a message: its heading and its text, what it quotes, and whether more came with it. */
export const textOfMessage = (message: MessagePayload): MessageText => {
  const content = message.body?.content ?? '';
  const isPlain = message.body?.contentType === 'text';
  const { own, quoted } = isPlain ? { own: content.trim(), quoted: '' } : textOfHtml(content);
  const lines = [message.subject?.trim() ?? '', own].filter((line) => line !== '');
  return {
    own: lines.join('\n'),
    quoted: [quoted, referredText(message)].filter((text) => text !== '').join('\n'),
    hasFiles: (message.attachments ?? []).some(isFile) || /<img\b/iu.test(isPlain ? '' : content),
  };
};
