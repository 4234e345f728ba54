import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { type Config, readConfig } from './config.ts'
import { rootFolder } from './root.ts'

function configOf(env: Record<string, string>): Config {
  const read = readConfig(env)
  assert.ok(read.ok, read.ok ? '' : read.problems.join(' '))
  return read.config
}

function problemsOf(env: Record<string, string>): string[] {
  const read = readConfig(env)
  assert.ok(!read.ok, 'these settings should have been refused')
  return read.problems
}

test('without any settings the house is at home on this machine alone', () => {
  assert.deepEqual(configOf({}), {
    port: 3000,
    host: '127.0.0.1',
    dataFolder: path.join(rootFolder, 'data'),
    dataFolderIsDefault: true,
    baseUrl: null,
    smtpUrl: null,
    mailFrom: 'bothways@localhost.localdomain',
    databaseUrl: null,
    postgresBin: null,
    languageForAll: false,
  })
})

test('every setting can be given, and an empty one counts as not given', () => {
  const config = configOf({
    PORT: '0',
    HOST: '::1',
    BOTHWAYS_DATA: '/srv/bothways',
    BASE_URL: 'https://time.example.org/',
    SMTP_URL: 'smtps://name:word@mail.example.org',
    MAIL_FROM: 'hello@time.example.org',
    DATABASE_URL: 'postgres://name:word@db.example.org/bothways',
    BOTHWAYS_POSTGRES_BIN: ' ',
  })
  assert.equal(config.port, 0)
  assert.equal(config.host, '::1')
  assert.equal(config.dataFolder, '/srv/bothways')
  assert.equal(config.dataFolderIsDefault, false)
  assert.equal(config.baseUrl, 'https://time.example.org')
  assert.equal(config.mailFrom, 'hello@time.example.org')
  assert.equal(config.databaseUrl, 'postgres://name:word@db.example.org/bothways')
  assert.equal(config.postgresBin, null)
})

test('a database may be named by its socket, with no machine in the address', () => {
  const url = 'postgresql:///bothways?host=/run/postgresql'
  assert.equal(configOf({ DATABASE_URL: url }).databaseUrl, url)
})

for (const [name, values] of Object.entries({
  PORT: ['abc', '3000x', '-1', '70000', '0x10', '1e3', '80.5'],
  HOST: ['my machine', 'http://localhost'],
  BASE_URL: ['time.example.org', 'ftp://time.example.org'],
  SMTP_URL: ['mail.example.org', 'https://mail.example.org'],
  MAIL_FROM: ['hello', 'hello@', 'The bank <hello>'],
  DATABASE_URL: ['mysql://name:secret@db.example.org/x', 'db.example.org'],
  BOTHWAYS_POSTGRES_BIN: ['bin'],
})) {
  test(`a wrong ${name} is explained in one sentence with an example`, () => {
    for (const value of values) {
      const problems = problemsOf({ [name]: value })
      assert.equal(problems.length, 1, value)
      assert.match(problems[0]!, new RegExp(`^The setting ${name} has to be .*for example ${name}=.*\\.$`))
    }
  })
}

test('all problems are told at once, and none repeats what was typed', () => {
  const problems = problemsOf({ PORT: 'abc', DATABASE_URL: 'mysql://name:secret@db.example.org/x' })
  assert.equal(problems.length, 2)
  assert.doesNotMatch(problems.join(' '), /secret/)
})
