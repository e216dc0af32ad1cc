/** WCAG 2.5.8: what is pressed is at least 24 by 24 pixels, a link within a sentence apart. */
import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';

const LEAST = 24;

/**
 * What on the page is smaller, one line for each. A box or a round that is ticked counts with the words beside it, which
 * tick it too.
 */
export async function tooSmall(page: Page | Frame): Promise<readonly string[]> {
  return z.array(z.string()).parse(
    await page.evaluate(`(() => {
      const pressed = 'button, select, textarea, input:not([type=hidden]):not([type=file]), [role=button], a[href]';
      const inSentence = (one) => one.matches('p a, li a, span a, .about a') && !one.matches('[role=button]');
      return [...document.querySelectorAll(pressed)].flatMap((one) => {
        const boxes = [one, ...(one.labels ?? [])].map((part) => part.getBoundingClientRect());
        const seen = boxes[0].width > 1 && boxes[0].height > 1 && one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const large = boxes.some(({ width, height }) => width >= ${LEAST} && height >= ${LEAST});
        if (!seen || large || inSentence(one)) return [];
        return [Math.round(boxes[0].width) + ' x ' + Math.round(boxes[0].height) + ' ' + one.outerHTML.slice(0, 160)];
      });
    })()`),
  );
}
