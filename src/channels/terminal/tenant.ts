/** What a report says of what was read of the tenant. */

import { isFactId } from '../../contract/facts.ts';
import { factName, valueWords } from '../../presentation/fact-words.ts';
import { valueWithSource } from '../../presentation/provenance-words.ts';
import { findingLines, sourceName } from '../../presentation/tenant-words.ts';
import type { Words } from '../../presentation/words.ts';
import { sourceOf, type TenantDocument } from '../../tenant/model.ts';
import type { TenantJson } from '../triage/tenant.ts';
import type { Section } from './sections.ts';

/** The answers by the names that the services have for them, in every language. */
const NAMES: Readonly<Record<TenantDocument, string>> = {
  'subscribed-skus': 'subscribedSkus',
  'directory-subscriptions': 'directory/subscriptions',
  'health-overviews': 'healthOverviews',
  'directory-roles': 'transitiveMemberOf',
  organization: 'organization',
  'licence-assignments': 'licenseAssignmentStates',
  upgrades: 'upgrades',
  'transition-eligibilities': 'transitionEligibilities',
  'partner-subscriptions': 'subscriptions',
};

const whereFrom = (words: Words, document: TenantDocument): string =>
  `${sourceName(words, sourceOf(document))}, ${NAMES[document]}`;

/** What was read and where, what the case says otherwise, and what Partner Center says against it. */
export const tenantSections = (words: Words, tenant: TenantJson | undefined): readonly Section[] => {
  if (tenant === undefined) return [];
  const { facts, differences, findings } = tenant;
  return [
    {
      heading: words.t('cli:report.tenant'),
      items: Object.entries(facts).flatMap(([fact, { value, document }]) =>
        isFactId(fact)
          ? [
              words.t('common:fact-and-value', {
                fact: factName(words, fact),
                value: valueWithSource(words, valueWords(words, fact, value), whereFrom(words, document)),
              }),
            ]
          : [],
      ),
    },
    {
      heading: words.t('cli:report.differences'),
      intro: words.t('cli:report.caseCounts'),
      items: differences.map(({ fact, said, read }) =>
        words.t('cli:report.difference', {
          fact: factName(words, fact),
          said: valueWords(words, fact, said),
          read: valueWords(words, fact, read),
        }),
      ),
    },
    { heading: words.t('cli:report.findings'), items: findingLines(words, findings) },
  ];
};
