/** Where a fact came from, in words. */
import type { Answer } from '../conversation/model.ts';
import type { Words } from './words.ts';

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Who said a fact, and when: "your answer, 22 November 2026", "Microsoft Graph, 22 Nov 14:03 UTC". */
export const saidBy = (words: Words, { by, at }: Answer): string =>
  words.t(`why:said.${by}`, { date: by === 'person' ? words.date(day(at)) : words.moment(at) });

/** The same for what others than the person said; empty for what the person did. */
export const readFrom = (words: Words, answer: Answer | undefined): string =>
  answer === undefined || answer.by === 'person' ? '' : saidBy(words, answer);

/** A value with where it came from, if that is to be said. */
export const valueWithSource = (words: Words, value: string, source: string): string =>
  source === '' ? value : words.t('common:value-and-source', { value, source });
