/** What axe-core has against a page: the rules of WCAG 2.2 A and AA, and of good practice. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';

/** The tags of axe's rules that stand for WCAG 2.2 AA, with all that it is built on. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
export const GOOD_PRACTICE = ['best-practice'];

/**
 * Rules of good practice that do not hold here. A card that is shown again has the name that it had before. And of a field
 * that has a description axe reads no label that has been scrolled out of the list of messages; the rule of WCAG, `label`,
 * looks at the same fields.
 */
const NOT_HERE = ['landmark-unique', 'label-title-only'];

/** What is looked at: everything, or the rules of these names alone. */
export interface Looking {
  readonly tags?: readonly string[];
  readonly rules?: readonly string[];
  /** A selector of what is looked at; the whole page without it. */
  readonly within?: string;
}

const found = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

const LONGEST_HTML = 240;

/** What axe has against the page or frame as it is now, one line for each element; nothing found gives an empty list. */
export async function against(
  page: Page | Frame,
  { tags = [...WCAG, ...GOOD_PRACTICE], rules, within }: Looking = {},
): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const options = {
    runOnly: rules === undefined ? { type: 'tag', values: tags } : { type: 'rule', values: rules },
    rules: Object.fromEntries(rules === undefined ? NOT_HERE.map((rule) => [rule, { enabled: false }]) : []),
    resultTypes: ['violations'],
  };
  const violations = await page.evaluate(
    `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${JSON.stringify(options)})
      .then(({ violations }) => violations.map(({ id, impact, nodes }) => ({
        id, impact, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
      })))`,
  );
  return found
    .parse(violations)
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) =>
          `${impact} ${id}: ${failureSummary.replaceAll(/\s+/g, ' ')} ${html.slice(0, LONGEST_HTML)}`,
      ),
    );
}
