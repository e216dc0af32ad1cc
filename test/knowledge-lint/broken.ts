/** The knowledge of the project with something broken, and what is found then. */
import type { RuleId } from '../../src/contract/verdict.ts';
import { LANGUAGES, type Language } from '../../src/conversation/model.ts';
import type { Been } from '../conversation/been.ts';
import { type Place, placesIn } from '../conversation/coverage.ts';
import { judgeAll } from './cases.ts';
import type { Reached } from './checks/reach.ts';
import { readFiles } from './files.ts';
import { type Finding, inWords } from './finding.ts';
import { askedIn, type Knowledge, type KnownRule, knowledgeIn } from './knowledge.ts';
import { lint } from './lint.ts';

export const REAL = knowledgeIn(readFiles());

/** What stories came by that are told of everything, but for some places. */
export const everywhereBut = (...places: readonly Place[]): Reached => {
  const all = placesIn({ ...REAL, questions: askedIn(REAL) });
  const told = new Set(all.filter((place) => !places.includes(place)));
  const been: Been = new Map(LANGUAGES.map((language) => [language, told]));
  return { been, failures: [] };
};
const EVERYWHERE = everywhereBut();

/** Check, sentence, file, and the text of the line. */
export type Seen = readonly [check: string, what: string, file: string, line: string];

/** A finding with the line that it names. */
export const see = ({ files }: Pick<Knowledge, 'files'>, finding: Finding): Seen => {
  const line = files.get(finding.file)?.split('\n')[finding.line - 1];
  return [finding.check, finding.what, finding.file, line?.trim() ?? ''];
};

const JUDGED = judgeAll(REAL);
const BEFORE = new Set(lint(REAL, EVERYWHERE, JUDGED).map(inWords));

/** What is found with a change that is not found without it. */
export const foundWith = (change: Partial<Knowledge>, reached: Reached = EVERYWHERE): readonly Seen[] => {
  const knowledge = { ...REAL, ...change };
  const isJudgedAlike = change.judge === undefined && change.rules === undefined;
  const judged = isJudgedAlike ? JUDGED : judgeAll(knowledge);
  const news = lint(knowledge, reached, judged).filter((finding) => !BEFORE.has(inWords(finding)));
  return news.map((finding) => see(knowledge, finding));
};

/** A rule of the project. */
export const rule = (id: RuleId): KnownRule => {
  const found = REAL.rules.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

/** The rules, one of them changed. */
export const withRule = (id: RuleId, change: Partial<KnownRule>): Partial<Knowledge> => ({
  rules: REAL.rules.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** A source that is none of the project's. */
export const NOWHERE = {
  document: 'nowhere',
  section: 'A part',
  url: 'https://example.org/',
  date: '2020',
} as const;

/** What is said, but for one key in one language. */
export const silent = (language: Language, key: string): Partial<Knowledge> => ({
  says: (spoken, asked) => !(spoken === language && asked === key) && REAL.says(spoken, asked),
});
