/** What people want from us, by the names that `understand` prints (docs/contract.md, "Understanding"). */

export const INTENTS = [
  'check',
  'targets',
  'why-not',
  'how-to',
  'effects',
  'duration',
  'stuck',
  'cancel',
  'compare',
  'portfolio',
  'human',
  'navigation',
  'out-of-scope',
  'unclear',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What people ask here and planbyte is not for. */
export const OUT_OF_SCOPE = ['azure', 'dynamics', 'consumer', 'prices', 'tenants', 'other'] as const;
export type OutOfScope = (typeof OUT_OF_SCOPE)[number];
