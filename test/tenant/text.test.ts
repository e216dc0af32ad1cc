/** The text around an answer, and why nothing can be read. */
import { describe, expect, test } from 'vitest';
import { LONGEST_TENANT_TEXT, readTenant } from '../../src/tenant/read.ts';
import { errorOf, factsOf, reading, sample } from './samples.ts';

const ONE = sample('powershell-one-sku');
const LIST = sample('graph-subscribed-skus');
const compact = (text: string): string => JSON.stringify(JSON.parse(text));

describe('what stands around an answer does no harm', () => {
  test.for([
    ['a fence', `\`\`\`json\n${ONE}\n\`\`\`\n`],
    ['a byte order mark', `\u{feff}${ONE}`],
    ['headers', `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${ONE}`],
    [
      'a prompt',
      `PS C:\\Users\\kari> Get-MgSubscribedSku | ConvertTo-Json -Depth 5\n${ONE}PS C:\\Users\\kari> `,
    ],
    ['a sentence before it', `This is what I get: ${compact(ONE)}`],
    ['a semicolon after it', `${ONE};`],
  ] as const)('%s', ([, text]) => expect(reading(text)).toEqual(reading(ONE)));

  test('several, one behind the other or one a line', () => {
    const roles = sample('graph-roles');
    for (const text of [ONE + roles, `${compact(ONE)}\n${compact(roles)}`, `[${ONE},${roles}]`]) {
      const read = reading(text);
      expect(read.documents).toEqual(['subscribed-skus', 'directory-roles']);
      expect(factsOf(read, 'ENTERPRISEPACK')).toEqual(factsOf(reading(ONE), 'ENTERPRISEPACK'));
    }
  });

  test('several in an object, each with a name', () => {
    const text = `{"licences": ${LIST}, "me": {"roles": ${sample('graph-roles')}}}`;
    expect(reading(text).subscriptions).toEqual(reading(LIST).subscriptions);
    expect(reading(text).facts.adminRole?.value).toBe('billing');
  });
});

describe('why nothing can be read', () => {
  test.for([
    ['', 'invalid-json'],
    ['hello', 'invalid-json'],
    ['I pay {by} invoice', 'invalid-json'],
    ['SkuPartNumber : ENTERPRISEPACK', 'invalid-json'],
    ['{"skuPartNumber": ENTERPRISEPACK}', 'invalid-json'],
    ['{"a": [1, 2}', 'invalid-json'],
    ['{"value": [{"skuPartNumber": "ENTERPRISEPACK"', 'cut-off'],
    [`${compact(ONE)}\n{"value": [`, 'cut-off'],
    ['"skuPartNumber": "ENTERPRISEPACK",\n"consumedUnits": 3\n}\n]', 'cut-off'],
    ['{}', 'something-else'],
    ['{"a": [], "b": {"c": [1, "x", null]}}', 'something-else'],
    ['{"facts": {"sourcePlan": "office-365-e1"}}', 'something-else'],
    [
      '{"addLicenses": [{"skuId": "6fd2c87f-b296-42f0-b197-1e91e994b900"}], "removeLicenses": []}',
      'something-else',
    ],
    [
      '{"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges"}}',
      'error-answer',
    ],
    ['{"code": 900100, "description": "Access denied", "data": []}', 'error-answer'],
    ['{"responses": [{"id": "1", "status": 403, "body": {"error": {"code": "x"}}}]}', 'error-answer'],
    ['[]', 'empty'],
    ['{"value": []}', 'empty'],
    ['{"totalCount": 0, "items": []}', 'empty'],
    ['{"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#subscribedSkus", "value": []}', 'empty'],
  ] as const)('%s: %s', ([text, error]) => expect(errorOf(text)).toBe(error));

  test('more than 10 MB', () => {
    const fits = `${LIST}${' '.repeat(LONGEST_TENANT_TEXT - LIST.length)}`;
    expect(errorOf(fits)).toBeNull();
    expect(errorOf(`${fits} `)).toBe('too-large');
  });

  test('a long list, deep nesting and many small values take no long time', () => {
    const start = performance.now();
    const product = { consumedUnits: 1, prepaidUnits: { enabled: 2 }, capabilityStatus: 'Enabled' };
    const many = Array.from({ length: 20_000 }, (_, n) => ({ ...product, skuPartNumber: `PRODUCT_${n}` }));
    expect(reading(JSON.stringify(many)).subscriptions.length).toBe(300);
    expect(errorOf('['.repeat(10_000) + ']'.repeat(10_000))).toBe('something-else');
    expect(errorOf(`${'{"value":'.repeat(10_000)}1${'}'.repeat(10_000)}`)).toBe('something-else');
    expect(errorOf('['.repeat(100_000))).toBe('cut-off');
    expect(errorOf('['.repeat(1_000_000))).toBe('too-large');
    expect(errorOf(`[${'[],'.repeat(1_000_000)}[]]`)).toBe('too-large');
    expect(errorOf('{}'.repeat(1_000_000))).toBe('too-large');
    expect(errorOf('{"'.repeat(500_000))).toBe('cut-off');
    expect(errorOf('a\n'.repeat(1_000_000))).toBe('invalid-json');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('names that objects have by themselves are names like others', () => {
    const text =
      '{"value": [{"__proto__": {"skuPartNumber": "STANDARDPACK"}, "skuPartNumber": "__proto__", "consumedUnits": 1, "capabilityStatus": "constructor"}, {"skuPartNumber": "toString", "consumedUnits": 2}]}';
    const read = readTenant(text);
    expect(read.ok && read.value.subscriptions.map(({ name, plan }) => [name, plan])).toEqual([
      ['__proto__', null],
      ['toString', null],
    ]);
  });
});
