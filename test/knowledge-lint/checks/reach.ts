/** Everything is reached: outcomes, guides, steps and answers by a story, rules and questions by a story or a case. */
import type { Been, Failure } from '../../conversation/been.ts';
import { OUT_OF_REACH, type Place, placesIn } from '../../conversation/coverage.ts';
import type { Judged } from '../cases.ts';
import { type Finding, type Where, whereIs } from '../finding.ts';
import { askedIn, type Knowledge } from '../knowledge.ts';
import { whereFact } from './facts.ts';
import { whereAnswer, whereInGuide, whereStep } from './guides.ts';
import { whereOutcome } from './outcomes.ts';
import { whereRule } from './rules.ts';

/** What the stories came by. */
export interface Reached {
  readonly been: Been;
  readonly failures: readonly Failure[];
}

const MODEL = 'src/conversation/view.ts';

const whereIsPlace = (knowledge: Knowledge, place: Place): Where => {
  const [, kind = '', name = '', part = ''] = /^(\S+) ([^/]*)\/?(.*)$/u.exec(place) ?? [];
  switch (kind) {
    case 'outcome':
      return whereOutcome(knowledge, name);
    case 'rule':
      return whereRule(knowledge, name);
    case 'question':
      return whereFact(knowledge, name);
    case 'step':
      return whereStep(knowledge, name, part);
    case 'finished':
      return whereInGuide(knowledge, name);
    case 'answer':
      return whereAnswer(knowledge, knowledge.faq.find(({ id }) => id === name)?.group ?? '', name, part);
    case 'note':
      return whereIs(knowledge.files, MODEL, 'export const NOTES', `'${name}'`);
    default:
      return whereIs(knowledge.files, MODEL, 'export type View', `'${name}'`);
  }
};

/** What the cases come by without a story: the rules that apply, and the facts that are asked for. */
const byCases = (judged: readonly Judged[]): ReadonlySet<Place> =>
  new Set(
    judged.flatMap(({ verdict }) => [
      ...verdict.applies.map((rule): Place => `rule ${rule}`),
      ...verdict.missing.map((fact): Place => `question ${fact}`),
    ]),
  );

const unreachedInWords = (place: Place): string => {
  if (place.startsWith('finished ')) return `no story comes to the end of the guide ${place.split(' ')[1]}`;
  const nobody = /^(?:rule|question) /u.test(place) ? 'no story and no case comes' : 'no story comes';
  return `${nobody} by the ${place}`;
};

/** The stories come out, and there is nothing that none of them comes by. */
export const checkReach = (
  knowledge: Knowledge,
  { been, failures }: Reached,
  judged: readonly Judged[],
): readonly Finding[] => {
  const places = placesIn({ ...knowledge, questions: askedIn(knowledge) });
  const byStories = new Set([...been.values()].flatMap((told) => [...told]));
  const cases = byCases(judged);
  const unreached = places.filter(
    (place) => !byStories.has(place) && !cases.has(place) && !OUT_OF_REACH.has(place),
  );
  return [
    ...failures.map(({ file, line, message }) => ({
      check: 'stories' as const,
      // What came instead can be long; `npm run story` shows it.
      what: `the story does not come out: ${message.split('\n')[0]}`,
      file,
      line,
    })),
    ...unreached.map((place) => ({
      check: 'reach' as const,
      what: unreachedInWords(place),
      ...whereIsPlace(knowledge, place),
    })),
  ];
};
