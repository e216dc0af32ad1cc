import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Empty means not set, as `NAME= npm start` has it. */
const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const optionalGuid = optional.refine((value) => value === undefined || guid.test(value), {
  error: 'must be a GUID',
});
const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

/** Names of the Bot Framework SDK stay as the SDK spells them. */
const environment = z.object({
  PORT: optional
    .refine((value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) <= 65_535), {
      error: 'must be a port number from 0 to 65535',
    })
    .transform((value) => Number(value ?? 3978)),
  HOST: optional,
  DATA_DIR: optional.transform((value) => resolve(value ?? 'data')),
  MicrosoftAppId: optionalGuid,
  MicrosoftAppPassword: optional,
  MicrosoftAppType: optional
    .refine((value) => value === undefined || APP_TYPES.some((type) => type === value), {
      error: `must be one of ${APP_TYPES.join(', ')}`,
    })
    .transform((value) => APP_TYPES.find((type) => type === value) ?? 'MultiTenant'),
  MicrosoftAppTenantId: optionalGuid,
});

/** A bot registration in Azure; without one the program serves this machine only. */
export interface BotRegistration {
  readonly appId: string;
  readonly password: string | undefined;
  readonly type: (typeof APP_TYPES)[number];
  readonly tenantId: string | undefined;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly bot: BotRegistration | null;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly message: string };

/** Reads the configuration from the environment; the message names everything that is wrong at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const read = environment.safeParse(env);
  if (!read.success) {
    return wrong(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const set = read.data;
  const problems: string[] = [];
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppType: type } = set;
  if (appId === undefined) {
    if (password !== undefined) problems.push('MicrosoftAppPassword is set but MicrosoftAppId is not');
    if (set.HOST !== undefined && !isLoopback(set.HOST)) {
      problems.push(
        `HOST is ${set.HOST}, but without MicrosoftAppId nobody is authenticated, so only this machine may be served (127.0.0.1)`,
      );
    }
  } else {
    if (type !== 'UserAssignedMSI' && password === undefined) {
      problems.push(`MicrosoftAppPassword is missing (needed with MicrosoftAppType ${type})`);
    }
    if (type !== 'MultiTenant' && set.MicrosoftAppTenantId === undefined) {
      problems.push(`MicrosoftAppTenantId is missing (needed with MicrosoftAppType ${type})`);
    }
  }
  if (problems.length > 0) return wrong(problems);
  const bot = appId === undefined ? null : { appId, password, type, tenantId: set.MicrosoftAppTenantId };
  const host = set.HOST ?? (bot === null ? '127.0.0.1' : '0.0.0.0');
  return { ok: true, config: { port: set.PORT, host, dataDir: set.DATA_DIR, bot } };
}

/** Whether a host name or address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (bare === 'localhost' || bare === '::1') return true;
  return isIP(bare) === 4 && bare.startsWith('127.');
}

function wrong(problems: readonly string[]): ConfigResult {
  return { ok: false, message: `Configuration: ${problems.join('; ')}.` };
}
