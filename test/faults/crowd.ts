/** Everybody who talks to the program, each through a door of their own. */

import { type DirectLineDoor, directLineDoor } from './direct-line-door.ts';
import { botDoor, type Door, KINDS, type Kind } from './doors.ts';
import type { Client } from './http.ts';
import type { Mail } from './mail.ts';
import type { Script } from './scripts.ts';
import { createSpeaker, type Speaker } from './speaker.ts';

export interface Crowd {
  readonly all: readonly Speaker[];
  /** Those who have something left to say. */
  active(): readonly Speaker[];
  /** One more, with one of the stories. */
  another(): Speaker;
  /** The Direct Line that somebody talks through, where it is one. */
  lineOf(speaker: Speaker): DirectLineDoor | undefined;
}

export interface CrowdOptions {
  /** What the names begin with. */
  readonly prefix: string;
  readonly scripts: readonly Script[];
  readonly random: () => number;
  readonly client: Client;
  readonly serviceUrl: string;
  readonly mail: Mail;
  /** Asked after each answer; false ends the talks. */
  readonly goesOn: () => boolean;
  /** The doors, in the order in which they are taken. */
  readonly kinds?: readonly Kind[];
}

export function createCrowd({
  prefix,
  scripts,
  random,
  client,
  serviceUrl,
  mail,
  goesOn,
  kinds = KINDS,
}: CrowdOptions): Crowd {
  const all: Speaker[] = [];
  const lines = new Map<string, DirectLineDoor>();

  function door(kind: Kind, name: string, { language }: Script): Door {
    if (kind !== 'stream' && kind !== 'poll') {
      return botDoor(kind, { client, serviceUrl, troubles: mail.troubles, name, language });
    }
    const line = directLineDoor(kind, { client, language });
    lines.set(name, line);
    return line;
  }

  return {
    all,
    active: () => all.filter((one) => !one.isAtEnd()),
    lineOf: ({ name }) => lines.get(name),
    another() {
      const name = `${prefix}-${all.length}`;
      const script = scripts[Math.floor(random() * scripts.length)];
      if (script === undefined) throw new Error('There are no stories.');
      const kind = kinds[all.length % kinds.length] ?? 'poll';
      const speaker = createSpeaker({ name, door: door(kind, name, script), script, random, goesOn });
      all.push(speaker);
      return speaker;
    },
  };
}
