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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The configuration of a process, from environment variables alone; docs/operations.md tells what each is for. */
export type Env = z.infer<typeof envSchema>;

const EXPECTED: Record<keyof Env, string> = {
  PORT: 'a whole number from 0 to 65535 · 0 至 65535 的整数',
  HOST: 'a host name or address without spaces · 不含空格的主机名或地址',
  PUBLIC_URL:
    'an address such as https://lianfang.example without a path · 形如 https://lianfang.example 的网址，不含路径',
  DATA_DIR:
    'a folder that this user owns and may write to, or can make · 当前用户所有且可写、或可以新建的文件夹',
  DATABASE_URL: 'an address that begins with postgresql:// · 以 postgresql:// 开头的数据库地址',
  CORS_ORIGINS: 'addresses like https://a.example, with commas between · 以逗号分隔的网址',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent · 其中之一',
};

/** Values that cannot be used, one line each. A DATABASE_URL is never repeated: it may hold a password. */
export class EnvError extends Error {
  constructor(names: (keyof Env)[]) {
    super(names.map((name) => `${name} must be · ${name} 应为: ${EXPECTED[name]}`).join('\n'));
    this.name = 'EnvError';
  }
}

/**
 * @throws {EnvError} naming every variable that cannot be used; an empty value counts as not set.
 * DATA_DIR is looked at where it will be used: with a DATABASE_URL nothing is kept there.
 */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { data, error } = envSchema.safeParse(set);
  const refused = error?.issues.map((issue) => issue.path[0] as keyof Env) ?? [];
  if (!set.DATABASE_URL && !canHoldData(set.DATA_DIR ?? DATA_DIR)) refused.push('DATA_DIR');
  if (data && refused.length === 0) return data;
  throw new EnvError([...new Set(refused)]);
}
