import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAccepted, readAudit, wrongWith } from './audit-findings.ts';

const ID = 'GHSA-w5hq-g745-h8pq';
const REPORT = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    uuid: {
      name: 'uuid',
      severity: 'moderate',
      via: [
        {
          source: 1,
          name: 'uuid',
          title: 'Missing bounds check',
          url: `https://github.com/advisories/${ID}`,
          severity: 'moderate',
          range: '<11.1.1',
        },
      ],
    },
    botbuilder: { name: 'botbuilder', severity: 'moderate', via: ['uuid'] },
  },
});
const REASON = {
  id: ID,
  package: 'uuid',
  reason: 'Nobody passes a buffer of their own to it.',
  until: '2027-01-31',
};

const findings = (text: string) => {
  const audited = readAudit(text);
  return audited.kind === 'findings' ? audited.findings : [];
};

describe('what npm audit finds', () => {
  test('is each advisory once, with the package it is about', () => {
    expect(findings(REPORT)).toEqual([{ id: ID, package: 'uuid', told: 'moderate: Missing bounds check' }]);
    expect(findings('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual([]);
  });

  test('needs a reason, which must not be too old or without a finding', () => {
    const found = findings(REPORT);
    expect(wrongWith(found, [REASON], '2026-11-22')).toEqual([]);
    expect(wrongWith(found, [], '2026-11-22')).toEqual([expect.stringContaining('no written reason')]);
    expect(wrongWith([], [REASON], '2026-11-22')).toEqual([expect.stringContaining('not found any more')]);
    expect(wrongWith(found, [REASON], '2027-02-01')).toEqual([expect.stringContaining('looked at again')]);
    expect(wrongWith(found, [{ ...REASON, package: 'other' }], '2026-11-22').length).toBe(2);
  });

  test('is nothing where the registry has no such address, and only there', () => {
    expect(readAudit('{"message":"405 Method Not Allowed","statusCode":405}')).toEqual({
      kind: 'no-endpoint',
      status: 405,
    });
    for (const failed of ['{"statusCode":500}', '{"message":"getaddrinfo ENOTFOUND"}', '{}', '']) {
      expect(() => readAudit(failed)).toThrow();
    }
  });
});

test('the reasons that are written can be read', () => {
  const reasons = readAccepted(readFileSync(new URL('../../docs/advisories.json', import.meta.url), 'utf8'));
  expect(new Set(reasons.map(({ id, package: name }) => `${id} ${name}`)).size).toBe(reasons.length);
});
