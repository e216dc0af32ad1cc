/** What happens beside what the person says and presses: `@ name value`. */
import { readFileSync } from 'node:fs';
import type { ReceivedFile } from '../../src/channels/incoming.ts';
import { isLanguage } from '../../src/conversation/model.ts';
import { parseCase } from '../../src/eligibility/case.ts';
import type { Todo } from './checks.ts';
import { knowFrom, play, receive, type Stage } from './stage.ts';
import { Wrong } from './wrong.ts';

const LENGTHS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

const sample = (name: string): string => {
  try {
    return readFileSync(new URL(`../tenant/samples/${name}`, import.meta.url), 'utf8');
  } catch {
    throw new Wrong(`there is no sample "${name}"`);
  }
};

const attach = (stage: Stage, file: ReceivedFile): void => {
  receive(stage, { type: 'message', attachments: [{ contentType: 'application/json', name: file.name }] }, [
    file,
  ]);
};

/** The happenings by name. */
export const WORLD: Readonly<Record<string, Todo>> = {
  /** `@ opens sv-SE`: the page is opened in a browser of that language */
  opens: (stage, value) => {
    stage.locale = value;
    play(stage, { kind: 'joined' });
  },
  /** `@ locale sv-SE`: the client speaks that language, as Teams says with every message */
  locale: (stage, value) => {
    stage.locale = value;
  },
  /** `@ file avtal.pdf` */
  file: (stage, value) => {
    receive(stage, { type: 'message', attachments: [{ contentType: 'application/pdf', name: value }] });
  },
  /** `@ pastes graph-roles.json`: that answer of `test/tenant/samples` is pasted */
  pastes: (stage, value) => {
    receive(stage, { type: 'message', text: sample(value) });
  },
  /** `@ pastes-half graph-roles.json`: the first half of it is pasted */
  'pastes-half': (stage, value) => {
    const text = sample(value);
    receive(stage, { type: 'message', text: text.slice(0, text.length / 2) });
  },
  /** `@ attaches graph-roles.json`: it comes as a file */
  attaches: (stage, value) => {
    attach(stage, { name: value, text: sample(value) });
  },
  /** `@ too-long text`, `data` or `file`: more is written, pasted or attached than is read */
  'too-long': (stage, value) => {
    if (value === 'text') receive(stage, { type: 'message', text: 'E4 till E3, tack. '.repeat(300) });
    else if (value === 'data') {
      receive(stage, { type: 'message', text: JSON.stringify({ value: ['x'.repeat(300_000)] }) });
    } else if (value === 'file') attach(stage, { name: 'skus.json', text: null });
    else throw new Wrong(`"${value}" is not right`);
  },
  /** `@ unreadable`: an activity that says nothing */
  unreadable: (stage) => {
    receive(stage, { type: 'message', value: { unknown: true } });
  },
  /** `@ knows sv {"surface":"upgrade-tab"}`: what is known before anything is said */
  knows: (stage, value) => {
    const [language = '', json = ''] = value.split(/ (.*)/su);
    const read = parseCase({ facts: JSON.parse(json) }, '2026-11-22');
    if (!read.ok || !isLanguage(language)) throw new Wrong(`"${value}" is not right`);
    knowFrom(stage, language, read.value.facts);
  },
  /** `@ on 2014-06-01` */
  on: (stage, value) => {
    stage.at = Date.parse(`${value}T09:00:00Z`);
  },
  /** `@ wait 3 days` */
  wait: (stage, value) => {
    const [, count, unit = ''] = /^(\d+) (\w+?)s?$/u.exec(value) ?? [];
    const length = LENGTHS[unit];
    if (count === undefined || length === undefined) throw new Wrong(`"${value}" is no time`);
    stage.at += Number(count) * length;
  },
};
