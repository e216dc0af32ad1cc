import fc from 'fast-check';
import type { Turn, TurnStore } from '../../src/storage/turn-store.ts';
import { heard, message } from './contract/ground.ts';
import type { ModelStore } from './model.ts';

/** Of a store or of the model: both take the same calls, one at once and one later. */
export type Subject = ModelStore | TurnStore;

/** A call, told in words for when it fails, and what it gives. */
export interface Call {
  readonly words: string;
  run(subject: Subject, at: number): unknown;
}

/** Half a day: some calls lie on one day, some on several. */
export const STEP = 12 * 3_600_000;

const id = fc.constantFrom('c', 'd', 'error', '__proto__', `'; DROP TABLE activity; --`, '👩‍👩‍👧');
const activityId = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'constructor');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('\0', '\ud800', '"\\', '{,}'),
);
const sequence = fc.integer({ min: 0, max: 12 });
const holder = fc.constantFrom('me', 'you');
const time = fc.integer({ min: 0, max: 20 }).map((steps) => steps * STEP);

interface Parts {
  readonly conversation: string;
  readonly activityId: string;
  readonly text: string;
  readonly answers: number;
  readonly reference: { readonly text: string } | null;
  readonly answeredAtOnce: boolean;
  readonly feedback: string | null;
  readonly ending: string;
}

const turnParts: fc.Arbitrary<Parts> = fc.record({
  conversation: id,
  activityId,
  text,
  answers: fc.integer({ min: 0, max: 3 }),
  reference: fc.option(fc.record({ text })),
  answeredAtOnce: fc.boolean(),
  feedback: fc.option(text),
  ending: fc.constantFrom('', '', '', '', 'forget', 'throw'),
});

const turnOf = (parts: Parts, at: number): Turn => ({
  conversation: parts.conversation,
  activityId: parts.activityId,
  at,
  answeredAtOnce: parts.answeredAtOnce,
  ...(parts.reference === null ? {} : { reference: parts.reference }),
  think(before) {
    if (parts.ending === 'throw') throw new Error('thinking failed');
    return {
      // What it saw is part of what it makes, so that a difference in what it saw is one.
      state: { heard: [...heard(before?.state).slice(-3), parts.text], saw: { ...before, state: null } },
      incoming: message(parts.text),
      outgoing: Array.from({ length: parts.answers }, (_, index) => message(`${parts.text} ${index}`)),
      feedback: parts.feedback === null ? [] : [{ text: parts.feedback }],
      forget: parts.ending === 'forget',
    };
  },
});

const call = <T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  run: (subject: Subject, value: T, at: number) => unknown,
) =>
  arbitrary.map(
    (value): Call => ({
      words: `${name} ${JSON.stringify(value)}`,
      run: (subject, at) => run(subject, value, at),
    }),
  );

const bytes = new Uint8Array([0, 255]);

/**
 * Any call of a store. Several turns at once are one call: they follow each other in the order in which they are asked
 * for. No two have the same time, for which of two as old as each other is purged first is left open.
 */
export const anyCall: fc.Arbitrary<Call> = fc.oneof(
  { weight: 6, arbitrary: call('turn', turnParts, (subject, parts, at) => subject.turn(turnOf(parts, at))) },
  {
    weight: 3,
    arbitrary: call('turns', fc.array(turnParts, { minLength: 2, maxLength: 6 }), (subject, all, at) =>
      Promise.allSettled(all.map(async (parts, index) => subject.turn(turnOf(parts, at + index)))),
    ),
  },
  call(
    'open',
    fc.record({ id, owner: text, locale: fc.constantFrom('sv-SE', 'nb') }),
    (subject, { id, ...opening }, at) =>
      subject.open(id, { ...opening, owner: opening.owner.replaceAll('\0', '').toWellFormed() }, at),
  ),
  call('load', id, (subject, id) => subject.load(id)),
  call('after', fc.tuple(id, sequence, sequence), (subject, [id, watermark, limit]) =>
    subject.after(id, watermark, limit),
  ),
  call('unsent', id, (subject, id) => subject.unsent(id)),
  call('withUnsent', fc.tuple(time, time), async (subject, [since, until]) =>
    (await subject.withUnsent(since, until)).toSorted(),
  ),
  call(
    'markSent',
    fc.tuple(
      id,
      fc.array(
        fc.record({ sequence, remoteId: fc.constantFrom('m1', 'm2') }, { requiredKeys: ['sequence'] }),
      ),
    ),
    (subject, [id, sent], at) => subject.markSent(id, sent, at),
  ),
  call('replaceable', id, (subject, id) => subject.replaceable(id)),
  call('claim', fc.tuple(id, holder, time, time), (subject, [id, holder, now, until]) =>
    subject.claim(id, holder, now, until),
  ),
  call('release', fc.tuple(id, holder), (subject, [id, holder]) => subject.release(id, holder)),
  call('remove', id, (subject, id) => subject.remove(id)),
  call('purge', fc.tuple(time, fc.integer({ min: 1, max: 3 })), (subject, [before, most]) =>
    subject.purge(before, most),
  ),
  call('putFile', fc.tuple(fc.constantFrom('f', 'g'), id, text), (subject, [file, id, name], at) =>
    subject.putFile(
      file,
      id,
      { name: name.replaceAll('\0', '').toWellFormed(), contentType: 'x/y', bytes },
      at,
    ),
  ),
  call('file', fc.constantFrom('f', 'g'), (subject, file) => subject.file(file)),
  call('feedback', fc.constant(null), async (subject) =>
    (await subject.feedback()).map((one) => JSON.stringify(one)).toSorted(),
  ),
);
