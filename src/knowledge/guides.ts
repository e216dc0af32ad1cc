/**
 * The guides: which steps a switch has, in which order, with source, pages and what to offer somebody stuck.
 *
 * The files in `guides/` are checked once when the program starts. Words are in `locales/<language>/guides/`.
 */
import { DONT_KNOW, type Facts } from '../contract/facts.ts';
import type { GuideId, SourceRef } from '../contract/verdict.ts';
import { changeKind, compareDataServices } from './catalogue.ts';
import { type AddOn, addOnFor } from './e4-replacements.ts';
import {
  type AfterItem,
  type Guide,
  guideSchema,
  type LinkedGuideId,
  type Step,
  type When,
} from './guide-schema.ts';
import assignPhoneSystem from './guides/assign-phone-system.json' with { type: 'json' };
import backUpData from './guides/back-up-data.json' with { type: 'json' };
import changePlanLink from './guides/change-plan-link.json' with { type: 'json' };
import changePlanOptions from './guides/change-plan-options.json' with { type: 'json' };
import e4ToE3Manual from './guides/e4-to-e3-manual.json' with { type: 'json' };
import e4UpgradeManual from './guides/e4-upgrade-manual.json' with { type: 'json' };
import findOut from './guides/find-out.json' with { type: 'json' };
import manual from './guides/manual.json' with { type: 'json' };
import manualSomeUsers from './guides/manual-some-users.json' with { type: 'json' };
import partnerCenter from './guides/partner-center.json' with { type: 'json' };
import reassignLicences from './guides/reassign-licences.json' with { type: 'json' };
import stuck from './guides/stuck.json' with { type: 'json' };
import switchButton from './guides/switch-button.json' with { type: 'json' };
import switchWizard from './guides/switch-wizard.json' with { type: 'json' };
import upgradeTab from './guides/upgrade-tab.json' with { type: 'json' };
import wizardAddLicences from './guides/wizard-add-licences.json' with { type: 'json' };
import wizardManual from './guides/wizard-manual.json' with { type: 'json' };
import { source } from './sources.ts';

export { commandsFor } from './commands.ts';
export {
  type AfterItem,
  type Guide,
  LINKED_GUIDE_IDS,
  type LinkedGuideId,
  type Step,
} from './guide-schema.ts';
export { formerLink, linkFor } from './links.ts';

export const GUIDES: readonly Guide[] = [
  changePlanLink,
  changePlanOptions,
  manual,
  manualSomeUsers,
  reassignLicences,
  backUpData,
  switchWizard,
  wizardAddLicences,
  wizardManual,
  partnerCenter,
  switchButton,
  assignPhoneSystem,
  e4ToE3Manual,
  upgradeTab,
  e4UpgradeManual,
  stuck,
  findOut,
].map((file) => guideSchema.parse(file));

const byId: ReadonlyMap<string, Guide> = new Map(GUIDES.map((guide) => [guide.id, guide]));

/** The guide with this id; undefined where its steps are not written yet. */
export const guideById = (id: string): Guide | undefined => byId.get(id);

/** Whether the steps of the guide are here. */
export const hasGuide = (id: string): boolean => byId.has(id);

