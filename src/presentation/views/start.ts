/** The views a conversation begins with, and those that help when it has lost its way. */
import { LANGUAGES, type View } from '../../conversation/model.ts';
import type { Intent } from '../../understanding/intents.ts';
import { type Button, toAction } from '../actions.ts';
import { planName } from '../fact-words.ts';
import { guideName } from '../verdict-words.ts';
import { breakable, quote, type WordKey, wordsFor } from '../words.ts';
import { button, buttonTitle, type Context, row, type Shown, starts, texts } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

/** The two other languages, each by its own name, so that whoever needs it can read it. */
const languages = ({ words }: Context): readonly Button[] =>
  LANGUAGES.filter((language) => language !== words.language).map((language) => ({
    title: wordsFor(language).t(`common:languages.${language}`),
    action: 'language',
    arg: language,
  }));

/** Links to the privacy and terms pages, in one line; none where the page around the chat has them. */
const legal = ({ words, pages }: Context): string => {
  if (pages === undefined) return '';
  const link = (name: string, path: string) =>
    `[${words.t('common:opens-page', { title: name })}](${pages}/${path}?lang=${words.language})`;
  return [
    link(words.t('common:welcome.privacy'), 'privacy'),
    link(words.t('common:welcome.terms'), 'terms'),
  ].join(' · ');
};

/** What it does, three ways to begin, the two other languages. */
export const welcome = (context: Context): Shown => {
  const { words } = context;
  const title = words.t('common:welcome.title');
  const body = words.t('common:welcome.body');
  const limits = words.t('common:welcome.limits');
  const more = OTHER_ERRANDS.map(({ name, ...press }) => ({
    title: buttonTitle(words, name),
    ...press,
  }));
  return {
    template: 'welcome',
    data: {
      title,
      body,
      limits,
      first: starts(context).map((one) => toAction(one, context.channel, context.token)),
      moreTitle: words.t('common:welcome.more'),
      rows: more.map((press) => row(context, { title: press.title }, press)),
      legal: legal(context),
    },
    buttons: languages(context),
    speak: body,
    lines: [title, body, limits, legal(context)],
  };
};

/** What else people come for. */
const OTHER_ERRANDS: readonly (Omit<Button, 'title'> & { readonly name: string })[] = [
  { name: 'started', action: 'change', arg: 'switchStartedMinutesAgo' },
  { name: 'faq', action: 'faq' },
  { name: 'replacements', action: 'replacements' },
  { name: 'partner', action: 'tell', arg: 'audience:partner' },
];

/** What can be done and written. */
export const help = (context: Context): Shown => {
  const { words } = context;
  const title = words.t('common:help.title');
  const lines = [
    words.t('common:help.answers'),
    words.t('common:help.data'),
    words.t('common:help.commands'),
    words.t('common:help.forget'),
    words.t('common:help.languages'),
  ];
  const limits = words.t('common:help.limits');
  return {
    template: 'help',
    data: { title, lines: texts(lines), limits },
    buttons: [
      button(context, 'continue', { style: 'positive' }),
      button(context, 'change-answer'),
      button(context, 'restart'),
      ...languages(context),
    ],
    speak: lines[0] ?? title,
    lines: [title, ...lines, limits],
  };
};

/** Where each meaning leads; those that are not here are no meanings to choose. */
const MEANINGS: Readonly<Partial<Record<Intent, Omit<Button, 'title'>>>> = {
  check: { action: 'check' },
  targets: { action: 'targets' },
  'why-not': { action: 'why-not' },
  'how-to': { action: 'show-steps' },
  effects: { action: 'faq', arg: 'users' },
  duration: { action: 'faq', arg: 'service' },
  stuck: { action: 'change', arg: 'switchStartedMinutesAgo' },
  cancel: { action: 'faq', arg: 'billing' },
  compare: { action: 'replacements' },
  portfolio: { action: 'portfolio' },
  human: { action: 'human' },
  navigation: { action: 'help' },
};

/** Buttons for what it may have meant. */
const meanings = ({ words }: Context, nearest: readonly Intent[]): readonly Button[] =>
  nearest.flatMap((intent) => {
    const press = MEANINGS[intent];
    return press === undefined ? [] : [{ title: words.t(`common:unclear.nearest.${intent}`), ...press }];
  });

