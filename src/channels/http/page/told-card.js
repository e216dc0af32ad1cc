// @ts-check
/**
 * What a screen reader is told of a card, beyond what the cards' library tells: which field an error and a hint belong
 * to, which choices belong to a question, whether a fold is open, and in which language it is said.
 */
import { createElement } from 'react';
import { AdaptiveCards } from './web-chat.js';

/** Signs that are drawn with letters; what they mean stands beside them in words. */
const SIGN = /^[●○▾▴›]+$/u;

let descriptions = 0;

/** A card, as Web Chat is given it. */
export class ToldCard extends AdaptiveCards.AdaptiveCard {
  /**
   * Web Chat sets it on the class of the card that it has, and the library looks for it on its own.
   * @override
   * @param {(text: string, result: AdaptiveCards.IMarkdownProcessingResult) => void} process
   */
  static set onProcessMarkdown(process) {
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = process;
  }

  /** @override @param {HTMLElement} [target] */
  render(target) {
    const element = super.render(target);
    if (element === undefined) return element;
    for (const input of this.getAllInputs()) tellField(this, input);
    tellFolds(this);
    // The first names the card, the others its parts.
    for (const heading of [...element.querySelectorAll('[role="heading"]')].slice(1)) heading.ariaLevel = '3';
    for (const text of element.querySelectorAll('.ac-textRun, .ac-textBlock')) {
      if (SIGN.test((text.textContent ?? '').trim())) text.setAttribute('aria-hidden', 'true');
    }
    return element;
  }
}

/**
 * Ties what is said of a field to it. The card names it after the field: `<id>-error`, `<id>-where`.
 * @param {ToldCard} card
 * @param {AdaptiveCards.Input} input
 */
function tellField(card, { id = '', renderedElement }) {
  const group = renderedElement?.querySelector('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect');
  const field = group ?? renderedElement?.querySelector('input, select, textarea');
  if (field === null || field === undefined) return;
  if (group) {
    const radio = group.querySelector('input')?.type === 'radio';
    group.setAttribute('role', radio ? 'radiogroup' : 'group');
    const label = renderedElement?.querySelector('label[id]');
    if (label) group.setAttribute('aria-labelledby', label.id);
  }
  const error = card.getElementById(`${id}-error`)?.renderedElement;
  const said = [error, card.getElementById(`${id}-where`)?.renderedElement].filter(
    (one) => one !== undefined,
  );
  for (const one of said) {
    // Every card on the page has its own.
    descriptions += 1;
    one.id = `said-${descriptions}`;
  }
  if (said.length > 0) field.setAttribute('aria-describedby', said.map((one) => one.id).join(' '));
  if (error !== undefined && field.getAttribute('role') !== 'group')
    field.setAttribute('aria-invalid', 'true');
}

/**
 * Tells at every fold of a card whether it is open: at what is pressed, not at what is shown, where the library does.
 * @param {AdaptiveCards.CardElement} card
 */
function tellFolds(card) {
  for (const action of card.getAllActions()) {
    if (!(action instanceof AdaptiveCards.ToggleVisibilityAction)) continue;
    const parts = Object.keys(action.targetElements).map((id) => card.getElementById(id));
    for (const part of parts) part?.renderedElement?.removeAttribute('aria-expanded');
    const pressed = action.renderedElement ?? action.parent?.renderedElement;
    // The first is what stands under the title, the others are its signs.
    pressed?.setAttribute('aria-expanded', String(parts[0]?.isVisible ?? false));
  }
}

// Web Chat 4.18.1 writes an error to the console for every fold that is opened, for it asks the host to do what the
// card has done already. Its own copy of the library cannot be reached, so it gets ours, with nothing to ask for.
class ToggleVisibilityAction extends AdaptiveCards.ToggleVisibilityAction {
  /** @override */
  execute() {
    super.execute();
    const card = this.parent?.getRootElement();
    if (card !== undefined) tellFolds(card);
  }

  /** @override */
  raiseExecuteActionEvent() {}
}
AdaptiveCards.GlobalRegistry.actions.register('Action.ToggleVisibility', ToggleVisibilityAction);

/** @typedef {{ activity: { locale?: string, from?: { role?: string } } }} Attached */

/**
 * What the bot says is marked with its language, which the person may have changed; the page keeps its own.
 * For Web Chat, around everything that it shows of a message.
 * @returns {(next: (attached: Attached) => object | null) => (attached: Attached) => object | null}
 */
export const inItsLanguage = () => (next) => (attached) => {
  const shown = next(attached);
  const { locale, from } = attached.activity;
  if (!shown || !locale || from?.role === 'user') return shown;
  return createElement('div', { lang: locale }, shown);
};
