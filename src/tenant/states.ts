/** Words that Microsoft Graph and Partner Center have for the state of a subscription and of its services. */
import { type Fields, fieldsIn, hasAny, listIn, textIn, wordIn } from './fields.ts';
import type { RecordStatus, SetUp } from './records.ts';

const STATUSES: Readonly<Record<string, NonNullable<RecordStatus>>> = {
  enabled: 'active',
  active: 'active',
  warning: 'expired',
  expired: 'expired',
  suspended: 'disabled',
  lockedout: 'disabled',
  disabled: 'disabled',
  deleted: 'deleted',
};

/**
 * `capabilityStatus` and `status` of Graph, `status` of Partner Center. In grace (Warning) the subscription has expired
 * and its licences still work; suspended and locked out are what the admin centre calls disabled.
 */
export const statusIn = (fields: Fields, name: string): RecordStatus =>
  new Map(Object.entries(STATUSES)).get(wordIn(fields, name)) ?? null;

/** The status that a sentence of Partner Center tells, as in "The current state is Suspended"; null without one. */
export const statusSaid = (text: string): RecordStatus => {
  const word = /\b(suspended|disabled|expired|warning|deleted)\b/iu.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? null : (STATUSES[word] ?? null);
};

/**
 * Mail, files and meetings: what a change of plan moves. A small part that Microsoft adds to a product can stand at
 * PendingProvisioning for months and hinders nothing.
 */
const HOLDS_DATA =
  /^(?:EXCHANGE_[SBL]_(?:STANDARD|ENTERPRISE|DESKLESS|ESSENTIALS)|SHAREPOINT(?:STANDARD|ENTERPRISE|DESKLESS|LITE)|ONEDRIVE(?:STANDARD|ENTERPRISE|LITE)|TEAMS1|TEAMS_(?:GOV|AR)|MCO(?:STANDARD|IMP|LITE|VOICECONF))/u;

const PENDING = new Set(['pendingprovisioning', 'pendinginput']);
/** PendingActivation waits for the admin, who need not do it; a service that is Disabled is not there to be set up. */
const SETTLED = new Set(['success', 'pendingactivation', 'disabled']);

/**
 * Whether the services that hold data are set up, by `servicePlans` or `serviceStatus`; null where none is told, or
 * where one is in a state that says neither.
 */
export const setUpIn = (input: unknown): SetUp => {
  const plans = (listIn(input) ?? []).flatMap((one) => {
    const fields = fieldsIn(one);
    const name = fields === null ? null : textIn(fields, 'serviceplanname');
    return fields === null || name === null || !HOLDS_DATA.test(name.toUpperCase())
      ? []
      : [wordIn(fields, 'provisioningstatus')];
  });
  if (plans.some((state) => PENDING.has(state))) return 'pending';
  return plans.includes('success') && plans.every((state) => SETTLED.has(state)) ? 'ready' : null;
};

/** Whether an item is a product by its GUID or part number. */
export const isOfProduct = (fields: Fields): boolean => hasAny(fields, ['skuid', 'skupartnumber']);
