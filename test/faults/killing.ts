/** Kills the program in the middle of its work, again and again, and looks whether anything that it promised is lost. */
import { setTimeout } from 'node:timers/promises';
import { randomFrom } from '../../bench/tenants.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { type Process, type Spare, spare } from '../support/spare.ts';
import { type Crowd, createCrowd } from './crowd.ts';
import { type Client, createClient } from './http.ts';
import { judgeKept, judgeTranscript } from './judging.ts';
import type { KeptConversation, Look } from './looking.ts';
import { createMail, type Mail } from './mail.ts';
import { type Script, someScripts } from './scripts.ts';
import type { Speaker } from './speaker.ts';

export interface KillingOptions {
  readonly kills: number;
  /** The same for the same row of chances, as far as the machine lets things fall out the same. */
  readonly seed: number;
  /** How the program is told where its store is. */
  readonly env: Readonly<Record<string, string>>;
  /** Opens the store beside the program. */
  readonly look: () => Look;
  /**
   * Several processes may share the store: what a killed one was just sending is sent when its claim has run out, so it
   * is waited for at the end only.
   */
  readonly isShared?: boolean;
  /** How many talk at once. */
  readonly speakers?: number;
  readonly stories?: number;
  /** Kills something else than the program, which goes on; it is up again when this resolves. */
  readonly instead?: () => Promise<void>;
}

/** What has happened, for those who want to know how much was shown. */
export interface Killed {
  readonly wrong: readonly string[];
  readonly kills: number;
  /** Turns that were answered. */
  readonly answered: number;
  /** Turns that were under way when the program was killed, and how many of them were kept. */
  readonly open: number;
  readonly openKept: number;
  /** Messages to the connector that were sent after a kill before anybody said anything, and those that came twice. */
  readonly leftovers: number;
  readonly twice: number;
  readonly conversations: number;
}

const SPEAKERS = 15;
const STORIES = 8;
/** A kill comes with one of so many requests, at most so many milliseconds later. */
const MOST_REQUESTS = 90;
const MOST_MILLISECONDS = 14;
/** Between looks into the store for what is not marked yet. */
const PAUSE_MILLISECONDS = 50;

/** Runs the program on one store and kills it; what is wrong is in the result, all of it. */
export async function killing(options: KillingOptions): Promise<Killed> {
  const random = randomFrom(options.seed);
  const scripts = someScripts(options.stories ?? STORIES, random);
  const connector = await startConnector();
  const run = new Run(options, random, scripts, connector);
  try {
    return await run.all();
  } finally {
    await run.end();
    await connector.close();
  }
}

class Run {
  readonly #options: KillingOptions;
  readonly #random: () => number;
  readonly #client: Client;
  readonly #crowd: Crowd;
  readonly #mail: Mail;
  readonly #wrong: string[] = [];
  #spare: Spare | null = null;
  #process: Process | null = null;
  #onRequest: () => void = () => {};
  /** What was killed is up again, and nobody says anything until it was looked at. */
  #isOver = false;
  #open = 0;
  #openKept = 0;
  #leftovers = 0;

