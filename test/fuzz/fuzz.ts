/** Fires at the running program at random, and says what came of it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { dataFolder } from '../support/app.ts';
import { type Memory, memoryOf } from '../support/memory.ts';
import { anyShot } from './shots.ts';
import { send, startTarget, type Target, wrongWith, wrongWithNews } from './target.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const CASE = JSON.stringify({ facts: { sourcePlan: 'office-365-e1', targetPlan: 'office-365-e3' } });

/** What a program answers that nobody has poisoned. */
const judged = async ({ running }: Target): Promise<string | undefined> =>
  (await send(running.url, 'POST', '/api/triage', { ...JSON_TYPE, 'Accept-Language': 'en' }, CASE))?.text;

export interface Fired {
  /** How many were answered with each status; 0 is a connection that was closed. */
  readonly statuses: ReadonlyMap<number, number>;
  /** What the program holds after the first quarter and after all of it, garbage collected. */
  readonly memory: readonly [Memory, Memory];
}

/**
 * Fires so many requests and fails where one is answered as none should be, with the smallest that is. The program must
 * be the same afterwards: alive, judging as before, its conversations open, and nothing of what was sent in its log.
 */
export async function fuzz(runs: number): Promise<Fired> {
  const data = dataFolder();
  const target = await startTarget(data.path);
  const { running } = target;
  try {
    const before = await judged(target);
    const statuses = new Map<number, number>();
    let fired = 0;
    const memory = () => memoryOf(running.pid, running.err);
    let warm: Memory | null = null;
    await fc.assert(
      fc.asyncProperty(anyShot, async (shot) => {
        const answer = await target.fire(shot);
        fired += 1;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        if (fired === Math.ceil(runs / 4)) warm = await memory();
        const wrong = wrongWith(shot, answer, target);
        if (shot.path.startsWith('/v3/') && shot.token === 'own') {
          wrong.push(...wrongWithNews(await target.news(shot.conversation), shot.conversation, target));
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: false },
    );
    const after = await memory();
    expect(await judged(target)).toBe(before);
    for (const [number, { id, token }] of target.conversations.entries()) {
      const headers = { ...JSON_TYPE, Authorization: `Bearer ${token}` };
      const path = `/v3/directline/conversations/${id}/activities`;
      const said = await send(running.url, 'POST', path, headers, '{"type":"message","text":"hjälp"}');
      expect(said?.status).toBe(200);
      expect(await target.news(number)).toContain('"role":"bot"');
    }
    running.kill('SIGTERM');
    const [code] = await running.ended;
    const written = running.out() + running.err();
    for (const { secret, token } of target.conversations) {
      expect(written).not.toContain(secret);
      expect(written).not.toContain(token);
    }
    for (const secret of target.secrets) expect(written).not.toContain(secret);
    expect(written).not.toMatch(/elsewhere\.invalid|DROP TABLE|onerror|forged line|hemlighet|Kari Nordmann/u);
    expect(code).toBe(0);
    return { statuses, memory: [warm ?? after, after] };
  } catch (error) {
    throw new Error(`The program said: ${running.err().slice(-2_000)}`, { cause: error });
  } finally {
    running.kill('SIGKILL');
    await running.ended;
    data.remove();
  }
}
