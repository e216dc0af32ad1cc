/** Views as a conversation shows them, ordinary and extreme, for the tests and the gallery. */

import { E4_FEATURES, FACT_IDS, type FactId, type Facts } from '../../src/contract/facts.ts';
import { GUIDE_IDS, type Outcome, RULE_IDS } from '../../src/contract/verdict.ts';
import {
  type Answer,
  type Answers,
  NOTES,
  type Question,
  TOPICS,
  type View,
} from '../../src/conversation/model.ts';
import { readSubscriptions } from '../../src/conversation/reading-documents.ts';
import { FACTS_OF_TOPIC } from '../../src/conversation/topics.ts';
import { counterfactual } from '../../src/eligibility/counterfactual.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { reachablePlans } from '../../src/knowledge/catalogue.ts';
import { answersOn, FAQ, FAQ_GROUPS, ROUTES } from '../../src/knowledge/faq.ts';
import { GUIDES, type Guide, stepsFor } from '../../src/knowledge/guides.ts';
import { ASKS, FEEDBACK_SAMPLES } from './feedback-samples.ts';
import {
  CASES,
  FINE,
  HOSTILE,
  LEAVING_E4,
  longest,
  MANY_REASONS,
  MANY_USERS,
  PRELIMINARY,
  TWO_REASONS,
} from './sample-cases.ts';
import { UNDERSTANDING_SAMPLES } from './understanding-samples.ts';

export { FINE, HOSTILE, MANY_REASONS, TWO_REASONS } from './sample-cases.ts';

export const AS_OF = '2026-11-22';
/** The older admin centres. */
const SURFACES = ['upgrade-tab', 'switch-button', 'switch-wizard'] as const;
const AT = Date.UTC(2026, 10, 21, 9, 30);

const verdictOf = (facts: Facts) => judge(facts, AS_OF);
const targetsOf = (facts: Facts) =>
  typeof facts.sourcePlan === 'string' ? reachablePlans(facts.sourcePlan, AS_OF).map(({ id }) => id) : [];

/** What the conversation says of it: nothing while questions are open, or where no switch could start. */
const counterfactualOf = (facts: Facts) => {
  const { complete, outcome } = verdictOf(facts);
  const couldStart = complete && !NO_START.has(outcome);
  return couldStart ? { counterfactual: counterfactual(facts, AS_OF) } : {};
};
const NO_START: ReadonlySet<Outcome> = new Set(['need-info', 'in-progress', 'stuck', 'partner-center']);

const answersOf = (facts: Facts): Answers => {
  const said = FACT_IDS.flatMap((fact): [FactId, Answer][] => {
    const value = facts[fact];
    return value === undefined ? [] : [[fact, { value, by: 'person', at: AT }]];
  });
  return Object.fromEntries(said);
};

const wrong = (fact: FactId, index: number): Question => {
  const plans = longest.slice(0, 4).map(({ id }) => id);
  if (fact === 'sourcePlan') {
    return { fact, entered: HOSTILE[3] ?? '', error: { code: 'unknown-plan', plans } };
  }
  if (fact === 'targetPlan') return { fact, entered: 'E3', error: { code: 'ambiguous-plan', plans } };
  const code = (['not-a-number', 'not-whole', 'too-small', 'required'] as const)[index % 4] ?? 'required';
  const entered = { 'not-a-number': HOSTILE[0], 'not-whole': '2.5', 'too-small': '-3', required: '' }[code];
  return { fact, entered: entered ?? '', error: { code, min: 0, max: 100_000 } };
};

/** Every card of a guide in a case. */
const guideViews = (guide: Guide, facts: Facts, name: string): readonly [string, View][] => [
  ...stepsFor(guide, facts).flatMap((step, index): [string, View][] => [
    [
      `step ${name} ${step.id}`,
      { view: 'step', guide: guide.id, step: index, facts, ...(index === 1 ? { resumed: true } : {}) },
    ],
    [`stuck ${name} ${step.id}`, { view: 'stuck', guide: guide.id, step: index, facts }],
  ]),
  [`finished ${name}`, { view: 'finished', guide: guide.id, facts, ...ASKS }],
  [`finished ${name} switched`, { view: 'finished', guide: guide.id, facts, switched: true }],
];

