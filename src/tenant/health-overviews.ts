/** Microsoft Graph, `GET /admin/serviceAnnouncement/healthOverviews` (with issues or not) and `/issues`. */
import type { Answer } from './envelope.ts';
import { type Fields, flagIn, hasAny, textIn, wordIn } from './fields.ts';
import type { HealthRecord, Service } from './records.ts';

const BY_ID: ReadonlyMap<string, Service> = new Map<string, Service>([
  ['exchange', 'exchange'],
  ['exchange online', 'exchange'],
  ['sharepoint', 'sharepoint'],
  ['sharepoint online', 'sharepoint'],
  ['onedriveforbusiness', 'onedrive'],
  ['onedrive for business', 'onedrive'],
  ['microsoftteams', 'teams'],
  ['microsoft teams', 'teams'],
  ['lync', 'skype'],
  ['skype for business', 'skype'],
  ['orgliveid', 'identity'],
  ['identity service', 'identity'],
  ['microsoft entra', 'identity'],
  ['osdpplatform', 'suite'],
  ['microsoft 365 suite', 'suite'],
]);

const HEALTHY = new Set([
  'serviceoperational',
  'servicerestored',
  'falsepositive',
  'postincidentreviewpublished',
  'resolved',
  'resolvedexternal',
]);
const INCIDENT = new Set([
  'investigating',
  'restoringservice',
  'verifyingservice',
  'servicedegradation',
  'serviceinterruption',
  'extendedrecovery',
]);

/** The state that a status means; null for one that says neither (investigationSuspended, or one to come). */
const stateOf = (status: string): HealthRecord['state'] =>
  HEALTHY.has(status) ? 'healthy' : INCIDENT.has(status) ? 'incident' : null;

const ISSUE_MARKS = ['classification', 'impactdescription', 'isresolved', 'featuregroup'];
const isIssue = (fields: Fields): boolean => hasAny(fields, ISSUE_MARKS);

/** Whether an item is the state of a service, or an issue with one. */
export const isHealth = (fields: Fields): boolean =>
  fields.has('service') && fields.has('status') && !fields.has('capabilitystatus');

const serviceOf = (fields: Fields): Service | undefined =>
  (isIssue(fields) ? undefined : BY_ID.get(wordIn(fields, 'id'))) ??
  BY_ID.get((textIn(fields, 'service') ?? '').toLowerCase());

/** An issue that is over tells nothing of how the service is now: there may be another one. */
const issueRecord = (fields: Fields, key: Service): readonly HealthRecord[] =>
  flagIn(fields, 'isresolved') === true || stateOf(wordIn(fields, 'status')) !== 'incident'
    ? []
    : [{ key, state: 'incident' }];

/** The services in an answer, overviews last, for they say how it is now. */
export const readHealth = ({ items }: Answer): readonly HealthRecord[] => {
  const all = items.flatMap(({ fields }) => {
    const key = isHealth(fields) ? serviceOf(fields) : undefined;
    return key === undefined ? [] : [{ fields, key }];
  });
  return [
    ...all.flatMap(({ fields, key }) => (isIssue(fields) ? issueRecord(fields, key) : [])),
    ...all.flatMap(({ fields, key }) =>
      isIssue(fields) ? [] : [{ key, state: stateOf(wordIn(fields, 'status')) }],
    ),
  ];
};
