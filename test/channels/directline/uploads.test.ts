import { expect, test } from 'vitest';
import { readUpload } from '../../../src/channels/directline/uploads.ts';
import { HttpError, type HttpRequest } from '../../../src/channels/http/route.ts';

const BOUNDARY = '----planbyte';

/** What is said to a form that is made so. */
const refusal = async (body: string, type = `multipart/form-data; boundary=${BOUNDARY}`) => {
  const request: HttpRequest = {
    method: 'POST',
    params: {},
    query: new URLSearchParams(),
    headers: { 'content-type': type },
    origin: 'http://localhost',
    bytes: async () => Buffer.alloc(0),
    json: async () => undefined,
  };
  try {
    const { files } = await readUpload(request, Buffer.from(body));
    return files.length;
  } catch (error) {
    return error instanceof HttpError ? error.status : error;
  }
};

const part = (head = ''): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n${head}\r\nx\r\n`;
const END = `--${BOUNDARY}--\r\n`;

test('a form of ten files is taken, and one of eleven is said to be too many', async () => {
  expect(await refusal(part().repeat(10) + END)).toBe(10);
  expect(await refusal(part().repeat(11) + END)).toBe(413);
});

test('a form of more parts or longer heads than anybody sends is refused before it is parsed', async () => {
  const many = part().repeat(20_000) + END;
  const long = part(`X-A: ${'a'.repeat(20_000)}\r\n`) + END;
  const started = process.cpuUsage();
  expect(await refusal(many)).toBe(413);
  expect(await refusal(many, `Multipart/Form-Data; charset=utf-8; Boundary="${BOUNDARY}"`)).toBe(413);
  expect(await refusal(long)).toBe(400);
  // Parsing the first takes many times as long.
  expect(process.cpuUsage(started).user).toBeLessThan(200_000);
});

test('a file may hold what parts forms, if it is of another form', async () => {
  const other = '\r\n------somebody-else\r\n'.repeat(1_000);
  expect(await refusal(part().replace('\r\nx\r\n', `\r\n${other}\r\n`) + END)).toBe(1);
});
