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
  languageForAll: boolean
}

const address = (schemes: string[], example: string) =>
  z
    .string()
    .refine(
      (typed) => URL.canParse(typed) && schemes.includes(new URL(typed).protocol),
      `has to be an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}, for example ${example}`,
    )

// What was typed is never repeated: it may hold a password.
const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'has to be a whole number, for example PORT=3000')
    .transform(Number)
    .refine((port) => port <= 65535, 'has to be between 0 and 65535, for example PORT=3000')
    .default(3000),
  HOST: z
    .string()
    .regex(
      /^[\w.:-]+$/,
      'has to be a name or an address of this machine, for example HOST=127.0.0.1, or HOST=0.0.0.0 for all of them',
    )
    .default('127.0.0.1'),
  BOTHWAYS_DATA: z.string().optional(),
  BASE_URL: address(['http:', 'https:'], 'BASE_URL=https://bothways.example.org').optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'SMTP_URL=smtps://name:password@mail.example.org').optional(),
  MAIL_FROM: z
    .email('has to be an e-mail address, for example MAIL_FROM=hello@bothways.example.org')
    .default('bothways@localhost.localdomain'),
  DATABASE_URL: address(
    ['postgres:', 'postgresql:'],
    'DATABASE_URL=postgresql://name:password@db.example.org/bothways',
  ).optional(),
  BOTHWAYS_LANGUAGE_FOR_ALL: z.enum(['yes', 'no'], 'has to be yes or no').default('no'),
  BOTHWAYS_POSTGRES_BIN: z
    .string()
    .refine(
      path.isAbsolute,
      'has to be the whole path of a folder, for example BOTHWAYS_POSTGRES_BIN=/usr/lib/postgresql/18/bin',
    )
    .optional(),
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
      problems: read.error.issues.map(
        ({ path: [name], message }) => `The setting ${String(name)} ${message}.`,
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
      languageForAll: read.data.BOTHWAYS_LANGUAGE_FOR_ALL === 'yes',
    },
  }
}
