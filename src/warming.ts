import type { Talk } from './channels/turns.ts';
import { LANGUAGES, LOCALES } from './contract/languages.ts';

/** Something with a plan and a number in it, so that all that reads texts is made ready. */
const SAID = 'Office 365 E1 → E3, 25';

/**
 * Has a conversation with itself in each language and forgets it: what is made ready when it is first needed, such as
 * phrases, sentences and cards, is ready then before somebody waits for it, and before others wait for the conversation
 * of somebody who does.
 */
export function warmUp<State>({ turn, render }: Talk<State>, at: number): void {
  for (const language of LANGUAGES) {
    const locale = LOCALES[language].channel;
    let state: State | null = null;
    for (const event of [{ kind: 'joined' }, { kind: 'text', text: SAID }] as const) {
      const result = turn(state, { event, at, locale }, '');
      state = result.state;
      for (const reply of result.replies) render(reply, 'webchat');
    }
  }
}
