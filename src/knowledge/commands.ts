/** Lines for PowerShell: a step's own, with the case's plans and cloud filled in. */
import { DONT_KNOW, type Facts } from '../contract/facts.ts';
import { planById } from './catalogue.ts';
import type { Step } from './guide-schema.ts';

/** What stands in a command where it is not known which SKU it is: no id, so that it cannot move anybody. */
const NO_SKU = "'SkuId'";

/**
 * The SKU of a plan that has only one, so that nobody is moved from or to the wrong one. A plan with several has them in
 * a comment behind the slot: whoever runs the line sees in their own list which one they have. The catalogue's ids are
 * those of the worldwide service; at 21Vianet they can be others, so there is none.
 */
const skuOf = (plan: Facts['sourcePlan'], cloud: Facts['cloud']): string => {
  if (cloud === 'china') return NO_SKU;
  const skus = plan === undefined || plan === DONT_KNOW ? [] : (planById(plan)?.skus ?? []);
  const [only, ...others] = skus;
  if (only?.guid !== undefined && others.length === 0) return `'${only.guid}'`;
  const choices = skus.map(({ partNumber, guid }) =>
    guid === undefined ? partNumber : `${partNumber} = ${guid}`,
  );
  return choices.length === 0 ? NO_SKU : `${NO_SKU} # ${choices.join(', ')}`;
};

/** At 21Vianet there is no common application to sign in with, so the organisation needs its own. */
const SIGN_IN_AT_21VIANET = " -Environment China -ClientId 'AppId' -TenantId 'TenantId'";

/** The step's lines for PowerShell, with the plans' SKUs and the cloud filled in. */
export const commandsFor = (step: Step, facts: Facts): readonly string[] => {
  const values: Readonly<Record<string, string>> = {
    sourceSku: skuOf(facts.sourcePlan, facts.cloud),
    targetSku: skuOf(facts.targetPlan, facts.cloud),
    environment: facts.cloud === 'china' ? SIGN_IN_AT_21VIANET : '',
  };
  return (step.commands ?? []).map((line) =>
    line.replace(/\{\{(\w+)\}\}/gu, (slot, name: string) => values[name] ?? slot),
  );
};
