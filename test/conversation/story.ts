/**
 * Stories: conversations in plain text that a support person can read and write. How they are written stands in
 * `stories/README.md`.
 */

/** What is entered in a form: words of a question's label, and the answer as it stands on the card. */
export interface Entry {
  readonly label: string;
  readonly value: string;
  /** `Label > text`: it is not filled in, but written as a message. */
  readonly written: boolean;
}

export type Deed =
  /** `> text` */
  | { readonly kind: 'say'; readonly text: string }
  /** `[Title]`, `[Title] on an older card` */
  | { readonly kind: 'press'; readonly title: string; readonly older: boolean }
  /** `[*] Title`: each row of the newest card in turn, and after each back to the list with the button of that title */
  | { readonly kind: 'press-each'; readonly back: string }
  /** `{ Label = value; … }`, `{ … } on an older card` */
  | { readonly kind: 'fill'; readonly entries: readonly Entry[]; readonly older: boolean }
  /** `{* Label = value; Label > text; … }`, `{* … } until Label` */
  | { readonly kind: 'answer'; readonly entries: readonly Entry[]; readonly until: string | null }
  /** `< words`, `<! words` */
  | { readonly kind: 'reads'; readonly words: string; readonly not: boolean }
  /** `? Label = value` */
  | { readonly kind: 'holds'; readonly entry: Entry }
  /** `! Label: words` */
  | { readonly kind: 'error'; readonly label: string; readonly words: string }
  /** `= name value` */
  | { readonly kind: 'check'; readonly name: string; readonly value: string }
  /** `@ name value` */
  | { readonly kind: 'world'; readonly name: string; readonly value: string };

export interface Step {
  /** Line of the story's file, from 1. */
  readonly line: number;
  readonly deed: Deed;
}

export class StoryError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

const splitAt = (text: string, mark: string): readonly [string, string] | null => {
  const at = text.indexOf(mark);
  return at < 0 ? null : [text.slice(0, at).trim(), text.slice(at + mark.length).trim()];
};

/** Reads `Label = value` of a form or a table, on lines or between semicolons. */
export const readEntries = (line: number, text: string): readonly Entry[] =>
  text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('#'))
    .map((part) => {
      const filled = splitAt(part, '=');
      const found = splitAt(part, ' > ') ?? filled;
      if (found === null) throw new StoryError(line, `"${part}" has no "="`);
      return { label: found[0], value: found[1], written: found !== filled };
    });

const readOlder = (line: number, text: string): boolean => {
  if (text !== '' && text !== 'on an older card')
    throw new StoryError(line, `"${text}" is not understood; write "on an older card"`);
  return text !== '';
};

const readForm = (line: number, text: string): Deed => {
  const end = text.lastIndexOf('}');
  if (end < 0) throw new StoryError(line, 'the form is not closed by "}"');
  const after = text.slice(end + 1).trim();
  if (!text.startsWith('{*'))
    return { kind: 'fill', entries: readEntries(line, text.slice(1, end)), older: readOlder(line, after) };
  const until = after === '' ? null : /^until (.+)$/u.exec(after)?.[1];
  if (until === undefined) throw new StoryError(line, `"${after}" is not understood; write "until Label"`);
  return { kind: 'answer', entries: readEntries(line, text.slice(2, end)), until };
};

const readNamed = (text: string): { readonly name: string; readonly value: string } => {
  const [, name = '', value = ''] = /^(\S+)\s*(.*)$/su.exec(text) ?? [];
  return { name: name.replace(/:$/u, ''), value };
};

const readDeed = (line: number, text: string): Deed => {
  const rest = text.slice(1).trim();
  switch (text[0]) {
    case '>':
      return { kind: 'say', text: rest };
    case '[': {
      const end = text.lastIndexOf(']');
      if (end < 0) throw new StoryError(line, 'the button is not closed by "]"');
      const title = text.slice(1, end).trim();
      const after = text.slice(end + 1).trim();
      if (title !== '*') return { kind: 'press', title, older: readOlder(line, after) };
      if (after === '') throw new StoryError(line, 'write "[*] Title" with the button that leads back');
      return { kind: 'press-each', back: after };
    }
    case '{':
      return readForm(line, text);
    case '<':
      return rest.startsWith('!')
        ? { kind: 'reads', words: rest.slice(1).trim(), not: true }
        : { kind: 'reads', words: rest, not: false };
    case '?': {
      const found = splitAt(rest, ' = ') ?? splitAt(rest, '=');
      if (found === null) throw new StoryError(line, 'write "? Label = value"');
      return { kind: 'holds', entry: { label: found[0], value: found[1], written: false } };
    }
    case '!': {
      const found = splitAt(rest, ': ');
      if (found === null) throw new StoryError(line, 'write "! Label: words of the error"');
      return { kind: 'error', label: found[0], words: found[1] };
    }
    case '=':
      return { kind: 'check', ...readNamed(rest) };
    case '@':
      return { kind: 'world', ...readNamed(rest) };
    default:
      throw new StoryError(line, `"${text}" begins with no known sign`);
  }
};

/**
 * Reads a story.
 * @throws StoryError with the line that is not understood
 */
export const parseStory = (text: string): readonly Step[] => {
  const steps: Step[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1;
    let whole = (lines[at] ?? '').trim();
    if (whole === '' || whole.startsWith('#')) continue;
    // A form can stand on several lines.
    while (whole.startsWith('{') && !whole.includes('}') && at + 1 < lines.length) {
      at += 1;
      const more = (lines[at] ?? '').trim();
      if (!more.startsWith('#')) whole += `\n${more}`;
    }
    steps.push({ line, deed: readDeed(line, whole) });
  }
  return steps;
};
