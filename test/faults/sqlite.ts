import { randomInt } from 'node:crypto';
import { dataFolder } from '../support/app.ts';
import { type Killed, killing } from './killing.ts';
import { lookIntoSqlite } from './looking.ts';

/** A number to begin from: `SEED` where it is set, to have the same again. Printed, so that it can be. */
export function newSeed(): number {
  return Number(process.env.SEED ?? randomInt(1_000_000));
}

/** Kills the program so many times over one SQLite store. */
export async function killSqlite(kills: number): Promise<Killed> {
  const data = dataFolder();
  const seed = newSeed();
  try {
    const killed = await killing({
      kills,
      seed,
      env: { DATA_DIR: data.path },
      look: () => lookIntoSqlite(data.path),
    });
    tell('SQLite', seed, killed);
    return killed;
  } catch (error) {
    console.log(`SEED=${seed}`);
    throw error;
  } finally {
    data.remove();
  }
}

/** Says what was done. */
export function tell(what: string, seed: number, { wrong, ...figures }: Killed): void {
  const said = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  console.log(
    `${what}, SEED=${seed}: ${said.join(', ')}${wrong.length > 0 ? `, wrong ${wrong.length}` : ''}`,
  );
}
