import { expect, test } from 'vitest';
import { newStage, receive } from './stage.ts';

const ANSWER =
  '{"value":[{"skuPartNumber":"ENTERPRISEPACK","capabilityStatus":"Enabled","consumedUnits":20,"prepaidUnits":{"enabled":25}}]}';

test('a sentence with data beside it is asked back once, behind what was read', () => {
  const stage = { ...newStage(Date.UTC(2026, 10, 22, 9)), locale: 'en' };
  receive(stage, { type: 'message', text: `we want Office 365 E5, and this is what Graph says: ${ANSWER}` });
  expect(stage.newest.map(({ reply: { view } }) => view.view)).toEqual(['note', 'confirm']);
});
