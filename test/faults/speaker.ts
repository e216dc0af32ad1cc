/** Somebody who talks to the program, remembers every answer, and says again what was not answered. */
import type { Message } from '../conversation/stage.ts';
import { type Door, Wrong } from './doors.ts';
import { NoAnswer } from './http.ts';
import { type Script, withToken } from './scripts.ts';

/** Something that was said, and how it was answered. */
export interface Said {
  readonly id: string;
  readonly message: Message;
  /** It was answered with success, so it is never to be lost. */
  readonly answered: boolean;
  /** How the answer looked, as far as it was seen. */
  readonly looks: readonly string[] | null;
}

export interface Speaker {
  readonly name: string;
  readonly door: Door;
  /** In the order in which it was said; only the last can be without an answer. */
  readonly said: readonly Said[];
  /** Whether the conversation was begun and that was answered. */
  entered(): boolean;
  isAtEnd(): boolean;
  /** Talks until there is nothing more to say or no answer comes; resolves with whether one came to everything. */
  talk(url: string): Promise<boolean>;
  /** Says one thing more, whatever the story is, and once again where that was not answered. */
  ask(message: Message): Promise<Said>;
}

export interface SpeakerOptions {
  readonly name: string;
  readonly door: Door;
  readonly script: Script;
  readonly random: () => number;
  /** Called after each answer; false ends the talk. */
  readonly goesOn?: () => boolean;
}

/** How often something is said again although it was answered. */
const REPEATS = 0.15;

export function createSpeaker({ name, door, script, random, goesOn = () => true }: SpeakerOptions): Speaker {
  const said: Said[] = [];
  let next = 0;
  let entered = false;

  /** The same again is answered the same: what was seen of the first answer is the second, too. */
  async function say(index: number): Promise<void> {
    const one = said[index];
    if (one === undefined) throw new Error(`${name} has said nothing at ${index}.`);
    const { looks } = await door.say(one.message, one.id);
    if (one.looks !== null && looks !== null && one.looks.join() !== looks.join()) {
      throw new Wrong(`${name}: ${one.id} was answered ${one.looks.join()}, and then ${looks.join()}`);
    }
    said[index] = { ...one, answered: true, looks: one.looks ?? looks };
  }

  async function sayNext(message: Message): Promise<void> {
    const id = `${name}-${said.length + 1}`;
    said.push({ id, message: withToken(message, door.token()), answered: false, looks: null });
    await say(said.length - 1);
  }

  async function talk(): Promise<void> {
    const open = said.findIndex(({ answered }) => !answered);
    if (open >= 0) await say(open);
    while (goesOn()) {
      if (said.length > 0 && random() < REPEATS) await say(Math.floor(random() * said.length));
      const message = script.messages[next];
      if (message === undefined) return;
      next += 1;
      await sayNext(message);
    }
  }

  return {
    name,
    door,
    said,
    entered: () => entered,
    isAtEnd: () => next >= script.messages.length && said.every(({ answered }) => answered),
    async talk(url) {
      try {
        door.leave();
        await door.enter(url);
        entered = true;
        await talk();
        return true;
      } catch (error) {
        if (error instanceof NoAnswer) return false;
        throw error;
      }
    },
    async ask(message) {
      // Somebody who is told to try again does so once.
      await sayNext(message).catch((error: unknown) => {
        if (!(error instanceof NoAnswer)) throw error;
        return say(said.length - 1);
      });
      const newest = said.at(-1);
      if (newest === undefined) throw new Error('nothing was said');
      return newest;
    },
  };
}
