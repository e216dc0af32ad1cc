/** The steps of a case on the command line. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { guideSchema } from '../../src/channels/guide/schemas.ts';
import { errorSchema } from '../../src/channels/triage/schemas.ts';
import { LANGUAGES } from '../../src/conversation/model.ts';
import { GUIDES, linkFor } from '../../src/knowledge/guides.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { CLEAR } from '../eligibility/facts-at-random.ts';
import { guide, jsonLines, ROOT } from './command.ts';
import { SYSTEMS } from './systems.ts';

/** Keys, slots, colours and Markdown that should have become words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
const LEFT_OVER = /\{\{|\}\}|undefined|\b(cli|verdict|rules|questions|why|common|guides):[a-z]|\*\*|\u001b/u;

const NOT_YET = { id: 'too few', facts: { ...CLEAR, licencesPurchased: 100, usersLicensed: 120 } };

const json = async (args: readonly string[], input: unknown) => {
  const { out } = await guide(['--json', ...args], JSON.stringify(input));
  return guideSchema.parse(jsonLines(out)[0]);
};

describe.each(SYSTEMS)('$name', ({ facts, guide: id, steps }) => {
  it.each(LANGUAGES)('has its steps in %s', async (language) => {
    const words = wordsFor(language);
    const input = JSON.stringify({ id: 'a', facts });
    const { status, out, err } = await guide(['--locale', language], input);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(words.t(`guides:${id}.title`));
    const last = words.t('common:step.progress', { step: words.number(steps), steps: words.number(steps) });
    expect(out).toContain(last);
    expect(out).toContain(words.t('common:finished.after'));
    expect(out).not.toMatch(LEFT_OVER);
  });

  it.each(LANGUAGES)('has them as JSON in %s', async (language) => {
    const said = await json(['--locale', language], { id: 'a', facts });
    expect(said).toMatchObject({ id: 'a', guide: id });
    expect(said.steps).toHaveLength(steps);
    expect(said.after.length).toBeGreaterThan(0);
    expect(JSON.stringify(said).replaceAll('}', '')).not.toMatch(LEFT_OVER);
    for (const step of said.steps) expect(step.do.length).toBeGreaterThan(0);
  });
});

describe('guide', () => {
  it('runs by npm', async () => {
    const args = ['run', '--silent', 'guide', '--', '--json', '--guide', 'manual'];
    const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT });
    expect(jsonLines(stdout)).toMatchObject([{ id: null, guide: 'manual' }]);
  });

  it('says of a not-yet that the steps are for later, what comes first and what else there is', async () => {
    const { out } = await guide([], JSON.stringify(NOT_YET));
    expect(out).toContain('These steps are for later');
    expect(out).toContain('More users than licences: 120 users');
    expect(out).toContain('“manual”');
  });

  it('says why there are no steps, in the words of the verdict, and what to answer next', async () => {
    const words = wordsFor('nb');
    const seller = await guide(['--locale', 'nb'], '{"facts":{"purchaseChannel":"partner"}}');
    expect(seller).toMatchObject({ status: 0, err: '' });
    expect(seller.out).toContain(words.t('verdict:outcome.contact-seller.title'));
    const open = await json(['--locale', 'nb'], { id: 'b', facts: {} });
    expect(open).toMatchObject({ id: 'b', guide: null, steps: [], after: [] });
    expect(open.intro).toBe(words.t('verdict:outcome.need-info.sentence'));
    expect(open.notes).toHaveLength(1);
  });

  it.each(GUIDES.map(({ id }) => id))('shows %s in general where it is named', async (id) => {
    for (const language of LANGUAGES) {
      const { status, out } = await guide(['--guide', id, '--locale', language]);
      expect(status).toBe(0);
      expect(out).not.toMatch(LEFT_OVER);
    }
  });

  it('fills the guide that is named in for the case', async () => {
    const facts = { sourcePlan: 'office-365-e1', targetPlan: 'office-365-e3', usersLicensed: 1200 };
    const said = await json(['--guide', 'reassign-licences', '-'], { facts });
    const commands = said.steps.flatMap((step) => step.commands);
    // The SKU of Office 365 E1.
    expect(commands.join('\n')).toContain('18181a46-0d4e-45cd-891e-60aabd171b4e');
    const { out } = await guide(['--guide', 'reassign-licences', '-'], JSON.stringify({ facts }));
    for (const line of commands) expect(out).toContain(`      ${line}\n`);
  });

  it('counts the users of the case', async () => {
    const said = await json(['--guide', 'manual', '-'], { facts: { usersLicensed: 1200 } });
    expect(said.steps[0]?.do.at(-1)).toContain('1,200 users');
  });

  it('names the parts of a guide that has them, each once', async () => {
    const facts = SYSTEMS.find((one) => one.guide === 'e4-to-e3-manual')?.facts;
    const said = await json([], { facts });
    const phases = [...new Set(said.steps.map(({ phase }) => phase))];
    expect(phases).toHaveLength(5);
    const { out } = await guide([], JSON.stringify({ facts }));
    for (const phase of phases) expect(out.split(`  ${phase}\n`)).toHaveLength(2);
  });

  it('gives the other page that the words of a step name, and only there', async () => {
    const facts = { surface: 'switch-button', stuckReassigning: true };
    const said = await json(['--guide', 'stuck', '-'], { facts });
    const named = said.steps.flatMap(({ id, also }) => (also === undefined ? [] : [[id, also.document]]));
    expect(named).toEqual([['reassigning', 'switch-wizard']]);
    const { out } = await guide(['--guide', 'stuck', '-'], JSON.stringify({ facts }));
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('(Microsoft, 2014)');
    expect(out).toContain('HA104031833');
  });

  it('gives the addresses of the cloud, and says of a closed one what replaced it', async () => {
    const urls = async (cloud: string) => {
      const said = await json(['--guide', 'manual', '-'], { facts: { cloud } });
      return said.steps.flatMap(({ links }) => links.map(({ url }) => url));
    };
    expect(await urls('china')).toContain(linkFor('your-products', 'china'));
    expect(await urls('china')).not.toEqual(await urls('worldwide'));
    expect(await urls('germany')).toEqual(await urls('worldwide'));
    const said = await json(['--guide', 'manual', '-'], { facts: { cloud: 'germany' } });
    expect(said.notes.join(' ')).toContain('29 October 2021');
  });

  it('puts an error in the place of a bad case and goes on', async () => {
    const input = ['{"id":"a","facts":{"colour":1}}', 'nonsense', JSON.stringify(NOT_YET)].join('\n');
    const { status, out } = await guide(['--json'], input);
    expect(status).toBe(1);
    const [first, second, third] = jsonLines(out);
    expect(errorSchema.parse(first)).toMatchObject({ id: 'a', error: { code: 'invalid-facts' } });
    expect(errorSchema.parse(second)).toMatchObject({ id: null, error: { code: 'invalid-json' } });
    expect(guideSchema.parse(third).id).toBe('too few');
    const { out: text } = await guide([], input);
    expect(text).toContain('Line 2');
    expect(text).toContain('too few');
  });

  it('names the guides there are where one is not', async () => {
    const { status, out, err } = await guide(['--guide', 'nope']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const { id } of GUIDES) expect(err).toContain(id);
    expect((await guide(['--guide'])).status).toBe(2);
    expect((await guide(['--topic', 'credit'])).status).toBe(2);
  });

  it('explains itself', async () => {
    const { status, out } = await guide(['--help', '--locale', 'sv']);
    expect(status).toBe(0);
    expect(out).toContain('--guide     ');
    expect(out).not.toMatch(LEFT_OVER);
  });
});
