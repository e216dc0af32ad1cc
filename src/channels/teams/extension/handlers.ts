/** What the message extension answers: every invoke gets something that Teams can show, and that says what to do. */
import { z } from 'zod';
import { languageOf } from '../../../contract/languages.ts';
import { dayOf } from '../../../conversation/situation.ts';
import { sharedPage } from '../../../presentation/extension/shared-pages.ts';
import { quote, type Words, wordsFor } from '../../../presentation/words.ts';
import type { Log } from '../../log.ts';
import { type ChannelActivity, localeOf } from '../activity.ts';
import { cardsResponse, dialogMessage, searchMessage } from './responses.ts';
import { findTopics } from './search.ts';
import { fetchTask, openTriage, submitAction, submitTriage } from './triage.ts';

/** The commands, as the app's manifest names them. */
export const TRIAGE_COMMAND = 'triage';
export const FIND_COMMAND = 'find';

/** As many results as Teams shows at once. */
const MOST_RESULTS = 25;
const TEXT_PARAMETER = 'text';

const query = z.looseObject({
  commandId: z.string(),
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown().optional() }))
    .max(20)
    .nullish()
    .catch(null),
  queryOptions: z
    .looseObject({
      skip: z.number().int().min(0).nullish().catch(null),
      count: z.number().int().min(1).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

type Answer = (words: Words, value: unknown) => object;

const find: Answer = (words, value) => {
  const read = query.safeParse(value).data;
  if (read === undefined) return searchMessage(words.t('extension:error.unreadable'));
  if (read.commandId !== FIND_COMMAND) return searchMessage(words.t('extension:error.command'));
  const typed = read.parameters?.find(({ name }) => name === TEXT_PARAMETER)?.value;
  const text = typeof typed === 'string' ? typed : '';
  const found = findTopics(text, words.language);
  if (found.length === 0) return searchMessage(words.t('extension:find.none', { text: quote(text) }));
  const skip = read.queryOptions?.skip ?? 0;
  const count = Math.min(read.queryOptions?.count ?? MOST_RESULTS, MOST_RESULTS);
  return cardsResponse(
    found.slice(skip, skip + count).map(({ topic, language }) => sharedPage(language, topic)),
  );
};

const open: Answer = (words, value) => {
  const read = fetchTask.safeParse(value).data;
  if (read === undefined) return dialogMessage(words.t('extension:error.unreadable'));
  if (read.commandId !== TRIAGE_COMMAND) return dialogMessage(words.t('extension:error.command'));
  const asking = { language: words.language, asOf: dayOf(Date.now()) };
  return openTriage(asking, read.messagePayload ?? null);
};

const submit: Answer = (words, value) => {
  const read = submitAction.safeParse(value).data;
  if (read === undefined) return dialogMessage(words.t('extension:error.unreadable'));
  if (read.commandId !== TRIAGE_COMMAND) return dialogMessage(words.t('extension:error.command'));
  // Teams asks so only for a card that the bot would post, and there is none.
  if (read.botMessagePreviewAction) return dialogMessage(words.t('extension:error.not-posted'));
  const asking = { language: words.language, asOf: dayOf(Date.now()) };
  return submitTriage(asking, read.data ?? {}) ?? dialogMessage(words.t('extension:error.unreadable'));
};

const guarded =
  (log: Log, answer: Answer, failure: (words: Words) => object) =>
  (activity: ChannelActivity): object => {
    const words = wordsFor(languageOf(localeOf(activity)));
    try {
      return answer(words, activity.value);
    } catch (error) {
      log.error('a message extension could not answer', error);
      return failure(words);
    }
  };

/** The handlers by the name of their invoke. */
export const extensionHandlers = (log: Log): ReadonlyMap<string, (activity: ChannelActivity) => object> => {
  const inDialog = (words: Words) => dialogMessage(words.t('extension:error.failed'));
  const inSearch = (words: Words) => searchMessage(words.t('extension:error.search-failed'));
  return new Map([
    ['composeExtension/query', guarded(log, find, inSearch)],
    ['composeExtension/fetchTask', guarded(log, open, inDialog)],
    ['composeExtension/submitAction', guarded(log, submit, inDialog)],
  ]);
};
