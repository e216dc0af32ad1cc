/** What `npm audit --json` says, held against what was written down about it. */
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** Why a finding does no harm here, and until when that is believed without being looked at again. */
const accepted = z.array(
  z.strictObject({
    id: z.string().regex(/^GHSA(?:-[0-9a-z]{4}){3}$/u),
    package: z.string().min(1),
    reason: z.string().min(20),
    until: day,
  }),
);
export type Accepted = z.infer<typeof accepted>;

/** Reads `docs/advisories.json`; throws where it is not as it should be. */
export const readAccepted = (text: string): Accepted => accepted.parse(JSON.parse(text));

const advisory = z.looseObject({ url: z.string(), title: z.string(), severity: z.string() });
const report = z.looseObject({
  vulnerabilities: z.record(z.string(), z.looseObject({ via: z.array(z.union([z.string(), advisory])) })),
});
const refusal = z.looseObject({ statusCode: z.number() });

/** A registry that answers so has no such address; anything else is a failure. */
const NO_ENDPOINT: readonly number[] = [404, 405, 501];

export interface Finding {
  readonly id: string;
  readonly package: string;
  readonly told: string;
}

export type Audited =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'no-endpoint'; readonly status: number };

const idOf = (url: string): string => /GHSA(?:-[0-9a-z]{4}){3}/u.exec(url)?.[0] ?? url;

/** Reads what npm has written; throws where that is neither a report nor a registry that has none to give. */
export function readAudit(text: string): Audited {
  const written: unknown = JSON.parse(text);
  const read = report.safeParse(written);
  if (!read.success) {
    const refused = refusal.safeParse(written);
    if (refused.success && NO_ENDPOINT.includes(refused.data.statusCode)) {
      return { kind: 'no-endpoint', status: refused.data.statusCode };
    }
    throw new Error(`npm audit failed: ${text.slice(0, 500)}`);
  }
  const findings = Object.entries(read.data.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((one): Finding[] =>
      // A name is that of a package that brings one of the others.
      typeof one === 'string'
        ? []
        : [{ id: idOf(one.url), package: name, told: `${one.severity}: ${one.title}` }],
    ),
  );
  return { kind: 'findings', findings };
}

/** What is wrong: findings without a reason, reasons without a finding, and reasons whose day has passed. */
export function wrongWith(findings: readonly Finding[], reasons: Accepted, today: string): readonly string[] {
  const isOf = (finding: Finding) => (reason: Accepted[number]) =>
    reason.id === finding.id && reason.package === finding.package;
  return [
    ...findings
      .filter((finding) => !reasons.some(isOf(finding)))
      .map(({ id, package: name, told }) => `${id} (${name}) has no written reason. ${told}`),
    ...reasons
      .filter((reason) => !findings.some((finding) => isOf(finding)(reason)))
      .map(({ id, package: name }) => `${id} (${name}) is not found any more: take its reason out.`),
    ...reasons
      .filter(({ until }) => until < today)
      .map(({ id, package: name, until }) => `${id} (${name}) was to be looked at again by ${until}.`),
  ];
}
