import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from './channels/log/levels.ts';

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

/** Web origins, separated by spaces or commas. */
const origins = optional.transform((value) => (value ?? '').split(/[\s,]+/u).filter((one) => one !== ''));

/** Whether a text is an origin as browsers write it: no path, and no plain http except on the person's own machine. */
const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  if (url === null || url.origin !== text) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
};

const port = optional.refine(
  (value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) <= 65_535),
  { error: 'must be a port number from 0 to 65535' },
);

/** Names of the Bot Framework SDK stay as the SDK spells them. */
const environment = z.object({
  PORT: port.transform((value) => Number(value ?? 3978)),
  HOST: optional,
  DATA_DIR: optional.transform((value) => resolve(value ?? 'data')),
  DATABASE_URL: optional.refine((value) => value === undefined || /^postgres(?:ql)?:\/\//.test(value), {
    error: 'must be an address such as postgresql://user:password@host:5432/planbyte',
  }),
  RATE_LIMITS: optional
    .refine((value) => value === undefined || value === 'on' || value === 'off', {
      error: 'must be on or off',
    })
    .transform((value) => value !== 'off'),
  RETENTION_DAYS: optional
    .refine((value) => value === undefined || (/^\d{1,4}$/.test(value) && Number(value) > 0), {
      error: 'must be a number of days from 1 to 9999',
    })
    .transform((value) => Number(value ?? 90)),
  MicrosoftAppId: optionalGuid,
  MicrosoftAppPassword: optional,
  MicrosoftAppType: optional
    .refine((value) => value === undefined || APP_TYPES.some((type) => type === value), {
      error: `must be one of ${APP_TYPES.join(', ')}`,
    })
    .transform((value) => APP_TYPES.find((type) => type === value) ?? 'MultiTenant'),
  MicrosoftAppTenantId: optionalGuid,
  PUBLIC_URL: optional.refine((value) => value === undefined || isOrigin(value), {
    error: 'must be an origin such as https://planbyte.example.org',
  }),
  EMBED_ORIGINS: origins.refine((all) => all.every(isOrigin), {
    error: 'must be origins such as https://www.example.org, separated by spaces',
  }),
  DIRECT_LINE_SECRET: optional,
  DIRECT_LINE_URL: optional
    .refine((value) => value === undefined || isOrigin(value), {
      error: 'must be an origin such as https://europe.directline.botframework.com',
    })
    .transform((value) => value ?? 'https://directline.botframework.com'),
  LOG_LEVEL: optional
    .refine((value) => value === undefined || LOG_LEVELS.some((level) => level === value), {
      error: `must be one of ${LOG_LEVELS.join(', ')}`,
    })
    .transform((value) => LOG_LEVELS.find((level) => level === value) ?? 'info'),
  METRICS_PORT: port.transform((value) => (value === undefined ? null : Number(value))),
  METRICS_HOST: optional.transform((value) => value ?? '127.0.0.1'),
  OPERATOR_NAME: optional,
  OPERATOR_EMAIL: optional.refine((value) => value === undefined || z.email().safeParse(value).success, {
    error: 'must be an e-mail address',
  }),
});

/** A bot registration in Azure; without one no other machine's bot activities are taken. */
export interface BotRegistration {
  readonly appId: string;
  readonly password: string | undefined;
  readonly type: (typeof APP_TYPES)[number];
  readonly tenantId: string | undefined;
  /**
   * Where the keys are described that activities are signed with, if not where Azure describes them: for tests, which
   * have an issuer of their own. It is never read from the environment, or whoever sets that could let anybody in.
   */
  readonly openIdMetadata?: string;
}

/** Azure's Direct Line, for those who let web chat go through it. The secret stays in this process. */
export interface AzureDirectLine {
  readonly url: string;
  readonly secret: string;
}

/** Where the metrics are served by themselves. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** Who runs the program, as its privacy page names them. */
export interface Operator {
  readonly name: string | undefined;
  readonly email: string | undefined;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where PostgreSQL is; null for SQLite in `dataDir`. It holds a password. */
  readonly database: string | null;
  /** Conversations in which nothing has happened for so many days are deleted. */
  readonly retentionDays: number;
  /** Whether requests are counted; not under load tests, nor behind a gateway that counts them. */
  readonly rateLimits: boolean;
  readonly bot: BotRegistration | null;
  /** The origin under which people reach the program; null where it is told from each request. */
  readonly publicUrl: string | null;
  /** The origins whose pages may embed the chat. */
  readonly embedOrigins: readonly string[];
  readonly directLine: AzureDirectLine | null;
  readonly operator: Operator;
  readonly logLevel: LogLevel;
  /** Null where they are on the program's own port, for this machine. */
  readonly metrics: MetricsAddress | null;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly message: string };

/** The folder of the store, for programs that need nothing else of the environment. */
export const dataDirIn = (env: Readonly<Record<string, string | undefined>>): string =>
  environment.shape.DATA_DIR.parse(env.DATA_DIR);

/** Where PostgreSQL is, for the same programs; null where the store is in the folder. It holds a password. */
export const databaseIn = (env: Readonly<Record<string, string | undefined>>): string | null =>
  optional.parse(env.DATABASE_URL) ?? null;

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
    if (set.PUBLIC_URL === undefined && set.HOST !== undefined && !isLoopback(set.HOST)) {
      problems.push(
        `HOST is ${set.HOST}, but nobody is authenticated without MicrosoftAppId: set it, or PUBLIC_URL to serve web chat alone, or serve this machine only (127.0.0.1)`,
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
  if (set.DIRECT_LINE_SECRET !== undefined && appId === undefined) {
    problems.push('DIRECT_LINE_SECRET is set but MicrosoftAppId is not, so Azure could not reach the bot');
  }
  if (problems.length > 0) return wrong(problems);
  const bot = appId === undefined ? null : { appId, password, type, tenantId: set.MicrosoftAppTenantId };
  const publicUrl = set.PUBLIC_URL ?? null;
  const host = set.HOST ?? (bot === null && publicUrl === null ? '127.0.0.1' : '0.0.0.0');
  const directLine =
    set.DIRECT_LINE_SECRET === undefined
      ? null
      : { url: set.DIRECT_LINE_URL, secret: set.DIRECT_LINE_SECRET };
  return {
    ok: true,
    config: {
      port: set.PORT,
      host,
      dataDir: set.DATA_DIR,
      database: set.DATABASE_URL ?? null,
      retentionDays: set.RETENTION_DAYS,
      rateLimits: set.RATE_LIMITS,
      bot,
      publicUrl,
      embedOrigins: set.EMBED_ORIGINS,
      directLine,
      operator: { name: set.OPERATOR_NAME, email: set.OPERATOR_EMAIL },
      logLevel: set.LOG_LEVEL,
      metrics: set.METRICS_PORT === null ? null : { host: set.METRICS_HOST, port: set.METRICS_PORT },
    },
  };
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