/** A helpful answer to what was not understood: what it may have meant, or what can be done here. */
export const unclear = (context: Context, view: Of<'unclear'>): Shown => {
  const { words } = context;
  const title = words.t('common:unclear.title');
  const meant = meanings(context, view.nearest ?? []);
  // Help alone is no meaning to ask about.
  const isNear = meant.some(({ action }) => action !== 'help');
  const body = words.t('common:unclear.body', isNear ? { context: 'nearest' } : {});
  const can = words.t('common:unclear.can');
  const general = [
    button(context, 'check'),
    // What was not understood may well have been a question.
    button(context, 'faq'),
    button(context, 'help'),
    button(context, 'restart'),
  ];
  return {
    template: 'unclear',
    data: {
      title,
      can,
      body,
      written: breakable(quote(view.text)),
      writtenLabel: words.t('common:unclear.written'),
    },
    buttons: isNear
      ? [
          ...meant,
          button(context, 'continue'),
          ...(meant.some(({ action }) => action === 'help') ? [] : [button(context, 'help')]),
        ]
      : [button(context, 'continue', { style: 'positive' }), ...general],
    speak: isNear ? `${title}. ${body}` : title,
    lines: [title, can, body, ...(isNear ? meant.map((one) => `- ${one.title}`) : [])],
  };
};

/** Asks before everything said is thrown away. */
export const confirmRestart = (context: Context): Shown => {
  const { words } = context;
  const title = words.t('common:confirm-restart.title');
  const body = words.t('common:confirm-restart.body');
  return {
    template: 'confirm-restart',
    data: { title, body },
    buttons: [
      button(context, 'restart-yes', { style: 'destructive' }),
      button(context, 'back', { name: 'keep' }),
    ],
    speak: `${title} ${body}`,
    lines: [title, body],
  };
};

/** Plans of the same name for which a word on why is a help. */
const TWINS: readonly { readonly reason: WordKey; readonly plans: readonly string[] }[] = [
  {
    reason: 'common:choose-plan.reason.business-premium',
    plans: ['microsoft-365-business-standard', 'microsoft-365-business-premium'],
  },
  { reason: 'common:choose-plan.reason.enterprise', plans: ['office-365-e3', 'microsoft-365-e3'] },
  { reason: 'common:choose-plan.reason.enterprise', plans: ['office-365-e5', 'microsoft-365-e5'] },
];

/** Why it is asked; empty where the plans' names say it themselves. */
const reasonToAsk = ({ words }: Context, plans: readonly string[]): string => {
  const twins = TWINS.find(
    (two) => two.plans.length === plans.length && two.plans.every((plan) => plans.includes(plan)),
  );
  return twins === undefined ? '' : words.t(twins.reason);
};

/** A plan's name that fits several plans. */
export const choosePlan = (context: Context, view: Of<'choose-plan'>): Shown => {
  const { words } = context;
  const title = words.t(`common:choose-plan.${view.fact}`);
  const body = words.t('common:choose-plan.body');
  const reason = reasonToAsk(context, view.plans);
  const names = view.plans.map((plan) => ({ plan, name: planName(plan) ?? plan }));
  return {
    template: 'choose-plan',
    data: {
      title,
      body,
      reason,
      written: breakable(quote(view.entered)),
      writtenLabel: words.t('common:choose-plan.written'),
      rows: names.map(({ plan, name }) =>
        row(
          context,
          { title: name, strong: true },
          {
            title: words.t('common:choose-plan.choose', { plan: name }),
            action: 'choose-plan',
            arg: `${view.fact}:${plan}`,
          },
        ),
      ),
    },
    buttons: [button(context, 'change', { arg: view.fact, name: 'other-plan' }), button(context, 'help')],
    speak: `${title} ${words.either(names.map(({ name }) => name))}?`,
    lines: [title, reason, body, ...names.map(({ name }) => `- ${name}`)],
  };
};

/** Which steps to see, for somebody who asks for steps before anything is known. */
export const guides = (context: Context, view: Of<'guides'>): Shown => {
  const { words } = context;
  const title = words.t('common:guides.title');
  const body = words.t('common:guides.body');
  const names = view.guides.map((guide) => ({ guide, name: guideName(words, guide) }));
  return {
    template: 'guides',
    data: {
      title,
      body,
      rows: names.map(({ guide, name }) =>
        row(
          context,
          { title: name, strong: true },
          { title: words.t('common:guides.choose', { guide: name }), action: 'start-guide', arg: guide },
        ),
      ),
    },
    buttons: [button(context, 'check', { style: 'positive' }), button(context, 'help')],
    speak: title,
    lines: [title, body, ...names.map(({ name }) => `- ${name}`)],
  };
};
