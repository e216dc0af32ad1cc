/** What is not ours to do: how to reach a person, and where to go with what planbyte is not for. */
import type { Facts } from '../../contract/facts.ts';
import type { View } from '../../conversation/model.ts';
import type { LinkId } from '../../knowledge/links.ts';
import type { OutOfScope } from '../../understanding/intents.ts';
import { linkLines } from '../link-words.ts';
import type { Words } from '../words.ts';
import { button, type Context, type Shown, texts } from './shown.ts';

type Of<V extends View['view']> = Extract<View, { view: V }>;

/** The seller, for what was not bought from Microsoft; empty for all else. */
const sellerLine = (words: Words, { purchaseChannel }: Facts): string =>
  purchaseChannel === 'partner' || purchaseChannel === 'volume-licensing'
    ? words.t(`common:human.seller.${purchaseChannel}`)
    : '';

/** How to reach a person, and what to take along. */
export const human = (context: Context, { facts }: Of<'human'>): Shown => {
  const { words } = context;
  const title = words.t('common:human.title');
  const lines = [
    words.t('common:human.program'),
    sellerLine(words, facts),
    words.t('common:human.support', facts.cloud === 'china' ? { context: 'china' } : {}),
  ].filter((line) => line !== '');
  const links = linkLines(words, ['admin-centre', 'support'], facts);
  return {
    template: 'human',
    data: { title, lines: texts(lines), links: texts(links) },
    buttons: [
      button(context, 'summary', { style: 'positive' }),
      button(context, 'continue', { name: 'go-on' }),
      button(context, 'help'),
    ],
    speak: `${title}. ${lines[0] ?? ''}`,
    lines: [title, ...lines, ...links],
  };
};

/** Where each of the subjects is at home. */
const PAGES: Readonly<Record<OutOfScope, readonly LinkId[]>> = {
  azure: ['azure-support'],
  dynamics: ['dynamics-support'],
  consumer: ['microsoft-account'],
  prices: ['purchase-services'],
  tenants: ['support'],
  other: ['support'],
};

/** That it is not what planbyte is for, and where to go with it. */
export const outOfScope = (context: Context, { subject }: Of<'out-of-scope'>): Shown => {
  const { words } = context;
  const title = words.t('common:out-of-scope.title');
  const where = words.t(`common:out-of-scope.where.${subject}`);
  const scope = words.t('common:out-of-scope.scope');
  const links = linkLines(words, PAGES[subject], {});
  return {
    template: 'out-of-scope',
    data: { title, where, links: texts(links), scope },
    buttons: [
      button(context, 'check', { style: 'positive' }),
      button(context, 'faq'),
      button(context, 'help'),
    ],
    speak: `${title}. ${where}`,
    lines: [title, where, ...links, scope],
  };
};
