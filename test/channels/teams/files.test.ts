import { describe, expect, it } from 'vitest';
import { messageEvents } from '../../../src/channels/incoming.ts';
import { asked, channelActivity } from '../../../src/channels/teams/activity.ts';
import { readSharedFiles } from '../../../src/channels/teams/files.ts';

const LIST = '{"items": [{"id": "a1", "autoRenewEnabled": true}]}';
const HERE = 'https://invented-my.sharepoint.com/personal/admin/download.aspx?UniqueId=1&tempauth=key';

const shared = (name: string, downloadUrl: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  contentUrl: 'https://invented-my.sharepoint.com/personal/admin/list.json',
  content: { downloadUrl, uniqueId: '1', fileType: 'json' },
});

const told: string[] = [];
const log = {
  debug: (message: string) => told.push(message),
  info: (message: string) => told.push(message),
  warn: (message: string) => told.push(message),
  error: (message: string) => told.push(message),
};

/** What was asked for, and the answer that every address gives. */
const answering = (answer: () => Response | Promise<Response>) => {
  const asked: string[] = [];
  const get: typeof fetch = async (address) => {
    asked.push(String(address));
    return answer();
  };
  return { asked, get };
};

describe('a file shared in Teams', () => {
  it('is fetched and read, also as Windows writes it', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST, 'utf16le')]);
    for (const bytes of [Buffer.from(LIST), utf16]) {
      const { asked: addresses, get } = answering(() => new Response(new Uint8Array(bytes)));
      const files = await readSharedFiles({ attachments: [shared('list.json', HERE)] }, log, get);
      expect(files).toEqual([{ name: 'list.json', text: LIST }]);
      expect(addresses).toEqual([HERE]);
    }
  });

  it('comes to the conversation as data, beside what was written and what could not be read', async () => {
    const { get } = answering(() => new Response(LIST));
    const activity = channelActivity.parse({
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      conversation: { id: 'c', conversationType: 'personal' },
      from: { id: 'u' },
      recipient: { id: 'b' },
      text: 'hej',
      attachments: [shared('list.json', HERE), { contentType: 'image/png', name: 'a.png' }],
    });
    expect(asked(activity, await readSharedFiles(activity, log, get))?.events).toEqual([
      { kind: 'files', names: ['a.png'] },
      { kind: 'document', text: LIST },
      { kind: 'text', text: 'hej' },
    ]);
  });

  it.each([
    'https://evil.example/list.json',
    'https://sharepoint.com.evil.example/list.json',
    'https://evilsharepoint.com/list.json',
    'https://evil-sharepoint.com/list.json',
    'https://sharepoint.com/list.json',
    'https://.sharepoint.com/list.json',
    'https://a.b.sharepoint.com/list.json',
    'https://invented-my.sharepoint.com./list.json',
    'https://invented-my.sharepoint.com:8443/list.json',
    'https://invented-my.sharepoint.com@evil.example/list.json',
    'https://user:word@invented-my.sharepoint.com/list.json',
    'https://evil.example#.sharepoint.com/list.json',
    'https://evil.example?.sharepoint.com/list.json',
    'https://evil.example\\\\.sharepoint.com/list.json',
    'https://ınvented-my.sharepoint.com.evil.example/list.json',
    'https://invented-my.sharepoint。com.evil.example/list.json',
    'https://sharepoint.us.evil.example/list.json',
    'https://invented-my.sharepoint.ru/list.json',
    'https://169.254.169.254/list.json',
    'https://[::1]/list.json',
    'https://2130706433/list.json',
    'https://localhost/list.json',
    'http://invented-my.sharepoint.com/list.json',
    'file:///etc/passwd',
    'https://127.0.0.1/list.json',
  ])('is not fetched from %s', async (address) => {
    const { asked: addresses, get } = answering(() => new Response(LIST));
    expect(await readSharedFiles({ attachments: [shared('list.json', address)] }, log, get)).toEqual([]);
    expect(addresses).toEqual([]);
  });

  it.each([
    'https://invented-my.sharepoint.com/list.json',
    'https://INVENTED-MY.SharePoint.com:443/list.json',
    'https://invented-my.sharepoint.us/list.json',
    'https://invented-my.sharepoint-mil.us/list.json',
    'https://invented-my.dps.mil/list.json',
    'https://invented-my.sharepoint.cn/list.json',
  ])('is fetched from %s', async (address) => {
    const { asked: addresses, get } = answering(() => new Response(LIST));
    await readSharedFiles({ attachments: [shared('list.json', address)] }, log, get);
    expect(addresses).toEqual([address]);
  });

  it('that cannot be had or holds something else is left out, and no address is logged', async () => {
    const answers = [
      () => new Response('gone', { status: 404 }),
      () => new Response('name;licences'),
      () => new Response(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xfd])),
      () => Promise.reject(new Error(`no way to ${HERE}`)),
    ];
    for (const answer of answers) {
      const { get } = answering(answer);
      expect(await readSharedFiles({ attachments: [shared('list.txt', HERE)] }, log, get)).toEqual([]);
    }
    expect(told).toEqual(['a file shared in Teams could not be fetched']);
  });

  it('that is too large is said to be so, and not read to its end', async () => {
    const chunk = new Uint8Array(1_024 * 1_024).fill(0x20);
    const endless = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(chunk) }));
    const { get } = answering(endless);
    const message = { type: 'message', attachments: [shared('list.json', HERE)] };
    const files = await readSharedFiles(message, log, get);
    expect(messageEvents(message, files)).toEqual([{ kind: 'too-long', of: 'file' }]);
  });
});
