/** Which files are read as data; what is read is not kept, for such data names people. */
import { expect, test } from 'vitest';
import { jsonFile } from '../../src/channels/file-text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIST = '{"value": [{"skuPartNumber": "ENTERPRISEPACK"}]}';

test.for([
  ['data', 'list.txt', LIST],
  ['data behind a prompt', 'session.txt', `PS C:\\> Get-MgSubscribedSku | ConvertTo-Json\n${LIST}\n`],
  ['data behind the headers of an answer', 'answer.http', `HTTP/1.1 200 OK\ndate: today\n\n${LIST}`],
  ['what only its name says is data', 'list.json', 'name;licences'],
] as const)('%s is read', ([, name, text]) => expect(jsonFile(name, bytes(text))).toEqual({ name, text }));

test('data in an old encoding is read too', () => {
  const latin = new Uint8Array([...bytes('{"skuPartNumber": "A", "displayName": "'), 0xe5, ...bytes('"}')]);
  expect(jsonFile('list.json', latin)?.text).toContain('"skuPartNumber"');
});

test.for([
  ['prose', 'notes.txt', bytes('We have {25} licences, [sic].')],
  ['a table', 'list.csv', bytes('name;licences')],
  ['a picture', 'screen.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])],
] as const)('%s is none', ([, name, content]) => expect(jsonFile(name, content)).toBeNull());
