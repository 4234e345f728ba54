-- What our posting is measured against. The rows are ours, with nothing but the keys by which they are found.
create schema floor;

/* The same bytes in one row. */
create table floor.one (
  community_id uuid, id uuid, key text, content_digest text, kind text, occurred_on date, posted_at timestamptz, source text,
  position integer, chain_digest bytea, giving uuid, taking uuid, giving_position integer, taking_position integer,
  minutes integer, giving_balance integer, taking_balance integer, primary key (community_id, id)
);

/* The same rows: a transaction and two entries. */
create table floor.transactions (
  community_id uuid, id uuid, key text, content_digest text, kind text, occurred_on date, posted_at timestamptz, source text,
  position integer, chain_digest bytea, primary key (community_id, id)
);
create table floor.entries (
  community_id uuid, account_id uuid, position bigint generated always as identity, transaction_id uuid, minutes integer,
  balance_minutes integer, primary key (community_id, account_id, position)
);

/* The same rows in an order: one row of each community is counted up with them. */
create table floor.counts (community_id uuid primary key, n integer not null default 0) with (fillfactor = 50);

-- How the best known open time bank does it, said again in one function: the transfer, then for each side a movement and the sum
-- of all movements of the account, stored. Nothing is locked. There it is about twelve statements with a round trip each.
create schema resum;
create table resum.accounts (id uuid primary key, balance integer not null default 0);
create table resum.transfers (id uuid primary key, reason text, made_at timestamptz not null default now());
create table resum.movements (
  id bigint generated always as identity primary key, account_id uuid not null references resum.accounts,
  transfer_id uuid not null references resum.transfers, amount integer not null, made_at timestamptz not null default now()
);
create index on resum.movements (account_id);
create index on resum.movements (transfer_id);
create function resum.post(p_id uuid, p_giving uuid, p_taking uuid, p_minutes integer) returns void language plpgsql as $$
begin
  insert into resum.transfers (id, reason) values (p_id, '');
  insert into resum.movements (account_id, transfer_id, amount) values (p_giving, p_id, -p_minutes);
  update resum.accounts set balance = (select sum(amount) from resum.movements where account_id = p_giving) where id = p_giving;
  insert into resum.movements (account_id, transfer_id, amount) values (p_taking, p_id, p_minutes);
  update resum.accounts set balance = (select sum(amount) from resum.movements where account_id = p_taking) where id = p_taking;
end $$;

grant usage on schema floor to bothways_app;
grant select, insert, update on all tables in schema floor to bothways_app;
