/** "Did this help?" beneath an answer, the thanks in its place, and the form that asks what was wrong. */
import {
  type FeedbackLine,
  HELPED,
  type Helped,
  LONGEST_SENTENCE,
  SENTENCE_INPUT,
  type View,
} from '../../conversation/model.ts';
import { toAction } from '../actions.ts';
import type { JsonObject } from '../json.ts';
import { remembered } from '../words.ts';
import { button, type Context, type Shown } from './shown.ts';

/** A short word takes less room than a finger. */
const FINGER = '44px';

const choiceTitle = remembered((words, helped: Helped): string => words.t(`feedback:choice.${helped}`));
const spokenTitle = remembered((words, helped: Helped): string => words.t(`feedback:spoken.${helped}`));

/** What a card needs of the line: the question with its choices, or the thanks, or nothing. */
export const feedbackLine = (context: Context, line: FeedbackLine | undefined): JsonObject => {
  const { words } = context;
  const about = line !== undefined && 'about' in line ? line.about : null;
  return {
    asksHelped: about !== null,
    helpedQuestion: words.t('feedback:question'),
    helped:
      about === null
        ? []
        : HELPED.map((helped) => ({
            title: choiceTitle(words, helped),
            width: helped === 'wrong' ? 'auto' : FINGER,
            select: toAction(
              { title: spokenTitle(words, helped), action: 'feedback', arg: `${helped}:${about}` },
              context.channel,
              context.token,
            ),
          })),
    thanks: line !== undefined && 'thanks' in line ? words.t(`feedback:thanks.${line.thanks}`) : '',
  };
};

/**
 * The thanks alone, where cards stay as they were sent: the answer with its buttons still stands above. Null where
 * nobody is thanked, and where the card itself is put in its own place with the thanks on it.
 */
export const thanksInstead = ({ words, channel }: Context, view: View): Shown | null => {
  const line = view.view === 'verdict' || view.view === 'finished' ? view.feedback : undefined;
  if (channel !== 'webchat' || line === undefined || !('thanks' in line)) return null;
  const text = words.t(`feedback:thanks.${line.thanks}`);
  return { data: {}, buttons: [], speak: text, lines: [text], text };
};

/** What was wrong or missing: a field that may stay empty. */
export const feedback = (context: Context, view: Extract<View, { view: 'feedback' }>): Shown => {
  const { words } = context;
  const title = words.t('feedback:form.title');
  const label = words.t(`feedback:form.label.${view.helped}`);
  const intro = words.t('feedback:form.intro');
  const hint = words.t('feedback:form.hint');
  return {
    template: 'feedback',
    data: {
      title,
      intro,
      input: SENTENCE_INPUT,
      label,
      placeholder: words.t('feedback:form.placeholder'),
      check: words.t('feedback:form.check', { most: words.number(LONGEST_SENTENCE) }),
      longest: LONGEST_SENTENCE,
      hint,
    },
    buttons: [
      button(context, 'feedback-send', { arg: String(view.about), sends: true, style: 'positive' }),
      button(context, 'feedback-skip'),
    ],
    speak: `${title}. ${label}`,
    lines: [title, intro, label, hint],
  };
};