  constructor(
    options: KillingOptions,
    random: () => number,
    scripts: readonly Script[],
    connector: Connector,
  ) {
    this.#options = options;
    this.#random = random;
    this.#mail = createMail(connector);
    this.#client = createClient({ onRequest: () => this.#onRequest() });
    this.#crowd = createCrowd({
      prefix: `s${options.seed}`,
      scripts,
      random,
      client: this.#client,
      serviceUrl: connector.serviceUrl,
      mail: this.#mail,
      goesOn: () => !this.#isOver,
    });
  }

  async all(): Promise<Killed> {
    for (let kill = 0; kill < this.#options.kills && this.#wrong.length === 0; kill += 1) {
      const process = await this.#begin(true);
      if (kill > 0) await this.#check(this.#crowd.active());
      await this.#loadAndKill(process);
    }
    const process = await this.#begin(false);
    await this.#check(this.#crowd.all);
    const twice = await this.#finish(process);
    const answered = this.#crowd.all.flatMap(({ said }) => said).filter((one) => one.answered).length;
    return {
      wrong: this.#wrong,
      kills: this.#options.kills,
      answered,
      open: this.#open,
      openKept: this.#openKept,
      leftovers: this.#leftovers,
      twice,
      conversations: this.#crowd.all.length,
    };
  }

  async end(): Promise<void> {
    for (const { door } of this.#crowd.all) door.leave();
    this.#client.close();
    await this.#spare?.discard();
    await this.#process?.kill();
  }

  /** Starts the program; where another is to follow, that one reads its files meanwhile. */
  async #begin(isFollowed: boolean): Promise<Process> {
    this.#mail.newRun();
    if (this.#options.instead !== undefined && this.#process !== null) return this.#process;
    const process = await (this.#spare ?? spare(this.#options.env)).begin();
    this.#process = process;
    this.#spare = isFollowed && this.#options.instead === undefined ? spare(this.#options.env) : null;
    return process;
  }

  /** Lets everybody talk, and kills the program at some moment of it. */
  async #loadAndKill(process: Process): Promise<void> {
    const most = this.#options.speakers ?? SPEAKERS;
    const at = Math.ceil(this.#random() * MOST_REQUESTS);
    const later = this.#random() * MOST_MILLISECONDS;
    let requests = 0;
    let killed: Promise<void> | null = null;
    this.#isOver = false;
    const { promise: due, resolve: kill } = Promise.withResolvers<void>();
    this.#onRequest = () => {
      requests += 1;
      if (requests !== at) return;
      const now = () => {
        killed = (this.#options.instead ?? process.kill)().then(() => {
          this.#isOver = true;
        });
        kill();
      };
      if (later < 1) setImmediate(now);
      else globalThis.setTimeout(now, later);
    };
    const talks = Array.from({ length: most }, async (_, place) => {
      // Whoever has said everything is followed by somebody else, until no answer comes any more.
      for (let talking = this.#crowd.active()[place]; ; talking = undefined) {
        const speaker = talking ?? this.#crowd.another();
        if (!(await this.#talk(speaker, process.url)) || this.#isOver) return;
      }
    });
    await Promise.race([due, Promise.all(talks)]);
    // Where something is wrong, nobody may be left to ask for anything.
    await (killed ?? process.kill());
    await Promise.all(talks);
    this.#onRequest = () => {};
  }

  async #talk(speaker: Speaker, url: string): Promise<boolean> {
    try {
      return await speaker.talk(url);
    } catch (error) {
      this.#wrong.push(`${speaker.door.kind} ${speaker.name}: ${String(error)}`);
      return false;
    }
  }

  /** Looks into the store and at the transcripts, and waits for the messages that were left to be sent. */
  async #check(speakers: readonly Speaker[]): Promise<void> {
    const url = this.#process?.url ?? '';
    const look = this.#options.look();
    try {
      this.#wrong.push(...(await look.troubles()));
      for (const speaker of speakers) {
        const { door, said, name } = speaker;
        const found = await look.conversation(door.key);
        this.#wrong.push(...judgeKept(speaker, found));
        const open = said.filter(({ answered }) => !answered);
        this.#open += open.length;
        this.#openKept += open.filter(({ id }) =>
          found?.activities.some(({ activityId }) => activityId === door.keptId(id)),
        ).length;
        const line = this.#crowd.lineOf(speaker);
        if (line === undefined || found === null || found.revision === 0) continue;
        await line.enter(url);
        this.#wrong.push(...judgeTranscript(name, await line.transcript(), line.seen, found));
      }
      const kept = await this.#keptOfConnector(speakers, look);
      this.#wrong.push(...this.#mail.judge(kept).wrong);
      if (this.#wrong.length === 0 && !this.#options.isShared) {
        this.#leftovers += await this.#mail.complete(kept);
      }
    } finally {
      await look.close();
    }
  }

  /** What is kept of the conversations that are answered by messages to the connector. */
  async #keptOfConnector(
    speakers: readonly Speaker[],
    look: Look,
  ): Promise<ReadonlyMap<string, KeptConversation>> {
    const kept = new Map<string, KeptConversation>();
    for (const { door, name } of speakers) {
      const found = door.kind === 'connector' ? await look.conversation(door.key) : null;
      if (found !== null) kept.set(name, found);
    }
    return kept;
  }

  /** Waits until everything has been sent and marked, whoever held the conversation. */
  async #allSent(): Promise<void> {
    const look = this.#options.look();
    try {
      const came = await this.#mail.complete(await this.#keptOfConnector(this.#crowd.all, look));
      if (this.#options.isShared) this.#leftovers = came;
      for (const { door } of this.#crowd.all.filter(isSender)) {
        while (unsentOf(await look.conversation(door.key)) > 0) await setTimeout(PAUSE_MILLISECONDS);
      }
    } finally {
      await look.close();
    }
  }

  /** Everybody says one thing more, which is answered; then the program ends, and nothing is left to be sent. */
  async #finish(process: Process): Promise<number> {
    for (const { door } of this.#crowd.all) door.leave();
    const width = 8;
    const queue = [...this.#crowd.all];
    const one = async () => {
      for (let speaker = queue.shift(); speaker !== undefined; speaker = queue.shift()) {
        if (speaker.said.length === 0 && !speaker.entered()) continue;
        const isThrough = await this.#talk(speaker, process.url);
        if (!isThrough) this.#wrong.push(`${speaker.name}: takes no turn any more`);
        const said = await speaker.ask({ type: 'message', text: '?' });
        if (said.looks?.length === 0) this.#wrong.push(`${speaker.name}: nothing was answered`);
        speaker.door.leave();
      }
    };
    await Promise.all(Array.from({ length: width }, one));
    if (this.#wrong.length === 0) await this.#allSent();
    const code = await process.stop();
    if (code !== 0) this.#wrong.push(`the program ended with ${code}: ${process.errors()}`);
    const look = this.#options.look();
    try {
      this.#wrong.push(...(await look.troubles()));
      for (const speaker of this.#crowd.all) {
        const found = await look.conversation(speaker.door.key);
        this.#wrong.push(...judgeKept(speaker, found));
        const unsent =
          found?.activities.filter(({ direction, isSent }) => direction === 'out' && !isSent) ?? [];
        const isSender = speaker.door.kind !== 'stream' && speaker.door.kind !== 'poll';
        if (isSender && unsent.length > 0) this.#wrong.push(`${speaker.name}: ${unsent.length} are not sent`);
      }
      const { wrong, incomplete, twice } = this.#mail.judge(
        await this.#keptOfConnector(this.#crowd.all, look),
      );
      this.#wrong.push(...wrong, ...incomplete.map((name) => `connector ${name}: not everything has come`));
      return twice;
    } finally {
      await look.close();
    }
  }
}

/** Whether somebody is answered by what the program sends, and not by what they fetch. */
const isSender = ({ door }: Speaker): boolean => door.kind !== 'stream' && door.kind !== 'poll';

const unsentOf = (found: KeptConversation | null): number =>
  (found?.activities ?? []).filter(({ direction, isSent }) => direction === 'out' && !isSent).length;
