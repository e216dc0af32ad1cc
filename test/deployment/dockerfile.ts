/** The Dockerfile as data: its stages, and the instructions of each with what they say. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type Copy, DockerfileParser, type Instruction, PropertyInstruction } from 'dockerfile-ast';
import { z } from 'zod';

const ROOT = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, ROOT), 'utf8');

export interface Step {
  readonly keyword: string;
  readonly content: string;
  /** The words behind the flags. */
  readonly words: readonly string[];
  /** `ENV` and `ARG`. */
  readonly settings: Readonly<Record<string, string>>;
  readonly from: string | null;
}

export interface Stage {
  readonly name: string;
  readonly image: string;
  readonly steps: readonly Step[];
}

const settingsOf = (instruction: Instruction): Readonly<Record<string, string>> =>
  instruction instanceof PropertyInstruction
    ? Object.fromEntries(
        instruction.getProperties().map((one) => [one.getName(), one.getValue() ?? ''] as const),
      )
    : {};

const isCopy = (instruction: Instruction): instruction is Copy => instruction.getKeyword() === 'COPY';

const stepOf = (instruction: Instruction): Step => ({
  keyword: instruction.getKeyword(),
  content: instruction.getArgumentsContent() ?? '',
  words: instruction.getArguments().map((one) => one.getValue()),
  settings: settingsOf(instruction),
  from: isCopy(instruction) ? (instruction.getFromFlag()?.getValue() ?? null) : null,
});

/** The stages of the Dockerfile, in their order, with the image of each filled in. */
export function readStages(): readonly Stage[] {
  const steps = DockerfileParser.parse(read('Dockerfile')).getInstructions().map(stepOf);
  const given = Object.assign(
    {},
    ...steps.map(({ keyword, settings }) => (keyword === 'ARG' ? settings : {})),
  );
  const starts = steps.flatMap(({ keyword }, index) => (keyword === 'FROM' ? [index] : []));
  return starts.map((start, index) => {
    const [image = '', , name = ''] = steps[start]?.words ?? [];
    return {
      name,
      image: image.replace(/\$\{(\w+)\}/g, (_, variable: string) => given[variable]),
      steps: steps.slice(start + 1, starts[index + 1]),
    };
  });
}

/** A command in its exec form: the words of a JSON array. Throws where it is written for a shell. */
export const execForm = (content: string): readonly string[] =>
  z
    .array(z.string())
    .min(1)
    .parse(JSON.parse(content.replace(/^CMD\s+/u, '')));

/** The lines of `.dockerignore`. */
export const ignored: readonly string[] = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Whether a path of the checkout stays out of the build: it, or a folder that it lies in, is named. */
export function isIgnored(path: string): boolean {
  const parts = path.split('/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return above.some((one) => ignored.some((pattern) => posix.matchesGlob(one, pattern)));
}
