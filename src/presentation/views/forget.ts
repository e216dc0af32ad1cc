/** The question before everything that somebody wrote is deleted, and what is said when it is. */
import { button, type Context, type Shown, starts, texts } from './shown.ts';

/** What goes, what stays and for how long, and the two answers. */
export const forget = (context: Context): Shown => {
  const { words, channel } = context;
  const title = words.t('common:forget.title');
  const body = words.t('common:forget.body');
  const stays = words.t('common:forget.stays');
  const staying = [
    words.t(channel === 'teams' ? 'common:forget.teams' : 'common:forget.screen'),
    words.t('common:forget.feedback'),
    words.t('common:forget.backups'),
  ].map((line) => `- ${line}`);
  return {
    template: 'forget',
    data: { title, body, stays, lines: texts(staying) },
    buttons: [
      button(context, 'forget-yes', { style: 'destructive' }),
      button(context, 'back', { name: 'forget-no' }),
    ],
    speak: `${title} ${body}`,
    lines: [title, body, stays, ...staying],
  };
};

/** That everything is deleted, and the ways to begin anew. */
export const forgotten = (context: Context): Shown => {
  const { words } = context;
  const title = words.t('common:forgotten.title');
  const body = words.t('common:forgotten.body');
  return {
    template: 'forgotten',
    data: { title, body },
    buttons: starts(context),
    speak: title,
    lines: [title, body],
  };
};
