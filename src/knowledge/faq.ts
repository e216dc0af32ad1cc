/** What people ask about a switch, and the answer of each route's document. */
import after from './faq/after.json' with { type: 'json' };
import before from './faq/before.json' with { type: 'json' };
import billing from './faq/billing.json' with { type: 'json' };
import licences from './faq/licences.json' with { type: 'json' };
import service from './faq/service.json' with { type: 'json' };
import users from './faq/users.json' with { type: 'json' };
import {
  FAQ_GROUPS,
  type FaqGroup,
  type FaqTopic,
  type FaqVariant,
  faqSchema,
  type Route,
} from './faq-schema.ts';

export {
  FAQ_GROUPS,
  type FaqGroup,
  type FaqTopic,
  type FaqVariant,
  ROUTES,
  type Route,
} from './faq-schema.ts';

const FILES: Readonly<Record<FaqGroup, unknown>> = { service, users, licences, billing, before, after };

/** Every question, in the order in which a list shows them. */
export const FAQ: readonly FaqTopic[] = FAQ_GROUPS.flatMap((group) =>
  faqSchema.parse(FILES[group]).map((topic) => ({ ...topic, group })),
);

const byId: ReadonlyMap<string, FaqTopic> = new Map(FAQ.map((topic) => [topic.id, topic]));

/** The question with this id; undefined where there is none. */
export const faqTopic = (id: string): FaqTopic | undefined => byId.get(id);

/** The answers for some routes, each once. */
export const answersOn = ({ variants }: FaqTopic, routes: readonly Route[]): readonly FaqVariant[] =>
  variants.filter((variant) => variant.routes.some((route) => routes.includes(route)));
