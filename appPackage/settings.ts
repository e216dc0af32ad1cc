/** What the Teams app package is made for: whose bot, under which address, run by whom. */
import { z } from 'zod';
import project from '#package' with { type: 'json' };
import { isLoopback } from '../src/config.ts';

/** The values that the manifest's placeholders of the same names stand for. */
export interface Settings {
  readonly MicrosoftAppId: string;
  readonly TEAMS_APP_ID: string;
  readonly TEAMS_APP_VERSION: string;
  readonly OPERATOR_NAME: string;
  readonly PUBLIC_URL: string;
  readonly PUBLIC_HOST: string;
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly message: string };

/** Longer ones are refused by the manifest's schema. */
const LONGEST_NAME = 32;

/** Where the store takes no app from: hosting and tunnels that everybody shares, and Microsoft's own domain. */
const NOT_IN_STORE = [
  'azurewebsites.net',
  'azurecontainerapps.io',
  'cloudapp.azure.com',
  'microsoft.com',
  'devtunnels.ms',
  'loca.lt',
  'ngrok.app',
  'ngrok.dev',
  'ngrok.io',
  'ngrok-free.app',
  'ngrok-free.dev',
  'trycloudflare.com',
];

const hostOf = (address: string): string => URL.parse(address)?.hostname ?? '';

/** Whether it is an origin that Teams can reach: https, no path, and not this machine. */
const isPublic = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && url.origin === address && url.protocol === 'https:' && !isLoopback(url.hostname);
};

const isTakenByStore = (address: string): boolean => {
  const host = hostOf(address);
  return !NOT_IN_STORE.some((domain) => host === domain || host.endsWith(`.${domain}`));
};

/** Empty means not set, as `NAME= npm run …` has it. */
const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() ?? '');
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SEMVER = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/;

const environment = (isPrivate: boolean) =>
  z.object({
    MicrosoftAppId: text.refine((value) => GUID.test(value), {
      error: 'must be the bot’s application id, a GUID (Azure portal > the bot > Configuration)',
    }),
    PUBLIC_URL: text
      .refine(isPublic, {
        error:
          'must be the https origin under which the program is reached, without a path or a slash at its end, such as https://planbyte.example.org',
        abort: true,
      })
      .refine((value) => isPrivate || isTakenByStore(value), {
        error:
          'is an address that the Teams store does not take; use a domain of your own, or --private for an app that you upload to your own organisation only',
      }),
    OPERATOR_NAME: text.refine((value) => value !== '' && value.length <= LONGEST_NAME, {
      error: `must be the name of whoever runs the program, at most ${LONGEST_NAME} letters`,
    }),
    TEAMS_APP_VERSION: text
      .transform((value) => value || project.version)
      .refine((value) => SEMVER.test(value), { error: 'must be a version such as 1.2.3' }),
    TEAMS_APP_ID: text.refine((value) => value === '' || GUID.test(value), {
      error: 'must be a GUID, or not set: then it is MicrosoftAppId',
    }),
  });

/**
 * Reads the settings from environment values. The message of a refusal names everything that is wrong and what to do.
 *
 * @param isPrivate for an app that is uploaded to one organisation only: an address the store refuses is taken then
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  isPrivate: boolean,
): SettingsResult {
  const read = environment(isPrivate).safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}.`);
    return {
      ok: false,
      message: [
        'The Teams app package was not made. Set these environment variables and run it again:',
        ...lines,
      ].join('\n'),
    };
  }
  const { TEAMS_APP_ID, ...set } = read.data;
  return {
    ok: true,
    settings: {
      ...set,
      TEAMS_APP_ID: TEAMS_APP_ID || set.MicrosoftAppId,
      PUBLIC_HOST: hostOf(set.PUBLIC_URL),
    },
  };
}
