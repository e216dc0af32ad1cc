/**
 * Does what a builder of images would do with the Dockerfile, in folders: each stage has one, which stands for its
 * root. The machine's own tools stand for the base image's; Node is the one that runs the tests.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, posix, relative } from 'node:path';
import { z } from 'zod';
import { isIgnored, type Stage, type Step } from './dockerfile.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const PATH = `${dirname(process.execPath)}:${process.env.PATH ?? ''}`;

export interface Built {
  /** The folder that stands for `/`. */
  readonly root: string;
  /** Where it works, in that folder. */
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Paths of the image as paths of this machine: in it, only these folders of its root are its own. */
export const onThisMachine = (root: string, text: string): string =>
  text.replace(/(?<![\w./-])\/(?=(?:app|data)\b)/g, `${root}/`);

/** Builds the stages in order into folders below one. */
export function replay(stages: readonly Stage[], folder: string): ReadonlyMap<string, Built> {
  const built = new Map<string, Built>();
  for (const stage of stages) {
    const root = join(folder, stage.name);
    mkdirSync(root);
    chmodSync(root, 0o755);
    built.set(
      stage.name,
      stage.steps.reduce((before, step) => take(step, before, built), start(root)),
    );
  }
  return built;
}

const start = (root: string): Built => ({ root, workdir: root, env: {} });

function take(step: Step, stage: Built, built: ReadonlyMap<string, Built>): Built {
  switch (step.keyword) {
    case 'WORKDIR': {
      const workdir = onThisMachine(stage.root, step.content);
      mkdirSync(workdir, { recursive: true });
      return { ...stage, workdir };
    }
    case 'ENV':
      return { ...stage, env: { ...stage.env, ...step.settings } };
    case 'COPY':
      copy(step, stage, built);
      return stage;
    case 'RUN':
      run(step.content, stage);
      return stage;
    default:
      return stage;
  }
}

function copy({ words, from }: Step, stage: Built, built: ReadonlyMap<string, Built>): void {
  const target = posix.resolve(stage.workdir, words.at(-1) ?? '');
  for (const word of words.slice(0, -1)) {
    const other = from === null ? undefined : built.get(from);
    const source = other === undefined ? join(ROOT, word) : onThisMachine(other.root, word);
    // A folder's content goes into the target, a file into it or under its name.
    const to =
      statSync(source).isDirectory() || !words.at(-1)?.endsWith('/') ? target : join(target, basename(word));
    mkdirSync(dirname(to), { recursive: true });
    // What a stage has made is for the next alone: moved it is there at once.
    if (other !== undefined) renameSync(source, to);
    else cpSync(source, to, { recursive: true, filter: (path) => !isIgnored(relative(ROOT, path)) });
  }
}

/** What the checkout's own `npm ci` has installed is what the lock file says. */
const lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });
const versions = (file: string) =>
  Object.entries(lock.parse(JSON.parse(readFileSync(file, 'utf8'))).packages).map(
    ([path, { version }]) => `${path}@${version}`,
  );

/** Everything, for the tools of the build: the checkout has that already, and it is half a minute of downloads. */
function takeInstalled(workdir: string): void {
  const locked = new Set(versions(join(workdir, 'package-lock.json')));
  const other = versions(join(ROOT, 'node_modules/.package-lock.json')).filter((one) => !locked.has(one));
  if (other.length > 0) throw new Error(`node_modules is not what npm ci would install: ${other.join(', ')}`);
  symlinkSync(join(ROOT, 'node_modules'), join(workdir, 'node_modules'));
}

function run(command: string, { root, workdir, env }: Built): void {
  if (/^npm ci(?!.*--omit)/.test(command)) {
    takeInstalled(workdir);
    return;
  }
  // Only root may give files to others; everybody else owns what they make.
  const isRoot = process.getuid?.() === 0;
  const mine = isRoot ? command : command.replace(/--(?:owner|group)=\d+ /g, '');
  const { status, stderr } = spawnSync('sh', ['-c', onThisMachine(root, mine)], {
    cwd: workdir,
    // What this machine has fetched before need not be fetched again.
    env: { HOME: process.env.HOME ?? '', PATH, npm_config_prefer_offline: 'true', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`RUN ${command} ended with ${status}: ${stderr.slice(-2_000)}`);
}

/** Whether a file is in a stage. */
export const has = ({ root }: Built, path: string): boolean => existsSync(join(root, path));
