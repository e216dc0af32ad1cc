/** The message extension's door, `POST /api/messages`: a command is chosen, a dialog sent in, a search typed. */
import { z } from 'zod';
import { plain } from '../../../src/presentation/words.ts';
import { dataFolder, memoryLog, startTestApp } from '../../support/app.ts';
import { postActivity, teamsActivity } from '../../support/channel-post.ts';
import { fetchTask, inputsOf, LOCALES, payload, submitAction } from './extension-samples.ts';
import { button, dialogShape, resultShape } from './extension-shapes.ts';

export type Dialog = z.infer<typeof dialogShape>['task']['value']['card']['content'];

/** The card of a dialog; throws where the answer is no dialog. */
export const dialogOf = (answer: unknown): Dialog => dialogShape.parse(answer).task.value.card.content;
export const buttonsOf = (card: Dialog) => z.array(button).parse(card.actions);
/** The first of the cards in an answer. */
export const cardOf = (answer: unknown) => resultShape.parse(answer).composeExtension.attachments[0];
/** All of a card as a text to look for words in. */
export const textOf = (card: unknown): string => plain(JSON.stringify(card));

/** The real program, asked as Teams asks it. */
export async function openDoor() {
  const data = dataFolder();
  const log = memoryLog();
  const app = await startTestApp(data.path, { log });

  async function invoke(name: string, value: unknown, locale: string = LOCALES.sv): Promise<unknown> {
    const activity = teamsActivity('http://127.0.0.1:9/', {
      type: 'invoke',
      name: `composeExtension/${name}`,
      conversation: { id: '19:group', conversationType: 'groupChat' },
      from: { id: '29:support', aadObjectId: 'x' },
      locale,
      value,
    });
    const answer = await postActivity(app.url, activity);
    if (answer.status !== 200) throw new Error(`${name} was answered with ${answer.status}.`);
    return answer.json();
  }

  return {
    invoke,
    folder: data.path,
    log,
    /** Presses a button of a dialog, with what stands in it and what is filled in beside. */
    press: (card: Dialog, action: string, filledIn: object = {}) => {
      const pressed = buttonsOf(card).find((one) => one.data.planbyte.action === action);
      if (pressed === undefined) throw new Error(`There is no button ${action}.`);
      return invoke('submitAction', submitAction({ ...inputsOf(card), ...pressed.data, ...filledIn }));
    },
    /** Opens the dialog on a message. */
    open: async (content: string, rest: object = {}, locale: string = LOCALES.sv) =>
      dialogOf(await invoke('fetchTask', fetchTask(payload(content, rest)), locale)),
    /** Stops the program, and leaves its folder to be looked into. */
    stop: () => app.close(),
    close: async () => {
      await app.close().catch(() => {});
      data.remove();
    },
  };
}
