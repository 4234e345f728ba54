import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../src/platform/db/database.ts'

/** The whole database in one text, read from its own catalogs, always in the same order. */
export async function describeSchema(owner: Db): Promise<string> {
  const list = async (query: RawBuilder<{ line: string }>) =>
    (await query.execute(owner)).rows.map((row) => row.line)
  const tables = await list(sql`
    select relname as line from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' order by 1`)
  const parts = ['-- Written by `npm run schema` from the database the migrations make. Please do not edit.']
  const types = await list(sql`
    select 'create domain ' || typname || ' as ' || format_type(typbasetype, typtypmod)
      || coalesce((select string_agg(' constraint ' || conname || ' ' || pg_get_constraintdef(oid), '' order by conname)
        from pg_constraint where contypid = t.oid), '') || ';' as line
    from pg_type as t where typnamespace = 'public'::regnamespace and typtype = 'd' order by typname`)
  parts.push(types.join('\n'))
  for (const table of tables) parts.push(await describeTable(list, table))
  const functions = await list(sql`
    select pg_get_functiondef(p.oid) as line from pg_proc as p left join pg_depend as d on d.objid = p.oid and d.deptype = 'e'
    where p.pronamespace = 'public'::regnamespace and d.objid is null order by p.proname`)
  const rights = await list(sql`
    select 'grant ' || lower(string_agg(privilege_type, ', ' order by privilege_type)) || ' on ' || table_name || ' to bothways_app;' as line
    from information_schema.role_table_grants where grantee = 'bothways_app' and table_schema = 'public' group by table_name
    union all
    select 'grant ' || lower(privilege_type) || ' (' || string_agg(column_name, ', ' order by column_name) || ') on ' || table_name || ' to bothways_app;'
    from information_schema.column_privileges as c where grantee = 'bothways_app' and table_schema = 'public' and not exists (
      select 1 from information_schema.role_table_grants as t where t.grantee = c.grantee and t.table_name = c.table_name and t.privilege_type = c.privilege_type)
    group by privilege_type, table_name order by 1`)
  return `${[...parts, ...functions.map((one) => `${one.trim()};`), rights.join('\n')].join('\n\n')}\n`
}

async function describeTable(
  list: (query: RawBuilder<{ line: string }>) => Promise<string[]>,
  table: string,
): Promise<string> {
  const columns = await list(sql`
    select '  ' || attname || ' ' || format_type(atttypid, atttypmod)
      || case when attgenerated = 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
              when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end
      || case when attnotnull then ' not null' else '' end as line
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`)
  const constraints = await list(sql`
    select '  constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
    where conrelid = ${table}::regclass and contype <> 'n' order by contype desc, conname`)
  const indexes = await list(sql`
    select indexdef || ';' as line from pg_indexes where schemaname = 'public' and tablename = ${table}
      and indexname not in (select conname from pg_constraint where conrelid = ${table}::regclass) order by indexname`)
  const triggers = await list(sql`
    select pg_get_triggerdef(oid) || ';' as line from pg_trigger where tgrelid = ${table}::regclass and not tgisinternal order by tgname`)
  const policies = await list(sql`
    select 'create policy ' || policyname || ' on ' || tablename || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
      || coalesce(' using (' || qual || ')', '') || coalesce(' with check (' || with_check || ')', '') || ';' as line
    from pg_policies where schemaname = 'public' and tablename = ${table} order by policyname`)
  const body = `create table ${table} (\n${[...columns, ...constraints].join(',\n')}\n);`
  return [body, ...indexes, ...triggers, ...policies].join('\n')
}
