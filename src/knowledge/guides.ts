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

const FILES: Readonly<Record<GuideId | LinkedGuideId, unknown>> = {
  'change-plan-link': changePlanLink,
  'change-plan-options': changePlanOptions,
  'upgrade-tab': upgradeTab,
  'switch-button': switchButton,
  'switch-wizard': switchWizard,
  manual,
  'manual-some-users': manualSomeUsers,
  'e4-upgrade-manual': e4UpgradeManual,
  'e4-to-e3-manual': e4ToE3Manual,
  'wizard-manual': wizardManual,
  'partner-center': partnerCenter,
  stuck,
  'reassign-licences': reassignLicences,
  'back-up-data': backUpData,
  'assign-phone-system': assignPhoneSystem,
  'wizard-add-licences': wizardAddLicences,
  'find-out': findOut,
};

export const GUIDES: readonly Guide[] = Object.values(FILES).map((file) => guideSchema.parse(file));

const byId: ReadonlyMap<string, Guide> = new Map(GUIDES.map((guide) => [guide.id, guide]));

/** The guide with this id; undefined for a text that names none. */
export const guideById = (id: string): Guide | undefined => byId.get(id);

/** Where the guide comes from. */
export const guideSource = ({ document, section }: Guide): SourceRef => source(document, section);

/** Where a step comes from: its document's section, and the other page that its words name. */
export const stepSources = ({ source: own, also }: Step): readonly SourceRef[] =>
  [own, also]
    .filter((place) => place !== undefined)
    .map(({ document, section }) => source(document, section));

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
  if ('moreThan' in when) return typeof value === 'number' && value > when.moreThan;
  return isSeveral(when.is) ? when.is.some((wanted) => value === wanted) : value === when.is;
};

const isSeveral = <One>(one: One | readonly One[]): one is readonly One[] => Array.isArray(one);

const holds = (when: When, facts: Facts): boolean => truthOf(when, facts) ?? when.unknown === 'show';

const isShown = ({ when }: Pick<Step, 'when'>, facts: Facts): boolean => {
  if (when === undefined) return true;
  return isSeveral(when) ? when.every((condition) => holds(condition, facts)) : holds(when, facts);
};

/** The steps that concern the case, in order. */
export const stepsFor = (guide: Guide, facts: Facts): readonly Step[] =>
  guide.steps.filter((step) => isShown(step, facts));

/** Where the steps begin that come when the switch itself is done; -1 where there are none. */
export const firstAfterSwitch = (guide: Guide, facts: Facts): number =>
  stepsFor(guide, facts).findIndex(({ afterSwitch }) => afterSwitch === true);

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
