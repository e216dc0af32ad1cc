/** What a report of triage says beyond the outcome: replacements for E4, how long, how to see the steps. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { triage } from './command.ts';
import { REPLACED, SYSTEMS } from './systems.ts';

/** A report without its line breaks. */
const report = async (facts: object, language: string): Promise<string> => {
  const { out } = await triage(['--locale', language], JSON.stringify({ facts }));
  return out.replace(/\s+/gu, ' ');
};

const HINT = 'npm run --silent guide --';

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsFor(language);
  const ONLY_E3 = 'Office 365 E3';

  it('the replacements for E4 that keep what is wanted stand least first with what they lack', async () => {
    const out = await report(REPLACED, language);
    const at = (text: string): number => out.indexOf(text);
    expect(at(words.t('verdict:replacements.fitting'))).toBeGreaterThan(0);
    const pbx = at(
      `- ${words.t('verdict:suggested.option2', { plan: ONLY_E3, addOn: words.t('verdict:addOn.skype-for-business-cloud-pbx') })}`,
    );
    const e5 = at(`- ${words.t('verdict:suggested.option1', { plan: 'Office 365 E5' })}`);
    expect(pbx).toBeGreaterThan(0);
    expect(e5).toBeGreaterThan(pbx);
    expect(out.slice(pbx, e5)).toContain(words.t('verdict:replacements.lacks', { features: '' }).trim());
    expect(out.slice(e5)).toContain(words.t('verdict:replacements.has-all'));
  });

  it('those that do not, and the suites in their place, stand there too', async () => {
    const out = await report(REPLACED, language);
    const others = out.slice(out.indexOf(words.t('verdict:replacements.others')));
    expect(others).toContain(
      `- ${words.t('verdict:replacements.not-enough', { replacement: ONLY_E3, features: '' }).split(' .')[0]}`,
    );
    expect(out).toContain(words.t('verdict:replacements.suites'));
  });

  it('all of them stand there where nothing is wanted', async () => {
    const out = await report({ ...REPLACED, wantedFeatures: [] }, language);
    expect(out).toContain(words.t('verdict:replacements.all'));
    expect(out).not.toContain(words.t('verdict:replacements.others'));
  });

  it('a running switch has the time it should take', async () => {
    const facts = { surface: 'upgrade-tab', switchStartedMinutesAgo: 30, creditCheckPending: false };
    const out = await report(facts, language);
    expect(out).toContain(
      `${words.t('verdict:heading.expected')} - ${words.t('verdict:durationRunning.upgrade-tab')}`,
    );
    expect(out).not.toContain(HINT);
  });

  it.each(SYSTEMS)('$name has its guide, and the command that shows the steps', async ({ facts, guide }) => {
    const out = await report(facts, language);
    expect(out).toContain(`${words.t('cli:report.guide')} - ${words.t(`guides:${guide}.title`)}`);
    expect(out.trim().endsWith(words.t('cli:report.hint'))).toBe(true);
  });
});

it('says how to see the steps once, after many cases', async () => {
  const input = SYSTEMS.map(({ facts }) => JSON.stringify({ facts })).join('\n');
  const { out } = await triage([], input);
  expect(out.split(HINT)).toHaveLength(2);
});
