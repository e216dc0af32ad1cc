/** Teams writes a command's title, in the person's language, as their message: each must be understood. */
import { describe, expect, test } from 'vitest';
import { manifestTemplate } from '../../appPackage/files.ts';
import { textsOf } from '../../appPackage/fill.ts';
import { LANGUAGES, LOCALES } from '../../src/contract/languages.ts';
import type { View } from '../../src/conversation/view.ts';
import { newStage, receive } from '../conversation/stage.ts';
import { wordsFile } from './made.ts';

/** What each command opens for somebody who has said nothing yet. */
const OPENS: Readonly<Record<string, Partial<View>>> = {
  check: { view: 'questions', topic: 'purchase' },
  'why-not': { view: 'questions', topic: 'purchase' },
  'show-steps': { view: 'guides' },
  targets: { view: 'questions', topic: 'plans' },
  started: { view: 'questions', topic: 'running' },
  replacements: { view: 'replacements' },
  portfolio: { view: 'portfolio' },
  faq: { view: 'faq', of: 'subjects' },
  summary: { view: 'summary' },
  restart: { view: 'welcome' },
  help: { view: 'help' },
};

const COMMAND = /^\$\{\{words\.commands\.([\w-]+)\.title\}\}$/u;

/** Every command with the path at which its title stands; one of two lists has the same words as in the other. */
const titles = [
  ...new Map(
    textsOf(manifestTemplate()).flatMap(([path, text]) => {
      const [, command] = COMMAND.exec(text) ?? [];
      return command === undefined ? [] : [[command, path] as const];
    }),
  ),
].map(([command, path]) => ({ command, path }));

/** What is shown to somebody whose client is in one of the languages and whose first message is the text. */
const answerTo = (text: string, locale: string) => {
  const stage = newStage(Date.parse('2026-11-22T09:00:00Z'));
  stage.locale = locale;
  return receive(stage, { type: 'message', text }).at(-1)?.reply;
};

test('every command is known here', () => {
  expect(new Set(titles.map(({ command }) => command))).toEqual(new Set(Object.keys(OPENS)));
});

describe.each(LANGUAGES)('in %s', (language) => {
  const file = wordsFile(`${language}.json`);

  test.each(titles)('$command opens what it says, at $path', ({ path, command }) => {
    const title = file[path] ?? '';
    const reply = answerTo(title, LOCALES[language].channel);
    expect(reply, title).toMatchObject({ language, view: OPENS[command] });
  });

  const others = LANGUAGES.filter((other) => other !== language);
  test.each(others)('every title is understood where the client is in %s', (client) => {
    const wrong = titles.filter(({ path, command }) => {
      const view = answerTo(file[path] ?? '', LOCALES[client].channel)?.view;
      return view?.view !== OPENS[command]?.view;
    });
    expect(wrong).toEqual([]);
  });
});