/** What Partner Center could answer: a subscription for each end, of E4 and of others by turns. */
const subscriptionsJson = (...ends: readonly string[]): string =>
  JSON.stringify({
    items: ends.map((commitmentEndDate, index) => ({
      id: `00000000-0000-0000-0000-00000000000${index}`,
      offerName: index % 2 === 0 ? 'Office 365 Enterprise E4' : HOSTILE[index % HOSTILE.length],
      quantity: index * 13 + 1,
      commitmentEndDate,
      autoRenewEnabled: false,
    })),
  });

/** Every sample by name; the name begins with the view. */
export const SAMPLES: ReadonlyMap<string, View> = new Map<string, View>([
  ['welcome', { view: 'welcome' }],
  ...TOPICS.map((topic): [string, View] => [
    `questions ${topic}`,
    {
      view: 'questions',
      topic,
      questions: FACTS_OF_TOPIC[topic].map((fact) => ({ fact })),
      known: {},
      found: [],
    },
  ]),
  ...TOPICS.map((topic): [string, View] => [
    `questions ${topic} with errors`,
    {
      view: 'questions',
      topic,
      questions: FACTS_OF_TOPIC[topic].map(wrong),
      known: MANY_REASONS,
      found: RULE_IDS,
    },
  ]),
  ...FACT_IDS.map((fact): [string, View] => [
    `questions changing ${fact}`,
    {
      view: 'questions',
      topic: 'plans',
      questions: [{ fact, entered: String(TWO_REASONS[fact] ?? 'dont-know') }],
      known: TWO_REASONS,
      found: [],
      changing: true,
    },
  ]),
  ...Object.entries(CASES).flatMap(([name, facts]): [string, View][] => [
    [
      `verdict ${name}`,
      {
        view: 'verdict',
        verdict: verdictOf(facts),
        facts,
        targets: targetsOf(facts),
        ...(verdictOf(facts).complete ? ASKS : {}),
      },
    ],
    [
      `why ${name}`,
      {
        view: 'why',
        verdict: verdictOf(facts),
        facts,
        answers: answersOf(facts),
        ...counterfactualOf(facts),
      },
    ],
    [`summary ${name}`, { view: 'summary', verdict: verdictOf(facts), facts, asOf: AS_OF }],
    [`targets ${name}`, { view: 'targets', verdict: verdictOf(facts), facts, targets: targetsOf(facts) }],
  ]),
  [
    'verdict in a guide',
    {
      view: 'verdict',
      verdict: verdictOf(FINE),
      facts: FINE,
      targets: [],
      guide: { id: 'change-plan-link', step: 2, steps: 5 },
    },
  ],
  ['answers', { view: 'answers', answers: answersOf(MANY_REASONS) }],
  ['answers none', { view: 'answers', answers: {} }],
  ...GUIDES.flatMap((guide) => guideViews(guide, FINE, guide.id)),
  ...GUIDES.filter(({ document }) => document === 'e4-to-e3').flatMap((guide) =>
    guideViews(guide, LEAVING_E4, `${guide.id} with all`),
  ),
  ...GUIDES.filter(({ document }) => document === 'switch-wizard' || document === 'partner-e4').flatMap(
    (guide) => guideViews(guide, {}, `${guide.id} nothing known`),
  ),
  ...SURFACES.flatMap((surface) =>
    GUIDES.filter(({ id }) => id === 'stuck' || id === 'find-out').flatMap((guide) =>
      guideViews(guide, { ...FINE, surface }, `${guide.id} ${surface}`),
    ),
  ),
  ...GUIDES.filter(({ id }) => id === 'reassign-licences').flatMap((guide) =>
    guideViews(guide, MANY_USERS, `${guide.id} many users`),
  ),
  ['step nothing known', { view: 'step', guide: 'manual', step: 99, facts: {} }],
  [
    'guides',
    {
      view: 'guides',
      guides: ['change-plan-link', 'change-plan-options', 'manual', 'manual-some-users'],
      facts: {},
    },
  ],
  ['guides all', { view: 'guides', guides: GUIDE_IDS, facts: {} }],
  [
    'choose-plan',
    { view: 'choose-plan', fact: 'sourcePlan', plans: ['office-365-e3', 'microsoft-365-e3'], entered: 'E3' },
  ],
  [
    'choose-plan renamed',
    {
      view: 'choose-plan',
      fact: 'sourcePlan',
      plans: ['microsoft-365-business-standard', 'microsoft-365-business-premium'],
      entered: 'Business Premium',
    },
  ],
  [
    'choose-plan hostile',
    {
      view: 'choose-plan',
      fact: 'targetPlan',
      plans: longest.slice(0, 6).map(({ id }) => id),
      entered: HOSTILE.join(' '),
    },
  ],
  ['status', { view: 'status', verdict: verdictOf(TWO_REASONS), answers: answersOf(TWO_REASONS) }],
  ['status none', { view: 'status', verdict: verdictOf({}), answers: {} }],
  [
    'status in a guide',
    {
      view: 'status',
      verdict: verdictOf(FINE),
      answers: answersOf(FINE),
      guide: { id: 'change-plan-link', step: 2, steps: 5 },
    },
  ],
  ...Object.entries({ open: CASES['need-info'] ?? {}, preliminary: PRELIMINARY }).map(
    ([name, facts]): [string, View] => [
      `status ${name}`,
      { view: 'status', verdict: verdictOf(facts), answers: answersOf(facts) },
    ],
  ),
  [
    'verdict preliminary in a guide',
    {
      view: 'verdict',
      verdict: verdictOf(PRELIMINARY),
      facts: PRELIMINARY,
      targets: targetsOf(PRELIMINARY),
      guide: { id: 'change-plan-link', step: 1, steps: 5 },
    },
  ],
  ...ROUTES.flatMap((route) =>
    FAQ.map((topic): [string, View] => [
      `faq-answer ${topic.id} ${route}`,
      {
        view: 'faq-answer',
        topic: topic.id,
        answers: answersOn(topic, [route]).map(({ id }) => ({ variant: id, routes: [route] })),
        facts: FINE,
      },
    ]),
  ),
  ...FAQ.map((topic): [string, View] => [
    `faq-answer ${topic.id} two ways`,
    {
      view: 'faq-answer',
      topic: topic.id,
      answers: topic.variants.slice(0, 2).map(({ id, routes }) => ({ variant: id, routes })),
      facts: { surface: 'switch-wizard' },
    },
  ]),
  ['faq', { view: 'faq', of: 'subjects' }],
  ...FAQ_GROUPS.map((of): [string, View] => [
    `faq ${of}`,
    { view: 'faq', of, topics: FAQ.filter(({ group }) => group === of).map(({ id }) => id) },
  ]),
  ['faq meant', { view: 'faq', of: 'meant', topics: FAQ.slice(0, 2).map(({ id }) => id) }],
  ...[[], ['phone-numbers'], ['audio-conferencing', 'data-control'], E4_FEATURES].map(
    (wanted, index): [string, View] => [
      `replacements ${index}`,
      {
        view: 'replacements',
        wanted: E4_FEATURES.filter((one) => wanted.some((w) => w === one)),
      },
    ],
  ),
  ['portfolio how to', { view: 'portfolio', found: null }],
  ['portfolio no JSON', { view: 'portfolio', found: readSubscriptions('{"items": [', AS_OF) }],
  ['portfolio bad day', { view: 'portfolio', found: readSubscriptions(subscriptionsJson('soon'), AS_OF) }],
  ['portfolio none', { view: 'portfolio', found: readSubscriptions('{"items": []}', AS_OF) }],
  [
    'portfolio nothing ends',
    {
      view: 'portfolio',
      found: readSubscriptions(
        '{"items": [{"id": "a", "offerName": "Office 365 E3", "autoRenewEnabled": true}]}',
        AS_OF,
      ),
    },
  ],
  ...[1, 3, 60].map((count): [string, View] => [
    `portfolio hostile ${count}`,
    {
      view: 'portfolio',
      found: readSubscriptions(
        subscriptionsJson(
          ...Array.from({ length: count }, (_, i) => new Date(AT + (i * 40 - 30) * 86_400_000).toISOString()),
        ),
        AS_OF,
      ),
    },
  ]),
  ['help', { view: 'help' }],
  ['unclear', { view: 'unclear', text: 'blah blah' }],
  ...HOSTILE.map((text, index): [string, View] => [`unclear hostile ${index}`, { view: 'unclear', text }]),
  ['confirm-restart', { view: 'confirm-restart' }],
  ['forget', { view: 'forget' }],
  ['forgotten', { view: 'forgotten' }],
  ...NOTES.map((note): [string, View] => [`note ${note}`, { view: 'note', note, facts: TWO_REASONS }]),
  ...UNDERSTANDING_SAMPLES,
  ...FEEDBACK_SAMPLES,
]);
