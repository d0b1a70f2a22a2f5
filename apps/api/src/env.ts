import { z } from 'zod';
import { canHoldData } from './lib/data-folder.ts';

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));
const webOrigin = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => URL.parse(url)?.origin === url.toLowerCase());

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const DATA_DIR = './data';

const envSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  PUBLIC_URL: webOrigin.optional(),
  DATA_DIR: z.string().default(DATA_DIR),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .pipe(z.array(webOrigin)),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  SESSION_IDLE_MINUTES: wholeNumber(1, 1440).default(30),
  SESSION_HOURS: wholeNumber(1, 720).default(12),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((address) => address.trim() || []))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))),
  RATE_LIMIT_PER_MINUTE: wholeNumber(60, 999_999).default(1200),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('统一身份认证'),
  DEMO_PASSWORD: z.string().min(8).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The configuration of a process, from environment variables alone; docs/operations.md tells what each is for. */
export type Env = z.infer<typeof envSchema>;

const SIGN_ON = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

const EXPECTED: Record<keyof Env, string> = {
  PORT: 'a whole number from 0 to 65535 · 0 至 65535 的整数',
  HOST: 'a host name or address without spaces · 不含空格的主机名或地址',
  PUBLIC_URL:
    'an address such as https://lianfang.example without a path · 形如 https://lianfang.example 的网址，不含路径',
  DATA_DIR:
    'a folder that this user owns and may write to, or can make · 当前用户所有且可写、或可以新建的文件夹',
  DATABASE_URL: 'an address that begins with postgresql:// · 以 postgresql:// 开头的数据库地址',
  CORS_ORIGINS: 'addresses like https://a.example, with commas between · 以逗号分隔的网址',
  DATABASE_OWNER_URL:
    'an address that begins with postgresql:// · 以 postgresql:// 开头的数据库地址（表的所有者）',
  AUTH_SECRET: 'at least 32 characters · 至少 32 个字符',
  SESSION_IDLE_MINUTES: 'a whole number from 1 to 1440 · 1 至 1440 的整数',
  SESSION_HOURS: 'a whole number from 1 to 720 · 1 至 720 的整数',
  TRUST_PROXY: 'addresses or networks, with commas between · 以逗号分隔的地址或网段',
  RATE_LIMIT_PER_MINUTE: 'a whole number from 60 to 999999 · 60 至 999999 的整数',
  OIDC_ISSUER: 'the address of the provider · 认证服务器的网址',
  OIDC_CLIENT_ID: 'the id that the provider gave · 认证服务器分配的客户端标识',
  OIDC_CLIENT_SECRET: 'the secret that the provider gave · 认证服务器分配的密钥',
  OIDC_NAME: 'a name for the button · 按钮上的名称',
  DEMO_PASSWORD: 'at least 8 characters · 至少 8 个字符',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent · 其中之一',
};

/** The address that people type, as far as it can be known before anybody asks. */
export function originOf({ PUBLIC_URL, HOST, PORT }: Env): string {
  return PUBLIC_URL ?? `http://${HOST}:${PORT}`;
}

/** The single sign-on that is configured, if any. */
export function readSignOn(env: Env) {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
  };
}

/** Values that cannot be used, one line each. A DATABASE_URL is never repeated: it may hold a password. */
export class EnvError extends Error {
  constructor(names: (keyof Env)[]) {
    super(
      [...new Set(names)]
        .map((name) => `${name} must be · ${name} 应为: ${EXPECTED[name]}`)
        .join('\n'),
    );
    this.name = 'EnvError';
  }
}

/**
 * @throws {EnvError} naming every variable that cannot be used; an empty value counts as not set.
 * DATA_DIR holds the secret and the noted heads of the log also where DATABASE_URL names the database.
 */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { data, error } = envSchema.safeParse(set);
  const refused = error?.issues.map((issue) => issue.path[0] as keyof Env) ?? [];
  if (!canHoldData(set.DATA_DIR ?? DATA_DIR)) refused.push('DATA_DIR');
  if (data) refused.push(...listMissingOfSignOn(data));
  if (data && refused.length === 0) return data;
  throw new EnvError([...new Set(refused)]);
}

/** All of them or none. */
function listMissingOfSignOn(env: Env): (keyof Env)[] {
  const missing = SIGN_ON.filter((name) => env[name] === undefined);
  return missing.length < SIGN_ON.length ? missing : [];
}
