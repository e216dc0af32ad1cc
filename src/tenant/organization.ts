/** Microsoft Graph, `GET /organization`. It tells the tenant's id, by which a partner's is known; nothing is kept. */
import type { Item } from './envelope.ts';
import { guidIn, hasAny } from './fields.ts';

const MARKS = ['verifieddomains', 'provisionedplans', 'technicalnotificationmails', 'tenanttype'];

/** Whether an item is an organisation. */
export const isOrganization = ({ fields, context }: Item): boolean =>
  /#organization\b/u.test(context) || hasAny(fields, MARKS);

/** The id of the organisation. */
export const organizationIdIn = (item: Item): string | null =>
  isOrganization(item) ? guidIn(item.fields, 'id') : null;
