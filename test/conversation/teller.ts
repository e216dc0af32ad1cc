/** Tells a story: plays each line and compares what comes back. */
import { CHECKS, type Todo } from './checks.ts';
import { type Button, type Field, type Seen, sentBy } from './client.ts';
import { cardsOf, newStage, receive, type Stage } from './stage.ts';
import { type Deed, type Entry, type Step, StoryError } from './story.ts';
import { WORLD } from './world.ts';
import { insist, Wrong } from './wrong.ts';

const BEGIN = Date.UTC(2026, 10, 22, 9, 0, 0);
/** More cards than any verdict takes. */
const MOST_FORMS = 30;

const onlyOne = <T>(found: readonly T[], what: string, among: readonly string[]): T => {
  const [one, ...others] = found;
  if (one === undefined) throw new Wrong(`there is no ${what}; there are ${among.join(' | ')}`);
  if (others.length > 0) throw new Wrong(`there are several of ${what}`);
  return one;
};

const newestCard = (stage: Stage): Seen => {
  const [card] = cardsOf(stage);
  if (card === undefined) throw new Wrong('there is no card');
  return card;
};

/** The newest card, or the newest of the older ones that has what is looked for. */
const cardWith = (stage: Stage, older: boolean, has: (card: Seen) => boolean): Seen => {
  const card = older ? cardsOf(stage).slice(1).find(has) : newestCard(stage);
  if (card === undefined) throw new Wrong('there is no older card with it');
  return card;
};

const buttonCalled = ({ buttons }: Seen, title: string): Button => {
  const exact = buttons.filter((one) => one.title === title || one.shown.includes(title));
  const rows = exact.filter(({ shown }) => shown.includes(title));
  return onlyOne(
    exact.length > 1 ? rows : exact,
    `button "${title}"`,
    buttons.map((one) => one.title),
  );
};

const isFor = (field: Field, label: string): boolean =>
  field.label.toLowerCase().includes(label.toLowerCase());

const isAsked = (card: Seen, label: string): boolean => card.fields.some((field) => isFor(field, label));

const fieldCalled = ({ fields }: Seen, label: string): Field => {
  const questions = fields.filter(({ type }) => type !== 'toggle');
  const fitting = questions.filter((field) => isFor(field, label));
  const exact = fitting.filter((field) => field.label === label);
  return onlyOne(
    exact.length === 1 ? exact : fitting,
    `question "${label}"`,
    questions.map((field) => field.label),
  );
};

/** What stands in the fields when this is entered: a choice by its title, "I don't know" of a number by its box. */
const entered = (card: Seen, { label, value }: Entry): readonly [string, string] => {
  const field = fieldCalled(card, label);
  const starting = field.choices.filter(({ title }) => title.startsWith(value));
  const choice =
    field.choices.find(({ title }) => title === value) ?? (starting.length === 1 ? starting[0] : undefined);
  if (choice !== undefined) return [field.id, choice.value];
  const box = card.fields[card.fields.indexOf(field) + 1];
  const isBox =
    field.type === 'number' && box?.type === 'toggle' && /^(Vet inte|Vet ikke|I don.t know)$/u.test(value);
  if (isBox) return [box.id, 'true'];
  const isList = field.type === 'choice' && field.choices.length > 0 && field.choices.length < 8;
  insist(!isList, () => `"${label}" offers ${field.choices.map(({ title }) => title).join(' | ')}`);
  return [field.id, value];
};

const press = (stage: Stage, card: Seen, button: Button, entries: readonly Entry[]): void => {
  const filled = new Map(entries.map((entry) => entered(card, entry)));
  receive(stage, { type: 'message', value: sentBy(button, card.fields, filled) });
};

const submit = (stage: Stage, card: Seen, entries: readonly Entry[]): void => {
  const [button] = card.buttons.filter(({ sendsInputs }) => sendsInputs);
  if (button === undefined) throw new Wrong('the card has no form');
  press(stage, card, button, entries);
};

/** Answers the cards as they come, until none asks or one asks for `until`. */
const answer = (stage: Stage, table: readonly Entry[], until: string | null): void => {
  for (let count = 0; count < MOST_FORMS; count += 1) {
    const card = newestCard(stage);
    const isForm = card.buttons.some(({ sendsInputs }) => sendsInputs);
    if (until !== null && isForm && isAsked(card, until)) return;
    if (!isForm) {
      insist(until === null, () => `"${until}" is never asked`);
      return;
    }
    const questions = card.fields.filter(({ type }) => type !== 'toggle');
    const entries = questions.map((field) => {
      const entry = table.findLast(({ label }) => isFor(field, label));
      if (entry === undefined) throw new Wrong(`nothing says what to answer to "${field.label}"`);
      return { ...entry, label: field.label };
    });
    const written = entries.find((entry) => entry.written);
    if (written === undefined) submit(stage, card, entries);
    else receive(stage, { type: 'message', text: written.value });
  }
  throw new Wrong(`still asked after ${MOST_FORMS} cards`);
};

