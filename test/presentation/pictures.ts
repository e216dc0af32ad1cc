/** The cards whose pictures stand in docs/images: what each shows, by the name of its files. */
import { readFileSync } from 'node:fs';
import type { Facts } from '../../src/contract/facts.ts';
import type { View } from '../../src/conversation/model.ts';
import { readSubscriptions } from '../../src/conversation/reading-documents.ts';
import { judge } from '../../src/eligibility/judge.ts';
import { FAQ } from '../../src/knowledge/faq.ts';
import { guideById, stepsFor } from '../../src/knowledge/guides.ts';
import { readTenant } from '../../src/tenant/read.ts';
import { FINE } from './sample-cases.ts';

/** The day on which the pictures are taken, whenever that is. */
const AS_OF = '2026-11-22';

/** Somebody who leaves E4, in the admin centre where most did. */
const LEAVING: Facts = {
  surface: 'switch-button',
  purchaseChannel: 'direct',
  billingProfile: false,
  sourcePlan: 'office-365-e4',
  targetPlan: 'office-365-e3',
  moveScope: 'everyone',
  licencesPurchased: 85,
  usersLicensed: 72,
};

/** What Partner Center answers about an invented customer. */
const SUBSCRIPTIONS = JSON.stringify({
  items: [
    { offerName: 'Office 365 Enterprise E4', quantity: 85, commitmentEndDate: '2026-12-04' },
    { offerName: 'Exchange Online (Plan 1)', quantity: 1, commitmentEndDate: '2026-11-19' },
    { offerName: 'Visio Plan 2', quantity: 12, commitmentEndDate: '2027-02-28' },
    { offerName: 'Microsoft 365 E5', quantity: 140, commitmentEndDate: '2027-06-30', renews: true },
  ].map(({ renews = false, ...one }, index) => ({ id: `s${index}`, ...one, autoRenewEnabled: renews })),
});

/** What Microsoft Graph answers about the same. */
const read = readTenant(
  readFileSync(new URL('../tenant/samples/graph-subscribed-skus.json', import.meta.url), 'utf8'),
);
if (!read.ok) throw new Error(read.error);
const READ = read.value;

const verdict = (facts: Facts): View => ({
  view: 'verdict',
  verdict: judge(facts, AS_OF),
  facts,
  targets: [],
});

const step = (guide: string, id: string, facts: Facts): View => {
  const found = guideById(guide);
  const at = found === undefined ? -1 : stepsFor(found, facts).findIndex((one) => one.id === id);
  if (at < 0) throw new Error(`There is no step ${id} in ${guide}.`);
  return { view: 'step', guide, step: at, facts };
};

/** Each picture's view, by its name. */
export const PICTURES: ReadonlyMap<string, View> = new Map<string, View>([
  ['welcome', { view: 'welcome' }],
  [
    'doubt-confirm',
    {
      view: 'confirm',
      facts: {
        sourcePlan: 'office-365-e4',
        licencesPurchased: 340,
        paymentMethod: 'invoice',
        offered: false,
      },
      unsure: { targetPlan: ['office-365-e3', 'microsoft-365-e3'], usersLicensed: 300 },
    },
  ],
  [
    'doubt-subscriptions',
    { view: 'subscriptions', source: 'graph', subscriptions: READ.subscriptions, more: 0 },
  ],
  ['faq', { view: 'faq', of: 'subjects' }],
  [
    'faq-questions',
    {
      view: 'faq',
      of: 'billing',
      topics: FAQ.filter(({ group }) => group === 'billing').map(({ id }) => id),
    },
  ],
  [
    'faq-answer',
    {
      view: 'faq-answer',
      topic: 'duration',
      answers: [{ variant: 'button', routes: ['switch-button'] }],
      facts: LEAVING,
    },
  ],
  [
    'faq-answer-two-ways',
    {
      view: 'faq-answer',
      topic: 'remove-licences',
      answers: [
        { variant: 'link', routes: ['link'] },
        { variant: 'options', routes: ['options'] },
      ],
      facts: {},
    },
  ],
  ['replacements', { view: 'replacements', wanted: ['phone-numbers', 'calling-plan'] }],
  ['portfolio-how-to', { view: 'portfolio', found: null }],
  ['portfolio', { view: 'portfolio', found: readSubscriptions(SUBSCRIPTIONS, AS_OF) }],
  ['verdict-in-progress', verdict({ billingProfile: false, switchStartedMinutesAgo: 20 })],
  [
    'verdict-stuck',
    verdict({
      surface: 'switch-button',
      switchStartedMinutesAgo: 200,
      stuckReassigning: true,
      creditCheckPending: false,
    }),
  ],
  [
    'verdict-partner-center',
    verdict({ audience: 'partner', sourcePlan: 'office-365-e4', wantedFeatures: ['phone-numbers'] }),
  ],
  [
    'question-surface',
    {
      view: 'questions',
      topic: 'start',
      questions: [{ fact: 'surface' }],
      known: { purchaseChannel: 'direct', sourcePlan: 'office-365-e4' },
      found: [],
    },
  ],
  [
    'question-running',
    {
      view: 'questions',
      topic: 'running',
      questions: [{ fact: 'switchStartedMinutesAgo' }, { fact: 'stuckReassigning' }],
      known: { surface: 'switch-button' },
      found: [],
    },
  ],
  ['step-phase', step('e4-to-e3-manual', 'choose-add-on', LEAVING)],
  ['step-powershell', step('reassign-licences', 'powershell-swap', LEAVING)],
  ['step-germany', step('switch-button', 'subscriptions', { ...LEAVING, cloud: 'germany' })],
  ['step-switch-button-status', step('switch-button', 'place-order', LEAVING)],
  ['finished-automatic', { view: 'finished', guide: 'change-plan-link', facts: FINE }],
  ['finished-switched', { view: 'finished', guide: 'switch-button', facts: LEAVING, switched: true }],
]);
