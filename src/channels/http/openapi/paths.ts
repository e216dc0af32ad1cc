/** What each address of the interface for programs takes and answers. */
import type { JsonObject } from '../../../presentation/json.ts';
import { ASK_PATH, FAQ_PATH } from '../ask.ts';
import { GUIDE_PATH } from '../guide.ts';
import { PORTFOLIO_PATH } from '../portfolio.ts';
import { MOST_CASES, TRIAGE_PATH } from '../triage.ts';
import { MOST_MESSAGES, UNDERSTAND_PATH } from '../understand.ts';
import { refTo, type SchemaName } from './schemas.ts';

/** A body of JSON. */
export const json = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  'application/json': { schema, ...more },
});
const refused = (description: string): JsonObject => ({ description, content: json(refTo('Refusal')) });
const oneOrMany = (...names: readonly SchemaName[]): JsonObject => {
  const one = names.length === 1 ? refTo(names[0] ?? 'Case') : { oneOf: names.map(refTo) };
  return { oneOf: [one, { type: 'array', items: one, maxItems: MOST_CASES }] };
};

const EXAMPLE: JsonObject = {
  id: 'example',
  asOf: '2026-11-22',
  facts: {
    billingProfile: false,
    purchaseChannel: 'direct',
    sourcePlan: 'office-365-e1',
    targetPlan: 'office-365-e3',
    moveScope: 'everyone',
    licencesPurchased: 25,
    usersLicensed: 37,
  },
};

const PORTFOLIO_EXAMPLE: JsonObject = {
  items: [
    {
      id: '5c9ad2f0-8f3e-4b62-9f0c-1f6f1ad1b7a4',
      offerName: 'Office 365 Enterprise E4',
      quantity: 40,
      commitmentEndDate: '2026-12-13T00:00:00Z',
      autoRenewEnabled: false,
    },
  ],
};

const QUESTION_EXAMPLE: JsonObject = {
  question: 'What happens to my users’ mail?',
  facts: { billingProfile: false },
};

const MESSAGE_EXAMPLE: JsonObject = {
  id: 'ticket 7',
  text: 'we’re on E1 and want O365 E3, 3,400 licences through Crayon, but the link is grey',
  locale: 'en-GB',
};

const EXPLAIN: JsonObject = {
  name: 'explain',
  in: 'query',
  description: 'With true, each answer says which words of the message gave it.',
  schema: { type: 'string', enum: ['true', 'false'] },
};

const ACCEPT_LANGUAGE: JsonObject = {
  name: 'Accept-Language',
  in: 'header',
  description: 'The language of words and error messages: sv, nb (nn, no, da read nb) or en.',
  schema: { type: 'string' },
};

const NOT_TAKEN: JsonObject = {
  '413': refused('The body is too large.'),
  '415': refused('The body does not say that it is JSON.'),
};

/** The addresses that take something, and what goes with them. */
export const PATHS: JsonObject = {
  [TRIAGE_PATH]: {
    post: {
      operationId: 'triage',
      summary: 'Judges one case, or an array of cases, and answers in the same order.',
      parameters: [ACCEPT_LANGUAGE],
      requestBody: { required: true, content: json(oneOrMany('Case'), { example: EXAMPLE }) },
      responses: {
        '200': {
          description: 'The verdict; for an array, one answer a case, bad cases in their place.',
          content: json({
            oneOf: [
              refTo('Verdict'),
              {
                type: 'array',
                items: { oneOf: [refTo('Verdict'), refTo('BadCase')] },
                maxItems: MOST_CASES,
              },
            ],
          }),
        },
        '400': {
          description: 'The body is no JSON, the one case is bad, or there are too many cases.',
          content: json({ oneOf: [refTo('BadCase'), refTo('Refusal')] }),
        },
        ...NOT_TAKEN,
      },
    },
  },
  [PORTFOLIO_PATH]: {
    post: {
      operationId: 'portfolio',
      summary: 'Lists the subscriptions that will end, soonest first.',
      parameters: [ACCEPT_LANGUAGE],
      requestBody: {
        required: true,
        content: json(
          {
            anyOf: [
              refTo('PartnerSubscriptions'),
              refTo('PartnerSubscription'),
              {
                type: 'array',
                items: { anyOf: [refTo('PartnerSubscriptions'), refTo('PartnerSubscription')] },
              },
            ],
          },
          { example: PORTFOLIO_EXAMPLE },
        ),
      },
      responses: {
        '200': { description: 'The subscriptions that will end.', content: json(refTo('Portfolio')) },
        '400': {
          description: 'The body is no JSON, or something in it is no subscription that can be read.',
          content: json(refTo('BadDocument')),
        },
        ...NOT_TAKEN,
      },
    },
  },
  [GUIDE_PATH]: {
    post: {
      operationId: 'guide',
      summary: 'The steps that a case leads to, or those of the guide that is named, filled in for it.',
      parameters: [ACCEPT_LANGUAGE],
      requestBody: { required: true, content: json(refTo('GuideRequest'), { example: EXAMPLE }) },
      responses: {
        '200': {
          description: 'The steps; none, and why, where there are none.',
          content: json(refTo('Guide')),
        },
        '400': {
          description: 'The body is no JSON, the case is bad, or there is no such guide.',
          content: json(refTo('BadGuideRequest')),
        },
        ...NOT_TAKEN,
      },
    },
  },
  [ASK_PATH]: {
    post: {
      operationId: 'ask',
      summary: 'Answers a question about a switch, from the document of the way the case goes.',
      parameters: [ACCEPT_LANGUAGE],
      requestBody: { required: true, content: json(refTo('Question'), { example: QUESTION_EXAMPLE }) },
      responses: {
        '200': {
          description: 'The answers; of several questions, where the text can mean several.',
          content: json(refTo('Answers')),
        },
        '400': {
          description: 'The body is no JSON, the facts are bad, or it is no question that can be answered.',
          content: json(refTo('BadQuestion')),
        },
        ...NOT_TAKEN,
      },
    },
  },
  [UNDERSTAND_PATH]: {
    post: {
      operationId: 'understand',
      summary: 'Says what is understood of a message, or of each of an array, in the same order.',
      parameters: [ACCEPT_LANGUAGE, EXPLAIN],
      requestBody: {
        required: true,
        content: json(
          {
            oneOf: [refTo('Message'), { type: 'array', items: refTo('Message'), maxItems: MOST_MESSAGES }],
          },
          { example: MESSAGE_EXAMPLE },
        ),
      },
      responses: {
        '200': {
          description: 'What was understood; for an array, one answer a message, bad ones in their place.',
          content: json({
            oneOf: [
              refTo('Understood'),
              {
                type: 'array',
                items: { oneOf: [refTo('Understood'), refTo('BadMessage')] },
                maxItems: MOST_MESSAGES,
              },
            ],
          }),
        },
        '400': {
          description: 'The body is no JSON, the one message is bad, or there are too many messages.',
          content: json({ oneOf: [refTo('BadMessage'), refTo('Refusal')] }),
        },
        ...NOT_TAKEN,
      },
    },
  },
  [FAQ_PATH]: {
    get: {
      operationId: 'faq',
      summary: 'The questions that can be asked.',
      parameters: [ACCEPT_LANGUAGE],
      responses: { '200': { description: 'All of them, by group.', content: json(refTo('Questions')) } },
    },
  },
};
