/** What stands on buttons and choices, which people write instead of pressing: read from the words of the cards. */
import { z } from 'zod';
import enCommon from '../../locales/en/common.json' with { type: 'json' };
import enQuestions from '../../locales/en/questions.json' with { type: 'json' };
import nbCommon from '../../locales/nb/common.json' with { type: 'json' };
import nbQuestions from '../../locales/nb/questions.json' with { type: 'json' };
import svCommon from '../../locales/sv/common.json' with { type: 'json' };
import svQuestions from '../../locales/sv/questions.json' with { type: 'json' };
import { FACTS, type FactId, isFactId } from '../contract/facts.ts';
import type { Command } from './vocabulary-files.ts';

const COMMAND_OF_BUTTON: Readonly<Record<string, Command>> = {
  check: 'check',
  'why-not': 'why-not',
  'show-steps': 'show-steps',
  'start-guide': 'show-steps',
  'start-manual': 'manual',
  why: 'why',
  'change-answer': 'change-answer',
  summary: 'summary',
  targets: 'targets',
  'targets-first': 'targets',
  restart: 'restart',
  continue: 'continue',
  help: 'help',
  status: 'status',
  back: 'back',
  'step-done': 'step-done',
  'step-done-last': 'step-done',
  'step-back': 'back',
  'step-stuck': 'step-stuck',
  'step-resume': 'continue',
  'go-on': 'continue',
  faq: 'faq',
  'faq-more': 'faq',
  'faq-subjects': 'faq',
  started: 'started',
  'not-finished': 'started',
  'switch-done': 'switch-done',
  partner: 'partner',
  replacements: 'replacements',
  portfolio: 'portfolio',
};

const buttons = z.looseObject({ button: z.record(z.string(), z.string()) });

const BUTTONS: readonly (readonly [name: string, title: string])[] = [svCommon, nbCommon, enCommon].flatMap(
  (common) => Object.entries(buttons.parse(common).button),
);

/** The titles of the buttons that are commands, in all languages. */
export const BUTTON_TITLES: readonly (readonly [title: string, command: Command])[] = BUTTONS.flatMap(
  ([name, title]): [string, Command][] => {
    const command = COMMAND_OF_BUTTON[name];
    return command === undefined ? [] : [[title, command]];
  },
);

/** The titles of a button that answers what stands on its card, in all languages. */
export const titlesOf = (
  button: 'confirm' | 'correct' | 'none-of-these' | 'use-read' | 'keep-said' | 'forget-yes' | 'forget-no',
): readonly string[] => BUTTONS.flatMap(([name, title]) => (name === button ? [title] : []));

const choices = z.record(z.string(), z.union([z.string(), z.looseObject({})]));
const withValues = z.looseObject({ values: z.record(z.string(), z.string()) });

/** The titles of the choices of a fact, in all languages; not those that are a plain yes or no to any question. */
export const CHOICE_TITLES: ReadonlyMap<FactId, readonly (readonly [title: string, value: string])[]> =
  new Map(
    Object.keys(FACTS)
      .filter(isFactId)
      .map((fact) => [
        fact,
        [svQuestions, nbQuestions, enQuestions].flatMap((questions): [string, string][] => {
          const read = withValues.safeParse(choices.parse(questions)[fact]);
          return read.success ? Object.entries(read.data.values).map(([value, title]) => [title, value]) : [];
        }),
      ]),
  );
