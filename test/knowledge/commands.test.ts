/** Commands to copy: PowerShell for every case and cloud, with the case's own plans. */
import { describe, expect, it } from 'vitest';
import { CLOUDS, type Facts } from '../../src/contract/facts.ts';
import { PLANS } from '../../src/knowledge/catalogue.ts';
import { commandsFor, GUIDES, guideById } from '../../src/knowledge/guides.ts';
import { readPowerShell } from './powershell.ts';

const STEPS = GUIDES.flatMap(({ id, steps }) =>
  steps.filter(({ commands }) => commands !== undefined).map((step) => ({ name: `${id} ${step.id}`, step })),
);

const linesOf = (stepId: string, facts: Facts): readonly string[] => {
  const found = guideById('reassign-licences')?.steps.find(({ id }) => id === stepId);
  if (found === undefined) throw new Error(`no step ${stepId}`);
  return commandsFor(found, facts);
};
/** What is not known, and each plan as the old and as the new one in every cloud. */
const CASES: readonly Facts[] = [
  {},
  { sourcePlan: 'dont-know', targetPlan: 'other', cloud: 'dont-know' },
  ...CLOUDS.flatMap((cloud) =>
    PLANS.flatMap(({ id }): readonly Facts[] => [
      { cloud, sourcePlan: id },
      { cloud, targetPlan: id },
    ]),
  ),
];

describe('the parser', () => {
  it.each([
    "$old = '6fd2c87f",
    'Get-MgUser -All |',
    'Import-Csv users.csv | ForEach-Object { Set-MgUserLicense',
    'Set-MgUserLicense -AddLicenses @{SkuId = }',
    'Set-MgUserLicense -RemoveLicenses @($old',
    'Set-MgUserLicense -RemoveLicenses $old)',
    '$old = ',
    'Get-MgUser -Filter "skuId eq $old',
  ])('refuses %s', (broken) => {
    expect(readPowerShell(broken).errors).not.toEqual([]);
  });

  it('takes what is PowerShell, and names its commands', () => {
    const text = 'Get-MgUser -All | ForEach-Object { Remove-Item -Path "$_" }\n$a = @{b = \'c\'} # d';
    expect(readPowerShell(text)).toEqual({
      errors: [],
      commands: ['Get-MgUser', 'Remove-Item'],
    });
  });
});

describe('commands to copy', () => {
  it('are in the guide for moving users', () => {
    expect(STEPS.map(({ name }) => name)).toEqual([
      'reassign-licences powershell-list',
      'reassign-licences powershell-swap',
    ]);
  });

  it.each(STEPS)('$name is PowerShell in every case, line by line and as a whole', ({ step }) => {
    const scripts = new Set(
      CASES.flatMap((facts) => {
        const lines = commandsFor(step, facts);
        return [...lines, lines.join('\n')];
      }),
    );
    for (const script of scripts) expect(readPowerShell(script).errors, script).toEqual([]);
  });

  it('call nothing but what they are known to call', () => {
    const called = STEPS.flatMap(({ step }) => readPowerShell(commandsFor(step, {}).join('\n')).commands);
    expect(called).toEqual([
      'Install-Module',
      'Connect-MgGraph',
      'Get-MgSubscribedSku',
      'Select-Object',
      'Get-MgUser',
      'Select-Object',
      'Export-Csv',
      'Import-Csv',
      'Set-MgUserLicense',
    ]);
  });

  it('swap the licence in one call, and ask for no more rights than that needs', () => {
    const [swap, ...more] = linesOf('powershell-swap', {});
    expect(more).toEqual([]);
    expect(swap).toMatch(/Set-MgUserLicense .*-AddLicenses @\{SkuId = \$new\} -RemoveLicenses @\(\$old\)/u);
    expect(linesOf('powershell-list', {})).toContain(
      "Connect-MgGraph -Scopes 'LicenseAssignment.ReadWrite.All', 'LicenseAssignment.Read.All', 'User.Read.All'",
    );
  });

  it("have the plans' SKUs filled in where there is only one", () => {
    const lines = linesOf('powershell-list', { sourcePlan: 'office-365-e3', targetPlan: 'microsoft-365-e3' });
    expect(lines).toContain("$old = '6fd2c87f-b296-42f0-b197-1e91e994b900'");
    expect(lines).toContain("$new = '05e9a617-0261-4cee-bb44-138d3ef5d965'");
  });

  it('name the SKUs of a plan that has several, and leave the choice', () => {
    const lines = linesOf('powershell-list', { sourcePlan: 'microsoft-365-business-basic' });
    expect(lines).toContain(
      "$old = 'SkuId' # O365_BUSINESS_ESSENTIALS = 3b555118-da6a-4418-894f-7df1e2096870, SMB_BUSINESS_ESSENTIALS = dab7782a-93b1-4074-8bb1-0e61318bea0b",
    );
    expect(linesOf('powershell-list', { targetPlan: 'office-365-k2' })).toContain(
      "$new = 'SkuId' # DESKLESSWOFFPACK",
    );
  });

  it('leave the ids open where the plan is not known', () => {
    for (const sourcePlan of ['dont-know', 'other', undefined]) {
      const lines = linesOf('powershell-list', sourcePlan === undefined ? {} : { sourcePlan });
      expect(lines).toContain("$old = 'SkuId'");
    }
  });

  it('leave the ids open at 21Vianet, where they can be others', () => {
    for (const { id } of PLANS) {
      const lines = linesOf('powershell-list', { cloud: 'china', sourcePlan: id, targetPlan: id });
      expect(lines).toContain("$old = 'SkuId'");
      expect(lines).toContain("$new = 'SkuId'");
    }
    const elsewhere = linesOf('powershell-list', { cloud: 'germany', sourcePlan: 'office-365-e3' });
    expect(elsewhere).toContain("$old = '6fd2c87f-b296-42f0-b197-1e91e994b900'");
  });

  it('show for each plan how many licences are bought and how many are used', () => {
    expect(linesOf('powershell-list', {})).toContain(
      "Get-MgSubscribedSku -All | Select-Object 'SkuPartNumber', 'SkuId', @{ n = 'Enabled'; e = { $_.PrepaidUnits.Enabled } }, 'ConsumedUnits'",
    );
  });

  it('sign in to the cloud of the case', () => {
    expect(linesOf('powershell-list', { cloud: 'china' })[1]).toMatch(
      /^Connect-MgGraph -Environment China -ClientId 'AppId' -TenantId 'TenantId' -Scopes /u,
    );
    for (const cloud of ['worldwide', 'germany'] as const) {
      expect(linesOf('powershell-list', { cloud })[1]).toMatch(/^Connect-MgGraph -Scopes /u);
    }
  });

  it('have every slot filled', () => {
    for (const { step } of STEPS) {
      for (const facts of CASES) expect(commandsFor(step, facts).join('\n')).not.toContain('{{');
    }
  });
});