const GUIDE_SOURCES: Readonly<Record<GuideId | LinkedGuideId, SourceRef>> = {
  'change-plan-link': source('change-plan', 'Om du inte har någon faktureringsprofil'),
  'change-plan-options': source('change-plan', 'Om du har en faktureringsprofil'),
  'upgrade-tab': source('upgrade-from-e4', 'Starta uppgraderingen med hjälp av fliken Uppgradera'),
  'switch-button': source('e4-to-e3', 'Använda knappen byta abonnemang'),
  'switch-wizard': source(
    'switch-wizard',
    'Slik bytter du planer ved hjelp av veiviseren for bytting av planer',
  ),
  manual: source('change-plan', 'Ändra planer manuellt'),
  'manual-some-users': source('change-plan', 'Ändra planer manuellt'),
  'e4-upgrade-manual': source('upgrade-from-e4', 'Uppgradera din plan manuellt'),
  'e4-to-e3-manual': source('e4-to-e3', 'Byta abonnemang manuellt'),
  'wizard-manual': source('switch-wizard', 'Bytte planer manuelt (uten veiviseren for bytting av planer)'),
  'partner-center': source('partner-e4', 'Transition customers to new product plans'),
  stuck: source('change-plan', 'Åtkomst till tjänster'),
  'reassign-licences': source('move-users', 'Move users to a different subscription'),
  'back-up-data': source('move-users', 'Back up data before changing Microsoft 365 for business plans'),
  'assign-phone-system': source('e4-to-e3', 'Tilldela Telefonsystemet i Office 365 licenser'),
  'wizard-add-licences': source('switch-wizard', 'Legge til lisenser mens du bytter planer'),
  'find-out': source('change-plan', 'Ändra prenumerationen automatiskt till en ny plan'),
};

/** Where the guide comes from, also for guides whose steps are not written yet. */
export const guideSource = (id: GuideId | LinkedGuideId): SourceRef => GUIDE_SOURCES[id];

const known = <V>(value: V | typeof DONT_KNOW | undefined): V | undefined =>
  value === DONT_KNOW ? undefined : value;

/** Whether the wanted plan has fewer data-related services; the catalogue's alarm wins over the offered list. */
const hasFewerDataServices = (facts: Facts): boolean | undefined => {
  const from = known(facts.sourcePlan);
  const to = known(facts.targetPlan);
  const compared = from === undefined || to === undefined ? 'unknown' : compareDataServices(from, to);
  if (compared === 'fewer' || facts.targetOffered === false) return true;
  return compared === 'enough' || facts.targetOffered === true ? false : undefined;
};

const isWithAddOn = (addOn: AddOn | 'any', facts: Facts): boolean | undefined => {
  const found = addOnFor(facts);
  if (found === undefined) return undefined;
  return addOn === 'any' ? found !== null : found === addOn;
};

/** Whether the new plan is of another service family; a stand-alone plan leaves none behind. */
const isOfOtherFamily = (facts: Facts): boolean | undefined => {
  const from = known(facts.sourcePlan);
  const to = known(facts.targetPlan);
  const kind = from === undefined || to === undefined ? 'unknown' : changeKind(from, to);
  return kind === 'unknown' ? undefined : kind === 'other-family';
};

const truthOf = (when: When, facts: Facts): boolean | undefined => {
  if ('dataServices' in when) return hasFewerDataServices(facts);
  if ('addOn' in when) return isWithAddOn(when.addOn, facts);
  if ('family' in when) return isOfOtherFamily(facts);
  const value = known(facts[when.fact]);
  if (value === undefined) return undefined;
  return 'is' in when
    ? [when.is].flat().some((wanted) => value === wanted)
    : typeof value === 'number' && value > when.moreThan;
};

const isShown = ({ when = [] }: Pick<Step, 'when'>, facts: Facts): boolean =>
  [when].flat().every((condition) => truthOf(condition, facts) ?? condition.unknown === 'show');

/** The steps that concern the case, in order. */
export const stepsFor = (guide: Guide, facts: Facts): readonly Step[] =>
  guide.steps.filter((step) => isShown(step, facts));

/** What to check when the last step is done, as far as it concerns the case. */
export const afterFor = (guide: Guide, facts: Facts): readonly AfterItem[] =>
  guide.after.filter((item) => isShown(item, facts));

/** The count for the step's line `number`; null where the step has no such line or the count is not known. */
export const numberFor = (step: Step, facts: Facts): number | null =>
  step.number === undefined ? null : (known(facts[step.number]) ?? null);

/** The i18next context for the step's words: set where the document says two things and the case tells which. */
export const contextFor = (step: Step, facts: Facts): string | undefined => {
  if (step.context === undefined) return undefined;
  const value = known(facts[step.context.fact]);
  if (value === undefined) return undefined;
  return value ? step.context.yes : step.context.no;
};
