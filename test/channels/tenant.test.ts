/** `triage --tenant`: what a case leaves unknown, taken from what was read of the tenant. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorSchema, verdictSchema } from '../../src/channels/triage/schemas.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { TENANT_ERRORS } from '../../src/tenant/model.ts';
import { LONGEST_TENANT_TEXT } from '../../src/tenant/read.ts';
import { sample } from '../tenant/samples.ts';
import { jsonLines, run, triage } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbyte-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const sampleFile = (name: string): string => file(`${name}.json`, sample(name));

const tenantSchema = verdictSchema.extend({
  tenant: z.strictObject({
    facts: z.record(z.string(), z.strictObject({ value: z.unknown(), document: z.string() })),
    differences: z.array(z.strictObject({ fact: z.string(), said: z.unknown(), read: z.unknown() })),
    findings: z.array(
      z.strictObject({
        document: z.string(),
        error: z.string(),
        target: z.string().nullable(),
        fact: z.string().nullable(),
      }),
    ),
  }),
});
const answers = async (args: readonly string[], input = '') => {
  const { status, out, err } = await triage(['--json', '--as-of', '2026-11-22', ...args], input);
  return { status, err, lines: jsonLines(out) };
};
const verdicts = async (args: readonly string[], input = '') => {
  const { status, err, lines } = await answers(args, input);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return lines.map((line) => tenantSchema.parse(line));
};
const caseOf = (facts: object): string => JSON.stringify({ id: 'a', facts });

describe('triage --tenant', () => {
  it('fills what the case leaves unknown and lists what was read, in the order of the contract', async () => {
    const [verdict] = await verdicts(
      ['--tenant', sampleFile('graph-batch')],
      caseOf({ usersLicensed: 'dont-know', trial: null }),
    );
    expect(verdict?.tenant).toEqual({
      facts: {
        sourcePlan: { value: 'office-365-e3', document: 'subscribed-skus' },
        licencesPurchased: { value: 25, document: 'subscribed-skus' },
        usersLicensed: { value: 20, document: 'subscribed-skus' },
        serviceState: { value: 'healthy', document: 'health-overviews' },
        subscriptionStatus: { value: 'active', document: 'subscribed-skus' },
        sameProductSubscriptions: { value: 1, document: 'subscribed-skus' },
        blockingAddOn: { value: false, document: 'subscribed-skus' },
      },
      differences: [],
      findings: [],
    });
    expect(Object.keys(verdict?.tenant.facts ?? {})[0]).toBe('sourcePlan');
    for (const fact of ['sourcePlan', 'usersLicensed', 'serviceState'] as const) {
      expect(verdict?.missing).not.toContain(fact);
    }
  });

  it('believes the case, and says what differs', async () => {
    const [verdict] = await verdicts(
      ['--tenant', sampleFile('graph-subscribed-skus')],
      caseOf({ sourcePlan: 'ENTERPRISEPACK', licencesPurchased: 40, billingProfile: false }),
    );
    expect(verdict?.tenant.differences).toEqual([{ fact: 'licencesPurchased', said: 40, read: 25 }]);
    const short = (rule: { id: string }): boolean => rule.id === 'more-users-than-licences';
    expect(verdict?.rules.find(short)?.facts).toEqual({ licencesPurchased: 40, usersLicensed: 37 });
    expect(verdict?.rules.find(short)?.status).toBe('clear');
  });

  it('takes nothing of another plan than the case’s', async () => {
    const [verdict] = await verdicts(
      ['--tenant', sampleFile('graph-one-product')],
      caseOf({ sourcePlan: 'office-365-e1' }),
    );
    expect(verdict?.tenant.differences).toEqual([
      { fact: 'sourcePlan', said: 'office-365-e1', read: 'office-365-e3' },
    ]);
    expect(Object.keys(verdict?.tenant.facts ?? {})).toEqual(['sourcePlan', 'blockingAddOn']);
  });

  it('asks which of several, and judges the others of the batch', async () => {
    const input = [{}, { sourcePlan: 'office-365-e1' }, { sourcePlan: 'spe_e5' }].map(caseOf).join('\n');
    const { status, lines } = await answers(['--tenant', sampleFile('graph-subscribed-skus')], input);
    expect(status).toBe(1);
    const [which, fine, other] = lines;
    const error = z.strictObject({
      code: z.literal('several-subscriptions'),
      path: z.literal('facts.sourcePlan'),
      message: z.string(),
    });
    const bad = errorSchema.extend({ error });
    expect(bad.parse(which).error.message).toContain('Office 365 E3 (ENTERPRISEPACK)');
    expect(bad.parse(which).error.message).toContain('NORDIC_TRADE_SUITE');
    expect(bad.parse(other).error.message).toContain('Microsoft 365 E5');
    expect(tenantSchema.parse(fine).tenant.facts.subscriptionStatus?.value).toBe('disabled');
  });

  it('judges each subscription where there is no case', async () => {
    for (const [args, input] of [
      [['--tenant', sampleFile('graph-subscribed-skus')], ''],
      [['--tenant', sampleFile('graph-subscribed-skus')], '\n \n'],
      [['--tenant', '-'], sample('graph-subscribed-skus')],
    ] as const) {
      const all = await verdicts(args, input);
      expect(all.map(({ id }) => id)).toEqual([
        'ENTERPRISEPACK',
        'O365_BUSINESS_ESSENTIALS',
        'STANDARDPACK',
        'ENTERPRISEPREMIUM',
        'NORDIC_TRADE_SUITE',
      ]);
    }
    const [roles, ...more] = await verdicts(['--tenant', sampleFile('graph-roles')]);
    expect(more).toEqual([]);
    expect(roles?.id).toBeNull();
    expect(roles?.tenant.facts).toEqual({ adminRole: { value: 'billing', document: 'directory-roles' } });
  });

  it('leads a partner to Partner Center, with what that says', async () => {
    const [verdict] = await verdicts(
      ['--tenant', sampleFile('partner-upgrades')],
      caseOf({ targetPlan: 'office-365-e1' }),
    );
    expect(verdict?.outcome).toBe('partner-center');
    expect(verdict?.tenant.facts.targetOffered).toEqual({ value: false, document: 'upgrades' });
    expect(verdict?.tenant.findings[1]).toEqual({
      document: 'upgrades',
      error: 'subscription_add_ons_present',
      target: 'office-365-e5',
      fact: 'blockingAddOn',
    });
  });

  it('reads UTF-16 as PowerShell writes it', async () => {
    const text = Buffer.from(`\u{feff}${sample('powershell-one-sku')}`, 'utf16le');
    const [verdict] = await verdicts(['--tenant', file('utf16.json', text)]);
    expect(verdict?.tenant.facts.usersLicensed?.value).toBe(20);
  });

  it('as a program of its own', async () => {
    const { status, out, err } = await run(['--json', '--tenant', sampleFile('graph-one-product')]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(jsonLines(out).length).toBe(1);
  });

  it('without it, a verdict has no such key', async () => {
    const { lines } = await answers([], caseOf({}));
    expect(verdictSchema.parse(lines[0])).not.toHaveProperty('tenant');
  });
});

describe('the report with --tenant', () => {
  it('says where each fact was read, what differs, and what Partner Center says', async () => {
    const { out } = await triage(
      ['--tenant', sampleFile('graph-one-product')],
      caseOf({ sourcePlan: 'office-365-e3', usersLicensed: 24 }),
    );
    expect(out).toContain('Licences bought: 25 (Microsoft Graph, subscribedSkus)');
    expect(out).toContain('Users with a licence: the case says 24, 20 was read.');
    const partner = await triage(['--tenant', sampleFile('partner-upgrades')], '');
    expect(partner.out).toContain('Office 365 E5: there are add-ons on the');
  });

  it.each(LANGUAGES)('has words for everything in %s', async (language) => {
    for (const name of [
      'graph-subscribed-skus',
      'graph-partner-owned',
      'partner-upgrades-names',
      'partner-migration',
    ]) {
      const { status, out } = await triage(['--locale', language, '--tenant', sampleFile(name)]);
      expect(status).toBe(0);
      expect(out).not.toMatch(/\{\{|\bundefined\b|\bnull\b|report\.|tenant:/u);
    }
  });
});

describe('a file that gives nothing', () => {
  const BAD = {
    'invalid-json': 'SkuPartNumber : ENTERPRISEPACK',
    'cut-off': sample('graph-batch').slice(0, 500),
    'something-else': '{"facts": {}}',
    'error-answer': '{"error": {"code": "Authorization_RequestDenied", "message": "x"}}',
    empty: '{"value": []}',
    'too-large': ' '.repeat(LONGEST_TENANT_TEXT + 1),
  };

  it.each(TENANT_ERRORS)('%s', async (error) => {
    const path = file(`${error}.json`, BAD[error]);
    const said = new Set<string>();
    for (const language of LANGUAGES) {
      const { status, out, err } = await triage(['--locale', language, '--tenant', path], caseOf({}));
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain(`${error}.json`);
      expect(err).not.toMatch(/\{\{|errors\./u);
      said.add(err);
    }
    expect(said.size).toBe(LANGUAGES.length);
  });

  it('one that is not there, and both from standard input', async () => {
    const missing = await triage(['--tenant', join(folder, 'nowhere.json')], caseOf({}));
    expect(missing.status).toBe(2);
    expect(missing.err).toContain('nowhere.json');
    const cases = await triage(['--tenant', sampleFile('graph-roles'), join(folder, 'nowhere.jsonl')]);
    expect(cases.status).toBe(2);
    expect(cases.err).toContain('nowhere.jsonl');
    const both = await triage(['--tenant', '-', '-'], '{}');
    expect(both).toEqual({
      status: 2,
      out: '',
      err: 'Only one of the two can come from standard input: the cases or --tenant. Name a file for the other.\n',
    });
  });
});
