/** What people ask about a switch, and the answer of each route's document. */
import billing from './faq/billing.json' with { type: 'json' };
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

const FILES: Readonly<Partial<Record<FaqGroup, unknown>>> = { billing };

/** Every question, in the order in which a list shows them. */
export const FAQ: readonly FaqTopic[] = FAQ_GROUPS.flatMap((group) => {
  const file = FILES[group];
  return file === undefined ? [] : faqSchema.parse(file).map((topic) => ({ ...topic, group }));
});

const byId: ReadonlyMap<string, FaqTopic> = new Map(FAQ.map((topic) => [topic.id, topic]));

/** The question with this id; undefined where there is none. */
export const faqTopic = (id: string): FaqTopic | undefined => byId.get(id);

/** The answers for some routes, each once. */
export const answersOn = ({ variants }: FaqTopic, routes: readonly Route[]): readonly FaqVariant[] =>
  variants.filter((variant) => variant.routes.some((route) => routes.includes(route)));
