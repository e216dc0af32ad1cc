/**
 * From what is to be shown to what a channel sends: a card, a text, and what to say aloud. Pure; templates and
 * words are read when the module loads.
 */
import type { Reply, View } from '../conversation/model.ts';
import { type Channel, toAction } from './actions.ts';
import { expand } from './cards.ts';
import type { JsonObject } from './json.ts';
import { human, outOfScope } from './views/beyond.ts';
import { confirm } from './views/confirm.ts';
import { faq, faqAnswer } from './views/faq.ts';
import { feedback, thanksInstead } from './views/feedback.ts';
import { forget, forgotten } from './views/forget.ts';
import { answers, status, targets } from './views/known.ts';
import { note } from './views/notes.ts';
import { portfolio } from './views/portfolio.ts';
import { questions } from './views/questions.ts';
import { replacements } from './views/replacements.ts';
import { asText, type Context, type Shown } from './views/shown.ts';
import { choosePlan, confirmRestart, guides, help, unclear, welcome } from './views/start.ts';
import { finished, step, stuck } from './views/steps.ts';
import { summary } from './views/summary.ts';
import { differences, subscriptions } from './views/tenant.ts';
import { verdict } from './views/verdict.ts';
import { why } from './views/why.ts';
import { plain, wordsFor } from './words.ts';

export type { Channel } from './actions.ts';

/** A reply as a channel sends it. */
export interface Rendered {
  readonly text?: string;
  readonly speak?: string;
  readonly card?: JsonObject;
  readonly locale: string;
}

const show = (context: Context, view: View): Shown => {
  switch (view.view) {
    case 'welcome':
      return welcome(context);
    case 'questions':
      return questions(context, view);
    case 'verdict':
      return verdict(context, view);
    case 'why':
      return why(context, view);
    case 'answers':
      return answers(context, view);
    case 'summary':
      return summary(context, view);
    case 'targets':
      return targets(context, view);
    case 'step':
      return step(context, view);
    case 'stuck':
      return stuck(context, view);
    case 'finished':
      return finished(context, view);
    case 'guides':
      return guides(context, view);
    case 'choose-plan':
      return choosePlan(context, view);
    case 'status':
      return status(context, view);
    case 'faq':
      return faq(context, view);
    case 'faq-answer':
      return faqAnswer(context, view);
    case 'replacements':
      return replacements(context, view);
    case 'portfolio':
      return portfolio(context, view);
    case 'help':
      return help(context);
    case 'unclear':
      return unclear(context, view);
    case 'confirm-restart':
      return confirmRestart(context);
    case 'forget':
      return forget(context);
    case 'forgotten':
      return forgotten(context);
    case 'confirm':
      return confirm(context, view);
    case 'subscriptions':
      return subscriptions(context, view);
    case 'differences':
      return differences(context, view);
    case 'feedback':
      return feedback(context, view);
    case 'human':
      return human(context, view);
    case 'out-of-scope':
      return outOfScope(context, view);
    case 'note':
      return note(context, view);
  }
};

const contextOf = ({ language, token }: Reply, channel: Channel, pages?: string): Context => ({
  words: wordsFor(language),
  channel,
  token,
  ...(pages === undefined ? {} : { pages }),
});

/**
 * A reply for a channel. `pages` is the program's own origin, for a channel that is not on its page and so has to lead
 * to the privacy and terms pages by itself.
 */
export const render = (reply: Reply, channel: Channel, pages?: string): Rendered => {
  const context = contextOf(reply, channel, pages);
  const { locale } = context.words;
  const { template, data, buttons, speak, lines, text } =
    thanksInstead(context, reply.view) ?? show(context, reply.view);
  const spoken = plain(speak);
  const common = { speak: spoken, locale, ...(text === undefined ? {} : { text }) };
  if (template === undefined) return common;
  const shared: JsonObject = {
    lang: reply.language,
    speak: spoken,
    fallbackText: asText(lines),
    actions: buttons.map((press) => toAction(press, channel, reply.token)),
  };
  return { ...common, card: expand(template, Object.assign({}, data, shared)) };
};

/** A reply as plain text, for the command line and for channels without cards. */
export const renderText = (reply: Reply): string =>
  asText(show(contextOf(reply, 'webchat'), reply.view).lines);
