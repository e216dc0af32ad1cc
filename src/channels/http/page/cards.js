// @ts-check
/**
 * The inputs of the cards' library, adjusted: a field takes whatever is written into it. The program understands
 * aliases, typing errors and numbers with words, and answers what it does not understand at that field, in the
 * person's language, with what was entered kept. The library would stop it in the page, or throw it away.
 */
import { AdaptiveCards } from './web-chat.js';

/** A card that is no part of another. */
export const CARD = '.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)';

/** The newest card of a chat. @param {Element} chat */
export const newestCard = (chat) => [...chat.querySelectorAll(CARD)].at(-1) ?? null;

/** @param {string} text */
const folded = (text) => text.trim().toLowerCase();

/** A list of choices. One that is filtered is a field for text that suggests them. */
class ChoiceSetInput extends AdaptiveCards.ChoiceSetInput {
  /** @type {HTMLInputElement | null} */
  #text = null;

  /** @override */
  internalRender() {
    const rendered = super.internalRender();
    this.#text = rendered?.querySelector('input[list]') ?? null;
    if (this.#text !== null) {
      const picked = this.choices.find(({ value }) => value === this.defaultValue);
      this.#text.value = picked?.title ?? this.defaultValue ?? '';
      this.#text.autocomplete = 'off';
    }
    return rendered;
  }

  /** The library names what is around the field. @override */
  updateInputControlAriaLabelledBy() {
    super.updateInputControlAriaLabelledBy();
    // The group of the choices is named by the question, each of them by its own words.
    for (const choice of this.renderedInputControlElement?.querySelectorAll(
      '[type=radio], [type=checkbox]',
    ) ?? [])
      choice.removeAttribute('aria-labelledby');
    if (this.#text === null) return;
    this.renderedInputControlElement?.removeAttribute('aria-labelledby');
    this.#text.setAttribute('aria-labelledby', this.getAllLabelIds().join(' '));
  }

  /** @override */
  isValid() {
    return this.#text !== null || super.isValid();
  }

  /** @override */
  get value() {
    const text = this.#text?.value;
    if (text === undefined) return super.value;
    const picked = this.choices.find(({ title }) => title !== undefined && folded(title) === folded(text));
    return picked?.value ?? text;
  }
}

/** A number, as the text in which it was written: "25 st" and "1 200" are numbers too, and "abc" is not lost. */
class NumberInput extends AdaptiveCards.Input {
  static valueProperty = AdaptiveCards.NumberInput.valueProperty;
  static placeholderProperty = AdaptiveCards.NumberInput.placeholderProperty;

  #text = document.createElement('input');

  /** @override */
  getJsonTypeName() {
    return 'Input.Number';
  }

  /** @override */
  internalRender() {
    this.#text = document.createElement('input');
    this.#text.className = this.hostConfig.makeCssClassName('ac-input', 'ac-numberInput');
    this.#text.style.width = '100%';
    this.#text.type = 'text';
    this.#text.inputMode = 'numeric';
    this.#text.autocomplete = 'off';
    this.#text.placeholder = this.getValue(NumberInput.placeholderProperty) ?? '';
    const number = this.getValue(NumberInput.valueProperty);
    this.#text.value = number === undefined ? '' : String(number);
    this.#text.oninput = () => this.valueChanged();
    return this.#text;
  }

  /** @override */
  isSet() {
    return this.#text.value.trim() !== '';
  }

  /** @override */
  get value() {
    return this.#text.value;
  }
}

const { elements } = AdaptiveCards.GlobalRegistry;
elements.register('Input.ChoiceSet', ChoiceSetInput);
elements.register('Input.Number', NumberInput);
