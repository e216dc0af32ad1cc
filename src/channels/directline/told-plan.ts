/**
 * The plan that a page says the person has, on its way through Azure's Direct Line: of all that is told when a
 * conversation begins, only the user's id comes back with the arrival, whichever process hears of it.
 */
import { findPlan } from '../../understanding/plan-names.ts';

const USER = /^dl_[\w-]+\.(?<plan>[a-z\d-]+)$/;

/** A user's id that carries the plan; the id as it is where the plan is none we know. */
export function userWithPlan(user: string, told: string | undefined): string {
  const found = told === undefined ? null : findPlan(told);
  return found?.kind === 'one' ? `${user}.${found.plan}` : user;
}

/** The plan that a user's id carries; undefined where it carries none. */
export const planOfUser = (id: string): string | undefined => USER.exec(id)?.groups?.plan;
