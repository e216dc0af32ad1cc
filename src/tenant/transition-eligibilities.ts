/**
 * Partner Center, new commerce: `GET /v1/customers/{id}/subscriptions/{id}/transitionEligibilities`, and
 * `POST …/migrations/newcommerce/validate`, which tells whether a legacy subscription can move to new commerce.
 */
import { planOfOffer } from '../knowledge/offers.ts';
import type { Answer } from './envelope.ts';
import { type Fields, fieldsIn, flagIn, hasAny, listIn, textIn } from './fields.ts';
import { type ErrorTable, readErrors } from './partner-errors.ts';
import type { RefusalRecord } from './records.ts';
import { type Offers, offeredBy } from './upgrades.ts';

const DOCUMENT = 'transition-eligibilities';

/** Whether an item is a plan to change to. */
export const isTransition = (fields: Fields): boolean =>
  hasAny(fields, ['eligibilities', 'subscriptioneligibilities']);

/** Whether an item is the answer about a migration. */
export const isMigration = (fields: Fields): boolean =>
  fields.has('currentsubscriptionid') && fields.has('iseligible');

interface Way {
  readonly open: boolean | null;
  readonly refusals: readonly RefusalRecord[];
}

const waysIn = (input: unknown, table: ErrorTable, target: string | null): readonly Way[] =>
  (listIn(input) ?? []).slice(0, 200).flatMap((one) => {
    const fields = fieldsIn(one);
    if (fields === null) return [];
    return [
      {
        open: flagIn(fields, 'iseligible'),
        refusals: readErrors(fields.get('errors'), DOCUMENT, table, target),
      },
    ];
  });

const readOne = (fields: Fields): Offers => {
  const name = textIn(fields, 'title');
  const id = textIn(fields, 'catalogitemid');
  const plan = planOfOffer({ id, name }) ?? null;
  const ways = waysIn(fields.get('eligibilities'), 'transition', plan ?? name);
  const into = waysIn(fields.get('subscriptioneligibilities'), 'target-subscription', plan ?? name);
  const own = ways.flatMap(({ refusals }) => refusals);
  const refusals = [...own, ...into.flatMap((way) => way.refusals)];
  const key = plan ?? id ?? name;
  if (key === null) return { targets: [], refusals };
  const offered = offeredBy(
    [...ways, ...into.filter(({ open }) => open === true)].map(({ open }) => open),
    own,
  );
  return { targets: [{ key, document: DOCUMENT, name, plan, offered }], refusals };
};

/** The plans in an answer and what stands in the way of each; of a migration only what is said against it. */
export const readTransitions = ({ items }: Answer): Offers => {
  const all = items.flatMap(({ fields }) => (isTransition(fields) ? [readOne(fields)] : []));
  const migrations = items.flatMap(({ fields }) =>
    isMigration(fields) ? readErrors(fields.get('errors'), DOCUMENT, 'migration', null) : [],
  );
  return {
    targets: all.flatMap(({ targets }) => targets),
    refusals: [...all.flatMap(({ refusals }) => refusals), ...migrations],
  };
};
