/** What was read of the tenant: the subscription to choose, and what differs from what was said. */
import { DONT_KNOW, FACTS, type FactId } from '../../contract/facts.ts';
import { type Answer, type Difference, NONE_OF_THESE, type View } from '../../conversation/model.ts';
import type { TenantSubscription } from '../../tenant/model.ts';
import type { Button } from '../actions.ts';
import { briefFact } from '../brief-words.ts';
import { factName, planName, valueWords } from '../fact-words.ts';
import { sourceName } from '../tenant-words.ts';
import { midSentence, quote, type Words } from '../words.ts';
import { button, type Context, row, type Shown, texts } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

/** The plan's name; of a product that is not in the catalogue, its part number as the answer has it. */
const nameOf = ({ plan, name }: TenantSubscription): string => planName(plan ?? undefined) ?? quote(name);

const LONG_PART = /[^\s\u200b]{20}/gu;

/** Part numbers have no blanks; a line can break behind what stands for them, and in what has nothing of the kind. */
const asTitle = (name: string): string => name.replace(/[_-]/gu, '$&\u200b').replace(LONG_PART, '$&\u200b');

const counted = (words: Words, what: 'licences' | 'users', value: unknown): readonly string[] =>
  typeof value === 'number'
    ? [words.t(`tenant:row.${what}`, { count: value, amount: words.number(value) })]
    : [];

/** "25 licences, 14 users · trial · active"; what is not known is left out. */
const detailOf = (words: Words, { facts }: TenantSubscription): string => {
  const { licencesPurchased, usersLicensed, subscriptionStatus, trial } = facts;
  const counts = [
    ...counted(words, 'licences', licencesPurchased?.value),
    ...counted(words, 'users', usersLicensed?.value),
  ];
  const state = subscriptionStatus?.value;
  return [
    ...(counts.length === 0 ? [] : [words.note(counts)]),
    ...(trial?.value === true ? [words.t('tenant:row.trial')] : []),
    ...(state === undefined ? [] : [midSentence(valueWords(words, 'subscriptionStatus', state))]),
  ].join(' · ');
};

/** Which of several subscriptions is to be switched. */
export const subscriptions = (context: Context, view: Of<'subscriptions'>): Shown => {
  const { words } = context;
  const title = words.t('tenant:choose.title');
  const intro = words.t('tenant:choose.intro', { source: sourceName(words, view.source) });
  const listed = view.subscriptions.map((one) => ({
    id: one.id,
    name: nameOf(one),
    detail: detailOf(words, one),
  }));
  const more =
    view.more <= 0
      ? ''
      : words.t('tenant:choose.more', { count: view.more, amount: words.number(view.more) });
  const press = (name: string, arg: string): Button => ({
    title: words.t('tenant:choose.press', { name }),
    action: 'choose-subscription',
    arg,
  });
  return {
    template: 'subscriptions',
    data: {
      title,
      intro,
      rows: listed.map(({ id, name, detail }) =>
        row(context, { title: asTitle(name), detail, strong: true }, press(name, id)),
      ),
      more,
    },
    buttons: [
      button(context, 'choose-subscription', { name: 'none-of-these', arg: NONE_OF_THESE }),
      button(context, 'help'),
    ],
    speak: `${title} ${intro}`,
    lines: [
      title,
      intro,
      ...listed.map(({ name, detail }) => (detail === '' ? `- ${name}` : `- ${name}: ${detail}`)),
      more,
    ],
  };
};

/** A value in the middle of a sentence: yes and no plainly, a choice as a note has it. */
const inSentence = (words: Words, fact: FactId, value: Answer['value']): string => {
  if (value === DONT_KNOW) return words.t('tenant:differences.dont-know');
  if (typeof value === 'boolean') return words.t(`tenant:differences.${value}`);
  if (fact === 'subscriptionStatus') return midSentence(valueWords(words, fact, value));
  return FACTS[fact].kind === 'choice' ? briefFact(words, fact, value) : valueWords(words, fact, value);
};

/** Where what was read differs from what was said, and which of the two shall count. */
export const differences = (context: Context, view: Of<'differences'>): Shown => {
  const { words } = context;
  const title = words.t('tenant:differences.title');
  const intro = words.t('tenant:differences.intro');
  const source = sourceName(words, view.source);
  const found = view.differences.map(({ fact, said, read }: Difference) =>
    words.t('tenant:differences.line', {
      fact: factName(words, fact),
      said: inSentence(words, fact, said),
      source,
      read: inSentence(words, fact, read),
    }),
  );
  const lines = found.length > 1 ? found.map((line) => `- ${line}`) : found;
  return {
    template: 'differences',
    data: { title, intro, lines: texts(lines) },
    buttons: [
      button(context, 'settle', { name: 'use-read', arg: 'read', style: 'positive' }),
      button(context, 'settle', { name: 'keep-said', arg: 'said' }),
    ],
    speak: [title, ...found].join(' '),
    lines: [title, intro, ...lines],
  };
};
