/** The lint of the knowledge on the knowledge as it is, and on stories that are not. */
import { describe, expect, it } from 'vitest';
import { nowhere } from '../conversation/been.ts';
import { everywhereBut, foundWith, REAL, see } from './broken.ts';
import { CHECKS, inWords } from './finding.ts';
import { countsOf, lint } from './lint.ts';

describe('the knowledge of the project', () => {
  it('is right', () => {
    // Stories are told by stories.test.ts; `npm run lint:knowledge` also asks what they come by.
    expect(lint(REAL, everywhereBut()).map(inWords)).toEqual([]);
  });

  it('is counted', () => {
    expect(countsOf(REAL)).toMatch(/^24 rules, 29 facts, \d+ questions, 9 outcomes, /u);
  });
});

describe('the stories', () => {
  it('that do not come out', () => {
    const failure = {
      file: 'test/conversation/stories/sv/x.story',
      line: 3,
      message: 'line 3: there is no card',
    };
    expect(foundWith({}, { ...everywhereBut(), failures: [failure] })).toEqual([
      ['stories', 'the story does not come out: line 3: there is no card', failure.file, ''],
    ]);
  });

  it('that are not told leave everything to be reached', () => {
    const found = lint(REAL, { been: nowhere(), failures: [] });
    const seen = found.filter(({ check }) => check === 'reach').map((finding) => see(REAL, finding));
    expect(seen).toContainEqual([
      'reach',
      'no story comes by the view verdict',
      'src/conversation/view.ts',
      "readonly view: 'verdict';",
    ]);
    expect(seen).toContainEqual([
      'reach',
      'no story comes by the note restarted',
      'src/conversation/view.ts',
      "'restarted',",
    ]);
    expect(seen.map(([, what]) => what)).not.toContain('no story comes by the note started-anew');
  });
});

it('prints a finding as an editor can read it', () => {
  const finding = { check: CHECKS[0], what: 'it is wrong', file: 'a/b.ts', line: 7 };
  expect(inWords(finding)).toBe('a/b.ts:7: it is wrong');
});