/** Presses each row of the newest card, and after each the button that leads back to the list. */
const pressEach = (stage: Stage, back: string): void => {
  const rowsNow = (): readonly Button[] => newestCard(stage).buttons.filter(({ isRow }) => isRow);
  const titles = rowsNow().map(({ title }) => title);
  insist(titles.length > 0, () => 'the card has no rows');
  for (const title of titles) {
    press(stage, newestCard(stage), buttonCalled(newestCard(stage), title), []);
    const page = newestCard(stage);
    press(stage, page, buttonCalled(page, back), []);
    const again = rowsNow().map((one) => one.title);
    insist(again.join('\n') === titles.join('\n'), () => `"${back}" does not lead back from "${title}"`);
  }
};

const textsOf = (stage: Stage): string =>
  stage.newest
    .flatMap(({ seen }) => [
      ...seen.texts,
      ...seen.fields.flatMap(({ label, choices }) => [label, ...choices.map(({ title }) => title)]),
      ...seen.buttons.map(({ title }) => title),
    ])
    .join('\n');

/** A conversation with the answers that its story has given so far. */
interface Telling {
  readonly stage: Stage;
  readonly table: Entry[];
}

const tell = ({ stage, table }: Telling, deed: Deed, tables: Tables): void => {
  switch (deed.kind) {
    case 'say':
      receive(stage, { type: 'message', text: deed.text });
      return;
    case 'press': {
      const card = cardWith(stage, deed.older, ({ buttons }) =>
        buttons.some(({ title, shown }) => title === deed.title || shown.includes(deed.title)),
      );
      press(stage, card, buttonCalled(card, deed.title), []);
      return;
    }
    case 'press-each':
      pressEach(stage, deed.back);
      return;
    case 'fill': {
      const card = cardWith(
        stage,
        deed.older,
        (one) => one.fields.length > 0 && deed.entries.every(({ label }) => isAsked(one, label)),
      );
      submit(stage, card, deed.entries);
      return;
    }
    case 'answer':
      table.push(...deed.entries);
      answer(stage, table, deed.until);
      return;
    case 'reads': {
      const all = textsOf(stage);
      insist(all.includes(deed.words) !== deed.not, () => `the reply is\n${all}`);
      return;
    }
    case 'holds': {
      const field = fieldCalled(newestCard(stage), deed.entry.label);
      const shown = field.choices.find(({ value }) => value === field.value)?.title ?? field.value;
      insist(shown === deed.entry.value, () => `"${field.label}" holds "${shown}"`);
      return;
    }
    case 'error': {
      const field = fieldCalled(newestCard(stage), deed.label);
      insist(field.error.includes(deed.words), () => `"${field.label}" says "${field.error}"`);
      return;
    }
    case 'world':
      if (deed.name === 'table') {
        table.push(...tables(deed.value));
        return;
      }
      todo(WORLD, deed)(stage, deed.value);
      return;
    case 'check':
      todo(CHECKS, deed)(stage, deed.value);
  }
};

const todo = (known: Readonly<Record<string, Todo>>, { name }: { readonly name: string }): Todo => {
  const found = known[name];
  if (found === undefined) throw new Wrong(`"${name}" is not known`);
  return found;
};

/** Answers that several stories have in common, by name: `@ table allt-i-ordning`. */
export type Tables = (name: string) => readonly Entry[];

/**
 * Tells a story.
 * @param tables the answers that it may take over
 * @param after called after each step, for a transcript
 * @returns the stage as it is at the end
 * @throws StoryError with the line where something else came than the story says
 */
export const tellStory = (
  steps: readonly Step[],
  tables: Tables,
  after: (step: Step, stage: Stage) => void = () => {},
): Stage => {
  const telling: Telling = { stage: newStage(BEGIN), table: [] };
  for (const step of steps) {
    try {
      tell(telling, step.deed, tables);
    } catch (error) {
      throw error instanceof Wrong ? new StoryError(step.line, error.message) : error;
    }
    after(step, telling.stage);
  }
  return telling.stage;
};
