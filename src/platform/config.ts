import path from 'node:path'
import { z } from 'zod'
import { rootFolder } from './root.ts'

/** The settings of an installation, checked. */
export type Config = {
  port: number
  host: string
  dataFolder: string
  /** True when nobody named a folder, so that another may be found where this one cannot work. */
  dataFolderIsDefault: boolean
  baseUrl: string | null
  smtpUrl: string | null
  mailFrom: string
  databaseUrl: string | null
  postgresBin: string | null
}

const address = (schemes: string[], example: string) =>
  z
    .string()
    .refine(
      (typed) => URL.canParse(typed) && schemes.includes(new URL(typed).protocol),
      `is not an address. For example: ${example}`,
    )

const Settings = z.object({
  PORT: z.coerce
    .number('is not a number. For example: 3000')
    .int('is not a whole number. For example: 3000')
    .min(0, 'must be between 0 and 65535')
    .max(65535, 'must be between 0 and 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not the name or address of this machine. For example: 127.0.0.1')
    .default('127.0.0.1'),
  BOTHWAYS_DATA: z.string().optional(),
  BASE_URL: address(['http:', 'https:'], 'https://bothways.example.org').optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://name:password@mail.example.org').optional(),
  MAIL_FROM: z
    .email('is not an e-mail address. For example: hello@example.org')
    .default('bothways@localhost.localdomain'),
  DATABASE_URL: address(
    ['postgres:', 'postgresql:'],
    'postgresql://name:password@db.example.org/bothways',
  ).optional(),
  BOTHWAYS_POSTGRES_BIN: z.string().optional(),
})

/** Reads the settings from the environment. Each problem is one plain sentence that names the setting. */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).map((name) => [name, env[name]?.trim() || undefined]),
  )
  const read = Settings.safeParse(given)
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map(({ path: [name], message }) =>
        `The setting ${String(name)} ${message}.`.replace(/\.\.$/, '.'),
      ),
    }
  }
  const { PORT, HOST, BOTHWAYS_DATA, BASE_URL, SMTP_URL, MAIL_FROM, DATABASE_URL, BOTHWAYS_POSTGRES_BIN } =
    read.data
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      dataFolder: path.resolve(BOTHWAYS_DATA ?? path.join(rootFolder, 'data')),
      dataFolderIsDefault: BOTHWAYS_DATA === undefined,
      baseUrl: BASE_URL ? BASE_URL.replace(/\/+$/, '') : null,
      smtpUrl: SMTP_URL ?? null,
      mailFrom: MAIL_FROM,
      databaseUrl: DATABASE_URL ?? null,
      postgresBin: BOTHWAYS_POSTGRES_BIN ?? null,
    },
  }
}
