/** Microsoft Graph, `GET /me/transitiveMemberOf` (with `/microsoft.graph.directoryRole` or not): the role of who asks. */

import type { Answer } from './envelope.ts';
import { type Fields, guidIn, textIn, wordIn } from './fields.ts';
import type { AdminRole } from './records.ts';

/** Role templates (Microsoft Entra built-in roles). */
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const BILLING = 'b0f54661-2d74-4c50-afa3-1ec803f12efe';
/** Those that the tenant's own list has for programs, and that no admin is given beside the global role. */
const FOR_PROGRAMS: readonly string[] = [
  '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  '9360feb5-f418-4baa-8175-e2a00bac4301',
  'd29b2b05-8046-44ba-8758-1e26182fcf32',
];
const BY_NAME: Readonly<Record<string, string>> = {
  'global administrator': GLOBAL,
  'company administrator': GLOBAL,
  'billing administrator': BILLING,
  'directory readers': '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  'directory writers': '9360feb5-f418-4baa-8175-e2a00bac4301',
};
/** Somebody with the global role and more roles than this is the whole tenant. */
const MOST_ROLES = 10;

const typeOf = (fields: Fields): string => wordIn(fields, '@odata.type').replace('#microsoft.graph.', '');

/** Whether an item is a directory role. */
export const isRole = (fields: Fields, context: string): boolean =>
  fields.has('roletemplateid') ||
  typeOf(fields) === 'directoryrole' ||
  (/#directoryroles/u.test(context) && fields.has('displayname'));

const templateOf = (fields: Fields): string | null =>
  guidIn(fields, 'roletemplateid') ??
  new Map(Object.entries(BY_NAME)).get((textIn(fields, 'displayname') ?? '').toLowerCase()) ??
  (fields.has('displayname') ? 'other' : null);

/** Whether an answer is one of roles or memberships, though it may hold none. */
export const listsRoles = ({ items, context }: Answer): boolean =>
  /#directoryroles/u.test(context) || items.some((item) => isRole(item.fields, item.context));

/**
 * The strongest role; null where that cannot be told: from a page of several (unless the global role is on it), and
 * from what looks like the list of all roles of the tenant, which has the same shape.
 */
export const roleIn = (answer: Answer): AdminRole | null => {
  const roles = answer.items.filter((item) => isRole(item.fields, item.context));
  const templates = roles.flatMap(({ fields }) => templateOf(fields) ?? []);
  if (templates.includes(GLOBAL)) {
    const isTenants = templates.length > MOST_ROLES || FOR_PROGRAMS.some((one) => templates.includes(one));
    return isTenants ? null : 'global';
  }
  if (!answer.whole && !(answer.context === '' && roles.length === 1)) return null;
  if (templates.includes(BILLING)) return 'billing';
  if (templates.some((one) => !FOR_PROGRAMS.includes(one))) return 'other-admin';
  return /#directoryroles/u.test(answer.context) ? 'none' : null;
};
