// @ts-check
/**
 * What the page needs of Web Chat, from the modules that its full bundle is made of (without speech and streaming,
 * see build/bundle.ts), and the one copy of the cards' library.
 */
import * as AdaptiveCards from 'adaptivecards';
import createDirectLine from 'botframework-webchat/src/createDirectLine';
import ReactWebChat from 'botframework-webchat/src/FullReactWebChat';
import { createStore } from 'botframework-webchat-core';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

export { AdaptiveCards, createDirectLine, createStore };

/**
 * Shows Web Chat in an element. Gives what shows it there again with other properties, and what takes it away.
 * @param {HTMLElement} element
 */
export function createChat(element) {
  const root = createRoot(element);
  return {
    /** @param {object} properties */
    show(properties) {
      root.render(createElement(ReactWebChat, properties));
    },
    remove() {
      root.unmount();
    },
  };
}
