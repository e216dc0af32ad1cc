/** What a story says otherwise than what came; its line is added where the story is told. */
export class Wrong extends Error {}

/** Says what is wrong unless it holds. */
export const insist = (holds: boolean, message: () => string): void => {
  if (!holds) throw new Wrong(message());
};
