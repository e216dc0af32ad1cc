/** Subscriptions that will end, in words. */
import {
  type Ending,
  isOpenEnded,
  type PortfolioCounts,
  type PortfolioError,
} from '../eligibility/portfolio.ts';
import { quote, type Words } from './words.ts';

/** What the subscription is called; names come from outside. */
export const endingName = (words: Words, { offerName }: Ending): string =>
  offerName === null ? words.t('portfolio:row.unnamed') : quote(offerName);

/** "25 licences". */
export const endingLicences = (words: Words, { quantity }: Ending): string =>
  quantity === null
    ? words.t('portfolio:row.licencesUnknown')
    : words.t('portfolio:row.licences', { count: quantity, amount: words.number(quantity) });

/** "ends on 30 November 2026"; in the past for what has ended. */
export const endingDay = (words: Words, ending: Ending): string =>
  isOpenEnded(ending)
    ? words.t('portfolio:row.openEnded')
    : words.t(ending.daysLeft < 0 ? 'portfolio:row.endedOn' : 'portfolio:row.endsOn', {
        date: words.date(ending.endsOn),
      });

/** ", 30 November 2026", to stand behind the time, in one piece; empty where there is no day. */
export const endingDate = (words: Words, ending: Ending): string =>
  isOpenEnded(ending) ? '' : `, ${words.date(ending.endsOn).replaceAll(' ', '\u00a0')}`;

/** "8 days left", "ends today", "ended 3 days ago". */
export const endingTime = (words: Words, ending: Ending): string => {
  const { daysLeft } = ending;
  if (isOpenEnded(ending)) return words.t('portfolio:row.openEnded');
  if (daysLeft === 0) return words.t('portfolio:row.endsToday');
  const count = Math.abs(daysLeft);
  return words.t(daysLeft < 0 ? 'portfolio:row.endedAgo' : 'portfolio:row.daysLeft', {
    count,
    amount: words.number(count),
  });
};

/** How many there are of what, sentence by sentence; what there is none of is left out. */
export const portfolioSummary = (
  words: Words,
  { subscriptions, ending, ended, retired }: PortfolioCounts,
): readonly string[] => {
  const counts = [
    ['read', ending === 0 ? subscriptions : 0],
    ['ending', ending],
    ['ended', ended],
    ['retired', retired],
    ['others', ending === 0 ? 0 : subscriptions - ending],
  ] as const;
  // "1 of them" reads oddly where there is but one.
  const context = ending === 1 ? 'only' : undefined;
  return counts.flatMap(([what, count]) =>
    count === 0
      ? []
      : [words.t(`portfolio:summary.${what}`, { count, context, amount: words.number(count) })],
  );
};

/** What is wrong with a document. */
export const portfolioErrorText = (words: Words, { path, problem }: PortfolioError): string =>
  words.t(`portfolio:errors.${problem}`, { path: quote(path) });
