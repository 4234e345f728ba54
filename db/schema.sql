-- Written by `npm run schema` from the database the migrations make. Please do not edit.

create domain account_floor as integer constraint account_floor_check CHECK ((VALUE <= 0));
create domain account_kind as text constraint account_kind_check CHECK ((VALUE = ANY (ARRAY['person'::text, 'shared'::text, 'group'::text, 'organisation'::text, 'pot'::text, 'commons'::text, 'opening'::text, 'former_members'::text, 'link'::text])));
create domain account_name as text constraint account_name_check CHECK ((length(VALUE) <= 120));
create domain chain_length as integer constraint chain_length_check CHECK ((VALUE >= 0));
create domain floor_reason as text constraint floor_reason_check CHECK ((length(VALUE) <= 500));
create domain moved_minutes as integer constraint moved_minutes_check CHECK ((VALUE <> 0));
create domain place_in_book as integer constraint place_in_book_check CHECK ((VALUE > 0));
create domain transaction_key as text constraint transaction_key_check CHECK (((length(VALUE) >= 8) AND (length(VALUE) <= 200)));
create domain transaction_kind as text constraint transaction_kind_check CHECK ((VALUE = ANY (ARRAY['exchange'::text, 'contribution'::text, 'inter'::text, 'rota'::text, 'meeting'::text, 'learning'::text, 'shared_work'::text, 'community_building'::text, 'standing'::text, 'gift'::text, 'donation'::text, 'grant'::text, 'starter'::text, 'legacy'::text, 'write_off'::text, 'merge'::text, 'sharing'::text, 'opening'::text, 'link_write_off'::text, 'reversal'::text])));

create table account_holders (
  community_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  shares boolean not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint account_holders_pkey PRIMARY KEY (community_id, id),
  constraint account_holders_community_id_account_id_fkey FOREIGN KEY (community_id, account_id) REFERENCES accounts(community_id, id),
  constraint account_holders_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id)
);
CREATE UNIQUE INDEX account_holders_once ON public.account_holders USING btree (community_id, account_id, person_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX account_holders_share_one ON public.account_holders USING btree (community_id, person_id) WHERE (shares AND (until IS NULL));
create policy own_community on account_holders for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table accounts (
  community_id uuid not null,
  id uuid not null,
  kind account_kind not null,
  person_id uuid,
  balance_minutes integer default 0 not null,
  entry_count integer default 0 not null,
  floor_minutes account_floor,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  name account_name default ''::text not null,
  floor_reason floor_reason default ''::text not null,
  linked_id uuid,
  constraint accounts_community_id_person_id_key UNIQUE (community_id, person_id),
  constraint accounts_one_link UNIQUE (community_id, linked_id),
  constraint accounts_pkey PRIMARY KEY (community_id, id),
  constraint accounts_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint accounts_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint accounts_linked_id_fkey FOREIGN KEY (linked_id) REFERENCES communities(id),
  constraint accounts_check CHECK ((((kind)::text = 'person'::text) = (person_id IS NOT NULL))),
  constraint accounts_link_check CHECK ((((kind)::text = 'link'::text) = (linked_id IS NOT NULL)))
);
CREATE INDEX accounts_of_all ON public.accounts USING btree (community_id, kind, id) WHERE ((kind)::text <> 'person'::text);
CREATE UNIQUE INDEX accounts_one_of_a_kind ON public.accounts USING btree (community_id, kind) WHERE ((kind)::text = ANY (ARRAY['organisation'::text, 'pot'::text, 'commons'::text, 'opening'::text, 'former_members'::text]));
CREATE TRIGGER accounts_guarded BEFORE INSERT OR DELETE OR UPDATE ON public.accounts FOR EACH ROW EXECUTE FUNCTION guard_account();
create policy own_community on accounts for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table agreement_signings (
  community_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  how text not null,
  read_in text not null,
  signed_on date not null,
  signed_at timestamp with time zone not null,
  keyed_by uuid,
  witness text default ''::text not null,
  kept_where text default ''::text not null,
  taken_back_at timestamp with time zone,
  constraint agreement_signings_pkey PRIMARY KEY (community_id, id),
  constraint agreement_signings_community_id_keyed_by_fkey FOREIGN KEY (community_id, keyed_by) REFERENCES people(community_id, id),
  constraint agreement_signings_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint agreement_signings_community_id_version_id_fkey FOREIGN KEY (community_id, version_id) REFERENCES agreement_versions(community_id, id),
  constraint agreement_signings_check CHECK (((how = 'tap'::text) OR ((keyed_by IS NOT NULL) AND (witness <> ''::text)))),
  constraint agreement_signings_how_check CHECK ((how = ANY (ARRAY['tap'::text, 'mark'::text, 'voice'::text, 'witness'::text]))),
  constraint agreement_signings_kept_where_check CHECK ((length(kept_where) <= 200)),
  constraint agreement_signings_witness_check CHECK ((length(witness) <= 120))
);
CREATE UNIQUE INDEX agreement_signings_once ON public.agreement_signings USING btree (community_id, person_id, version_id, signed_on) WHERE (taken_back_at IS NULL);
create policy own_community on agreement_signings for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table agreement_texts (
  community_id uuid not null,
  version_id uuid not null,
  language text not null,
  opening text not null,
  mine text not null,
  ours text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint agreement_texts_pkey PRIMARY KEY (community_id, version_id, language),
  constraint agreement_texts_community_id_version_id_fkey FOREIGN KEY (community_id, version_id) REFERENCES agreement_versions(community_id, id),
  constraint agreement_texts_community_id_written_by_fkey FOREIGN KEY (community_id, written_by) REFERENCES people(community_id, id),
  constraint agreement_texts_mine_check CHECK (((length(mine) >= 1) AND (length(mine) <= 4000))),
  constraint agreement_texts_opening_check CHECK ((length(opening) <= 2000)),
  constraint agreement_texts_ours_check CHECK (((length(ours) >= 1) AND (length(ours) <= 4000)))
);
CREATE TRIGGER agreement_texts_kept BEFORE INSERT OR UPDATE ON public.agreement_texts FOR EACH ROW EXECUTE FUNCTION keep_what_was_agreed();
create policy own_community on agreement_texts for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table agreement_versions (
  community_id uuid not null,
  id uuid not null,
  number integer,
  state text not null,
  why text default ''::text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  agreed_on date,
  present text default ''::text not null,
  present_count integer,
  agreed_count integer,
  recorded_by uuid,
  recorded_at timestamp with time zone,
  constraint agreement_versions_community_id_number_key UNIQUE (community_id, number),
  constraint agreement_versions_pkey PRIMARY KEY (community_id, id),
  constraint agreement_versions_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint agreement_versions_community_id_proposed_by_fkey FOREIGN KEY (community_id, proposed_by) REFERENCES people(community_id, id),
  constraint agreement_versions_community_id_recorded_by_fkey FOREIGN KEY (community_id, recorded_by) REFERENCES people(community_id, id),
  constraint agreement_versions_check CHECK (((number IS NOT NULL) = (state = ANY (ARRAY['current'::text, 'past'::text])))),
  constraint agreement_versions_check1 CHECK (((number IS NULL) = ((agreed_on IS NULL) AND (agreed_count IS NULL) AND (present_count IS NULL) AND (recorded_at IS NULL)))),
  constraint agreement_versions_check2 CHECK (((agreed_count >= 1) AND (agreed_count <= present_count))),
  constraint agreement_versions_number_check CHECK ((number > 0)),
  constraint agreement_versions_present_check CHECK ((length(present) <= 2000)),
  constraint agreement_versions_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'current'::text, 'past'::text, 'withdrawn'::text]))),
  constraint agreement_versions_why_check CHECK ((length(why) <= 1000))
);
CREATE INDEX agreement_versions_by_time ON public.agreement_versions USING btree (community_id, id DESC);
CREATE UNIQUE INDEX agreement_versions_current ON public.agreement_versions USING btree (community_id) WHERE (state = 'current'::text);
create policy own_community on agreement_versions for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table arrangements (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  direction text not null,
  kind text not null,
  words text not null,
  details text default ''::text not null,
  asked_at timestamp with time zone not null,
  outcome text,
  answer text default ''::text not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint arrangements_pkey PRIMARY KEY (community_id, id),
  constraint arrangements_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint arrangements_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint arrangements_community_id_settled_by_fkey FOREIGN KEY (community_id, settled_by) REFERENCES people(community_id, id),
  constraint arrangements_answer_check CHECK ((length(answer) <= 1000)),
  constraint arrangements_check CHECK (((outcome IS NULL) = (settled_at IS NULL))),
  constraint arrangements_details_check CHECK ((length(details) <= 2000)),
  constraint arrangements_direction_check CHECK ((direction = ANY (ARRAY['ask'::text, 'offer'::text]))),
  constraint arrangements_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40))),
  constraint arrangements_outcome_check CHECK ((outcome = ANY (ARRAY['arranged'::text, 'together'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint arrangements_words_check CHECK ((length(words) <= 200))
);
CREATE INDEX arrangements_of ON public.arrangements USING btree (community_id, person_id, id);
CREATE INDEX arrangements_waiting ON public.arrangements USING btree (community_id, id) WHERE (settled_at IS NULL);
create policy own_community on arrangements for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table arrival_talks (
  community_id uuid not null,
  id uuid not null,
  arrival_id uuid not null,
  name text not null,
  talked_on date not null,
  talked_by uuid not null,
  constraint arrival_talks_pkey PRIMARY KEY (community_id, id),
  constraint arrival_talks_community_id_arrival_id_fkey FOREIGN KEY (community_id, arrival_id) REFERENCES arrivals(community_id, id) ON DELETE CASCADE,
  constraint arrival_talks_community_id_talked_by_fkey FOREIGN KEY (community_id, talked_by) REFERENCES people(community_id, id),
  constraint arrival_talks_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
CREATE INDEX arrival_talks_about ON public.arrival_talks USING btree (community_id, arrival_id, id);
create policy own_community on arrival_talks for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table arrivals (
  community_id uuid not null,
  id uuid not null,
  state text not null,
  name text not null,
  reach text default ''::text not null,
  words text default ''::text not null,
  language text,
  code_digest text not null,
  invited_by uuid,
  created_at timestamp with time zone not null,
  said_at timestamp with time zone,
  welcomer_id uuid,
  met_on date,
  brings text default ''::text not null,
  would_like text default ''::text not null,
  we_bring text default ''::text not null,
  we_would_like text default ''::text not null,
  ask_kind text,
  ask_words text default ''::text not null,
  offer_kind text,
  offer_words text default ''::text not null,
  signed_version_id uuid,
  signed_how text,
  signed_in text,
  signed_on date,
  signed_witness text default ''::text not null,
  signed_kept_where text default ''::text not null,
  signed_keyed_by uuid,
  person_id uuid,
  here_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_why text default ''::text not null,
  constraint arrivals_community_id_code_digest_key UNIQUE (community_id, code_digest),
  constraint arrivals_pkey PRIMARY KEY (community_id, id),
  constraint arrivals_community_id_ended_by_fkey FOREIGN KEY (community_id, ended_by) REFERENCES people(community_id, id),
  constraint arrivals_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint arrivals_community_id_invited_by_fkey FOREIGN KEY (community_id, invited_by) REFERENCES people(community_id, id),
  constraint arrivals_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint arrivals_community_id_signed_keyed_by_fkey FOREIGN KEY (community_id, signed_keyed_by) REFERENCES people(community_id, id),
  constraint arrivals_community_id_signed_version_id_fkey FOREIGN KEY (community_id, signed_version_id) REFERENCES agreement_versions(community_id, id),
  constraint arrivals_community_id_welcomer_id_fkey FOREIGN KEY (community_id, welcomer_id) REFERENCES people(community_id, id),
  constraint arrivals_ask_words_check CHECK ((length(ask_words) <= 200)),
  constraint arrivals_brings_check CHECK ((length(brings) <= 2000)),
  constraint arrivals_check CHECK (((state = 'here'::text) = (person_id IS NOT NULL))),
  constraint arrivals_check1 CHECK (((state = 'not-now'::text) = (ended_at IS NOT NULL))),
  constraint arrivals_check2 CHECK ((((signed_version_id IS NULL) = (signed_how IS NULL)) AND ((signed_how IS NULL) = (signed_on IS NULL)))),
  constraint arrivals_ended_why_check CHECK ((length(ended_why) <= 500)),
  constraint arrivals_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint arrivals_offer_words_check CHECK ((length(offer_words) <= 200)),
  constraint arrivals_reach_check CHECK ((length(reach) <= 300)),
  constraint arrivals_signed_how_check CHECK ((signed_how = ANY (ARRAY['tap'::text, 'mark'::text, 'voice'::text, 'witness'::text]))),
  constraint arrivals_signed_kept_where_check CHECK ((length(signed_kept_where) <= 200)),
  constraint arrivals_signed_witness_check CHECK ((length(signed_witness) <= 120)),
  constraint arrivals_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'coming'::text, 'here'::text, 'not-now'::text]))),
  constraint arrivals_we_bring_check CHECK ((length(we_bring) <= 2000)),
  constraint arrivals_we_would_like_check CHECK ((length(we_would_like) <= 2000)),
  constraint arrivals_words_check CHECK ((length(words) <= 2000)),
  constraint arrivals_would_like_check CHECK ((length(would_like) <= 2000))
);
CREATE INDEX arrivals_ended ON public.arrivals USING btree (community_id, ended_at) WHERE (state = 'not-now'::text);
CREATE UNIQUE INDEX arrivals_of_person ON public.arrivals USING btree (community_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX arrivals_under_way ON public.arrivals USING btree (community_id, id) WHERE (state = ANY (ARRAY['invited'::text, 'coming'::text]));
CREATE INDEX arrivals_welcomed_by ON public.arrivals USING btree (community_id, welcomer_id) WHERE (state = 'coming'::text);
create policy own_community on arrivals for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table book_checks (
  community_id uuid not null,
  id uuid not null,
  made_at timestamp with time zone not null,
  clean boolean not null,
  looked integer not null,
  broken jsonb not null,
  receipt text,
  constraint book_checks_pkey PRIMARY KEY (community_id, id),
  constraint book_checks_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id)
);
create policy own_community on book_checks for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table calls (
  community_id uuid not null,
  id uuid not null,
  what text not null,
  person_id uuid not null,
  with_id uuid,
  exchange_id uuid,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint calls_pkey PRIMARY KEY (community_id, id),
  constraint calls_community_id_exchange_id_fkey FOREIGN KEY (community_id, exchange_id) REFERENCES exchanges(community_id, id),
  constraint calls_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint calls_community_id_said_by_fkey FOREIGN KEY (community_id, said_by) REFERENCES people(community_id, id),
  constraint calls_community_id_settled_by_fkey FOREIGN KEY (community_id, settled_by) REFERENCES people(community_id, id),
  constraint calls_community_id_with_id_fkey FOREIGN KEY (community_id, with_id) REFERENCES people(community_id, id),
  constraint calls_check CHECK (((settled_at IS NULL) = (settled_by IS NULL))),
  constraint calls_what_check CHECK ((what = ANY (ARRAY['company'::text, 'not-me'::text])))
);
CREATE INDEX calls_of_person ON public.calls USING btree (community_id, person_id, id);
CREATE UNIQUE INDEX calls_once ON public.calls USING btree (community_id, person_id, what, COALESCE(exchange_id, person_id)) WHERE (settled_at IS NULL);
CREATE INDEX calls_open ON public.calls USING btree (community_id, said_at, id) WHERE (settled_at IS NULL);
create policy own_community on calls for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table chains (
  community_id uuid not null,
  length chain_length default 0 not null,
  head bytea default '\x'::bytea not null,
  constraint chains_pkey PRIMARY KEY (community_id),
  constraint chains_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id)
);
CREATE TRIGGER chains_guarded BEFORE DELETE OR UPDATE ON public.chains FOR EACH ROW EXECUTE FUNCTION guard_chain();
create policy own_community on chains for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table communities (
  id uuid not null,
  name text not null,
  time_zone text default 'Europe/London'::text not null,
  language text default 'en'::text not null,
  help_name text default ''::text not null,
  help_phone text default ''::text not null,
  help_email text default ''::text not null,
  rounding_minutes integer default 15 not null,
  expire_after_days integer default 30 not null,
  auto_confirm_after_days integer,
  floor_minutes integer,
  is_demo boolean default false not null,
  created_at timestamp with time zone not null,
  vocabulary jsonb default '{}'::jsonb not null,
  prompt_minutes integer,
  whole_steps boolean default false not null,
  oldest_days integer,
  starter_minutes integer,
  first_accompanied_after date,
  grant_voices integer default 3 not null,
  grant_days integer default 3 not null,
  address_name text,
  constraint communities_address_name_key UNIQUE (address_name),
  constraint communities_pkey PRIMARY KEY (id),
  constraint communities_address_name_check CHECK ((address_name ~ '^[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?$'::text)),
  constraint communities_auto_confirm_after_days_check CHECK (((auto_confirm_after_days >= 1) AND (auto_confirm_after_days <= 365))),
  constraint communities_expire_after_days_check CHECK (((expire_after_days >= 1) AND (expire_after_days <= 365))),
  constraint communities_floor_minutes_check CHECK ((floor_minutes <= 0)),
  constraint communities_grant_days_check CHECK (((grant_days >= 0) AND (grant_days <= 60))),
  constraint communities_grant_voices_check CHECK (((grant_voices >= 1) AND (grant_voices <= 100))),
  constraint communities_help_email_check CHECK ((length(help_email) <= 254)),
  constraint communities_help_name_check CHECK ((length(help_name) <= 120)),
  constraint communities_help_phone_check CHECK ((length(help_phone) <= 60)),
  constraint communities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint communities_oldest_days_check CHECK (((oldest_days >= 1) AND (oldest_days <= 3650))),
  constraint communities_prompt_minutes_check CHECK ((prompt_minutes > 0)),
  constraint communities_rounding_minutes_check CHECK ((rounding_minutes = ANY (ARRAY[1, 5, 10, 15, 30]))),
  constraint communities_starter_minutes_check CHECK (((starter_minutes >= 1) AND (starter_minutes <= 6000))),
  constraint communities_vocabulary_check CHECK (((jsonb_typeof(vocabulary) = 'object'::text) AND (length((vocabulary)::text) <= 8000)))
);
create policy any_community_is_seen on communities for select to bothways_app using (true);
create policy own_community_is_kept on communities for update to bothways_app using ((id = ( SELECT here() AS here))) with check ((id = ( SELECT here() AS here)));
create policy own_community_is_made on communities for insert to bothways_app with check ((id = ( SELECT here() AS here)));

create table confirmations (
  community_id uuid not null,
  id uuid not null,
  exchange_id uuid not null,
  version integer not null,
  answer text not null,
  minutes integer,
  former_minutes integer,
  words text default ''::text not null,
  person_id uuid,
  as_broker boolean default false not null,
  made_at timestamp with time zone not null,
  constraint confirmations_pkey PRIMARY KEY (community_id, id),
  constraint confirmations_community_id_exchange_id_fkey FOREIGN KEY (community_id, exchange_id) REFERENCES exchanges(community_id, id),
  constraint confirmations_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint confirmations_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'differently'::text, 'undone'::text]))),
  constraint confirmations_check CHECK (((answer = 'differently'::text) = (minutes IS NOT NULL))),
  constraint confirmations_minutes_check CHECK (((minutes >= 1) AND (minutes <= (1440 * 31)))),
  constraint confirmations_words_check CHECK ((length(words) <= 2000))
);
CREATE INDEX confirmations_of_exchange ON public.confirmations USING btree (community_id, exchange_id, made_at);
create policy own_community on confirmations for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table contact_details (
  community_id uuid not null,
  person_id uuid not null,
  email text,
  email_folded text generated always as (lower(email)) stored,
  phone text default ''::text not null,
  other_phone text default ''::text not null,
  constraint contact_details_pkey PRIMARY KEY (community_id, person_id),
  constraint contact_details_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint contact_details_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint contact_details_other_phone_check CHECK ((length(other_phone) <= 60)),
  constraint contact_details_phone_check CHECK ((length(phone) <= 60))
);
CREATE INDEX contact_details_by_email ON public.contact_details USING btree (community_id, email_folded);
create policy own_community on contact_details for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table deeds (
  community_id uuid not null,
  key text not null,
  content_digest text not null,
  outcome jsonb,
  done_at timestamp with time zone not null,
  constraint deeds_pkey PRIMARY KEY (community_id, key),
  constraint deeds_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint deeds_key_check CHECK (((length(key) >= 8) AND (length(key) <= 100)))
);
create policy own_community on deeds for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table distances (
  community_id uuid not null,
  id uuid not null,
  wanted_by uuid not null,
  from_id uuid not null,
  since date not null,
  ended_on date,
  constraint distances_pkey PRIMARY KEY (community_id, id),
  constraint distances_community_id_from_id_fkey FOREIGN KEY (community_id, from_id) REFERENCES people(community_id, id),
  constraint distances_community_id_wanted_by_fkey FOREIGN KEY (community_id, wanted_by) REFERENCES people(community_id, id),
  constraint distances_check CHECK ((wanted_by <> from_id))
);
CREATE INDEX distances_from ON public.distances USING btree (community_id, from_id);
CREATE UNIQUE INDEX distances_once ON public.distances USING btree (community_id, wanted_by, from_id) WHERE (ended_on IS NULL);
create policy own_community on distances for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table entries (
  community_id uuid not null,
  account_id uuid not null,
  position place_in_book not null,
  transaction_id uuid not null,
  minutes moved_minutes not null,
  balance_minutes integer not null,
  constraint entries_pkey PRIMARY KEY (community_id, account_id, "position"),
  constraint entries_community_id_account_id_fkey FOREIGN KEY (community_id, account_id) REFERENCES accounts(community_id, id),
  constraint entries_community_id_transaction_id_fkey FOREIGN KEY (community_id, transaction_id) REFERENCES transactions(community_id, id)
);
CREATE INDEX entries_of_transaction ON public.entries USING btree (community_id, transaction_id);
CREATE TRIGGER entries_add_whole_transactions AFTER INSERT ON public.entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_whole_transactions();
CREATE TRIGGER entries_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
create policy own_community on entries for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table exchange_notes (
  community_id uuid not null,
  exchange_id uuid not null,
  words text not null,
  constraint exchange_notes_pkey PRIMARY KEY (community_id, exchange_id),
  constraint exchange_notes_community_id_exchange_id_fkey FOREIGN KEY (community_id, exchange_id) REFERENCES exchanges(community_id, id),
  constraint exchange_notes_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
create policy own_community on exchange_notes for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table exchanges (
  community_id uuid not null,
  id uuid not null,
  giver_id uuid,
  receiver_id uuid,
  minutes integer not null,
  kind text not null,
  occurred_on date not null,
  started_at time without time zone,
  ended_at time without time zone,
  come_back text not null,
  state text default 'recorded'::text not null,
  version integer default 1 not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  sheet text default ''::text not null,
  intent_id uuid,
  transaction_id uuid,
  source text default 'here'::text not null,
  spoken_for uuid,
  accompanied_by uuid,
  key text,
  link_id uuid,
  far_name text default ''::text not null,
  constraint exchanges_community_id_transaction_id_key UNIQUE (community_id, transaction_id),
  constraint exchanges_key UNIQUE (community_id, key),
  constraint exchanges_pkey PRIMARY KEY (community_id, id),
  constraint exchanges_accompanied FOREIGN KEY (community_id, accompanied_by) REFERENCES people(community_id, id),
  constraint exchanges_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint exchanges_community_id_giver_id_fkey FOREIGN KEY (community_id, giver_id) REFERENCES people(community_id, id),
  constraint exchanges_community_id_intent_id_fkey FOREIGN KEY (community_id, intent_id) REFERENCES intents(community_id, id),
  constraint exchanges_community_id_receiver_id_fkey FOREIGN KEY (community_id, receiver_id) REFERENCES people(community_id, id),
  constraint exchanges_community_id_recorded_by_fkey FOREIGN KEY (community_id, recorded_by) REFERENCES people(community_id, id),
  constraint exchanges_community_id_transaction_id_fkey FOREIGN KEY (community_id, transaction_id) REFERENCES transactions(community_id, id),
  constraint exchanges_linked FOREIGN KEY (community_id, link_id) REFERENCES links(community_id, id),
  constraint exchanges_spoken_for FOREIGN KEY (community_id, spoken_for) REFERENCES people(community_id, id),
  constraint exchanges_check CHECK ((giver_id IS DISTINCT FROM receiver_id)),
  constraint exchanges_check1 CHECK (((state = ANY (ARRAY['recorded'::text, 'talk'::text])) = (settled_at IS NULL))),
  constraint exchanges_come_back_check CHECK ((come_back = ANY (ARRAY['hours'::text, 'pot'::text, 'thanks'::text]))),
  constraint exchanges_far_name_check CHECK ((length(far_name) <= 120)),
  constraint exchanges_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200))),
  constraint exchanges_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40))),
  constraint exchanges_minutes_check CHECK (((minutes >= 1) AND (minutes <= (1440 * 31)))),
  constraint exchanges_sheet_check CHECK ((length(sheet) <= 80)),
  constraint exchanges_state_check CHECK ((state = ANY (ARRAY['recorded'::text, 'talk'::text, 'confirmed'::text, 'withdrawn'::text, 'expired'::text, 'reversed'::text])))
);
CREATE INDEX exchanges_given ON public.exchanges USING btree (community_id, giver_id, occurred_on DESC, id DESC);
CREATE INDEX exchanges_of_intent ON public.exchanges USING btree (community_id, intent_id) WHERE (intent_id IS NOT NULL);
CREATE INDEX exchanges_open ON public.exchanges USING btree (community_id, recorded_at, id) WHERE (state = ANY (ARRAY['recorded'::text, 'talk'::text]));
CREATE INDEX exchanges_received ON public.exchanges USING btree (community_id, receiver_id, occurred_on DESC, id DESC);
CREATE INDEX exchanges_settled ON public.exchanges USING btree (community_id, occurred_on) INCLUDE (giver_id, receiver_id, minutes) WHERE (state = 'confirmed'::text);
create policy own_community on exchanges for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table friendships (
  community_id uuid not null,
  id uuid not null,
  said_by uuid not null,
  with_id uuid not null,
  said_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid,
  hours_a_year integer,
  guessed_at timestamp with time zone,
  constraint friendships_pkey PRIMARY KEY (community_id, id),
  constraint friendships_community_id_ended_by_fkey FOREIGN KEY (community_id, ended_by) REFERENCES people(community_id, id),
  constraint friendships_community_id_said_by_fkey FOREIGN KEY (community_id, said_by) REFERENCES people(community_id, id),
  constraint friendships_community_id_with_id_fkey FOREIGN KEY (community_id, with_id) REFERENCES people(community_id, id),
  constraint friendships_check CHECK ((said_by <> with_id)),
  constraint friendships_hours_a_year_check CHECK (((hours_a_year >= 1) AND (hours_a_year <= 8760)))
);
CREATE UNIQUE INDEX friendships_once ON public.friendships USING btree (community_id, LEAST(said_by, with_id), GREATEST(said_by, with_id)) WHERE (ended_at IS NULL);
CREATE INDEX friendships_said ON public.friendships USING btree (community_id, said_by);
CREATE INDEX friendships_with ON public.friendships USING btree (community_id, with_id);
create policy own_community on friendships for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table grant_voices (
  community_id uuid not null,
  grant_id uuid not null,
  person_id uuid not null,
  voice text not null,
  words text default ''::text not null,
  said_at timestamp with time zone not null,
  said_through uuid,
  constraint grant_voices_pkey PRIMARY KEY (community_id, grant_id, person_id),
  constraint grant_voices_community_id_grant_id_fkey FOREIGN KEY (community_id, grant_id) REFERENCES grants(community_id, id),
  constraint grant_voices_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint grant_voices_community_id_said_through_fkey FOREIGN KEY (community_id, said_through) REFERENCES people(community_id, id),
  constraint grant_voices_voice_check CHECK ((voice = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint grant_voices_words_check CHECK ((length(words) <= 500))
);
create policy own_community on grant_voices for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table grants (
  community_id uuid not null,
  id uuid not null,
  to_id uuid not null,
  minutes integer not null,
  words text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  state text default 'open'::text not null,
  settled_at timestamp with time zone,
  given_by uuid,
  transaction_id uuid,
  constraint grants_pkey PRIMARY KEY (community_id, id),
  constraint grants_community_id_asked_by_fkey FOREIGN KEY (community_id, asked_by) REFERENCES people(community_id, id),
  constraint grants_community_id_given_by_fkey FOREIGN KEY (community_id, given_by) REFERENCES people(community_id, id),
  constraint grants_community_id_to_id_fkey FOREIGN KEY (community_id, to_id) REFERENCES people(community_id, id),
  constraint grants_community_id_transaction_id_fkey FOREIGN KEY (community_id, transaction_id) REFERENCES transactions(community_id, id),
  constraint grants_check CHECK (((state = 'given'::text) = (transaction_id IS NOT NULL))),
  constraint grants_minutes_check CHECK (((minutes >= 1) AND (minutes <= 60000))),
  constraint grants_state_check CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'declined'::text, 'withdrawn'::text, 'given'::text]))),
  constraint grants_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
CREATE INDEX grants_by_time ON public.grants USING btree (community_id, id DESC);
CREATE INDEX grants_given ON public.grants USING btree (community_id, given_by, to_id) WHERE (state = 'given'::text);
CREATE INDEX grants_open ON public.grants USING btree (community_id, id) WHERE (state = ANY (ARRAY['open'::text, 'agreed'::text]));
create policy own_community on grants for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table group_entries (
  community_id uuid not null,
  id uuid not null,
  recipe_id uuid not null,
  occurred_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  transaction_id uuid not null,
  undone_at timestamp with time zone,
  constraint group_entries_community_id_transaction_id_key UNIQUE (community_id, transaction_id),
  constraint group_entries_pkey PRIMARY KEY (community_id, id),
  constraint group_entries_community_id_recipe_id_fkey FOREIGN KEY (community_id, recipe_id) REFERENCES recipes(community_id, id),
  constraint group_entries_community_id_recorded_by_fkey FOREIGN KEY (community_id, recorded_by) REFERENCES people(community_id, id),
  constraint group_entries_community_id_transaction_id_fkey FOREIGN KEY (community_id, transaction_id) REFERENCES transactions(community_id, id)
);
CREATE INDEX group_entries_by_day ON public.group_entries USING btree (community_id, occurred_on DESC, id DESC);
create policy own_community on group_entries for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table group_parts (
  community_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  part text not null,
  minutes integer not null,
  occurred_on date not null,
  undone boolean default false not null,
  constraint group_parts_pkey PRIMARY KEY (community_id, entry_id, person_id, part),
  constraint group_parts_community_id_entry_id_fkey FOREIGN KEY (community_id, entry_id) REFERENCES group_entries(community_id, id),
  constraint group_parts_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint group_parts_minutes_check CHECK (((minutes >= 0) AND (minutes <= (1440 * 31)))),
  constraint group_parts_part_check CHECK ((part = ANY (ARRAY['gave'::text, 'received'::text])))
);
CREATE INDEX group_parts_of_person ON public.group_parts USING btree (community_id, person_id, part, occurred_on) INCLUDE (minutes) WHERE (NOT undone);
create policy own_community on group_parts for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table hats (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  words text not null,
  position integer not null,
  hidden boolean default false not null,
  words_folded text generated always as (folded(words)) stored not null,
  constraint hats_pkey PRIMARY KEY (community_id, id),
  constraint hats_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint hats_position_check CHECK (("position" >= 0)),
  constraint hats_words_check CHECK (((length(words) >= 1) AND (length(words) <= 80)))
);
CREATE INDEX hats_of_person ON public.hats USING btree (community_id, person_id, "position");
create policy own_community on hats for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table import_files (
  community_id uuid not null,
  run_id uuid not null,
  name text not null,
  bytes bytea not null,
  constraint import_files_pkey PRIMARY KEY (community_id, run_id, name),
  constraint import_files_community_id_run_id_fkey FOREIGN KEY (community_id, run_id) REFERENCES import_runs(community_id, id) ON DELETE CASCADE,
  constraint import_files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255)))
);
create policy own_community on import_files for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table import_runs (
  community_id uuid not null,
  id uuid not null,
  source text not null,
  state text not null,
  made_by uuid,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  rows_done integer default 0 not null,
  rows_total integer default 0 not null,
  mapping jsonb,
  report jsonb,
  constraint import_runs_pkey PRIMARY KEY (community_id, id),
  constraint import_runs_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint import_runs_community_id_made_by_fkey FOREIGN KEY (community_id, made_by) REFERENCES people(community_id, id),
  constraint import_runs_source_check CHECK ((source = ANY (ARRAY['timeoverflow'::text, 'people'::text]))),
  constraint import_runs_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'mapping'::text, 'read'::text, 'bringing'::text, 'done'::text, 'failed'::text, 'dropped'::text])))
);
create policy own_community on import_runs for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table intents (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  direction text not null,
  kind text not null,
  words text not null,
  words_folded text generated always as (folded(words)) stored not null,
  details text default ''::text not null,
  source text default 'here'::text not null,
  source_id text,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint intents_community_id_source_direction_source_id_key UNIQUE (community_id, source, direction, source_id),
  constraint intents_pkey PRIMARY KEY (community_id, id),
  constraint intents_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint intents_details_check CHECK ((length(details) <= 2000)),
  constraint intents_direction_check CHECK ((direction = ANY (ARRAY['ask'::text, 'offer'::text]))),
  constraint intents_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 40))),
  constraint intents_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200)))
);
CREATE INDEX gifts_of_person ON public.intents USING btree (community_id, person_id) INCLUDE (words_folded) WHERE ((direction = 'offer'::text) AND (closed_at IS NULL));
CREATE INDEX intents_by_kind ON public.intents USING btree (community_id, direction, kind, id) INCLUDE (person_id) WHERE (closed_at IS NULL);
CREATE INDEX intents_of_person ON public.intents USING btree (community_id, person_id, id);
CREATE INDEX intents_open ON public.intents USING btree (community_id, direction, id) WHERE (closed_at IS NULL);
create policy own_community on intents for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table link_write_offs (
  community_id uuid not null,
  id uuid not null,
  other_id uuid not null,
  minutes integer not null,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  transaction_id uuid,
  constraint link_write_offs_pkey PRIMARY KEY (community_id, id),
  constraint link_write_offs_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint link_write_offs_community_id_said_by_fkey FOREIGN KEY (community_id, said_by) REFERENCES people(community_id, id),
  constraint link_write_offs_community_id_taken_back_by_fkey FOREIGN KEY (community_id, taken_back_by) REFERENCES people(community_id, id),
  constraint link_write_offs_community_id_transaction_id_fkey FOREIGN KEY (community_id, transaction_id) REFERENCES transactions(community_id, id),
  constraint link_write_offs_other_id_fkey FOREIGN KEY (other_id) REFERENCES communities(id),
  constraint link_write_offs_check CHECK ((other_id <> community_id)),
  constraint link_write_offs_check1 CHECK (((taken_back_at IS NULL) OR (transaction_id IS NULL))),
  constraint link_write_offs_minutes_check CHECK ((minutes <> 0))
);
CREATE INDEX link_write_offs_of_other ON public.link_write_offs USING btree (other_id) WHERE ((taken_back_at IS NULL) AND (transaction_id IS NULL));
CREATE UNIQUE INDEX link_write_offs_once ON public.link_write_offs USING btree (community_id, other_id) WHERE ((taken_back_at IS NULL) AND (transaction_id IS NULL));
create policy own_community on link_write_offs for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));
create policy seen_by_the_other on link_write_offs for select to bothways_app using ((other_id = ( SELECT here() AS here)));

create table links (
  community_id uuid not null,
  id uuid not null,
  other_id uuid not null,
  account_id uuid not null,
  limit_minutes integer not null,
  opened_at timestamp with time zone not null,
  opened_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint links_pkey PRIMARY KEY (community_id, id),
  constraint links_community_id_account_id_fkey FOREIGN KEY (community_id, account_id) REFERENCES accounts(community_id, id),
  constraint links_community_id_ended_by_fkey FOREIGN KEY (community_id, ended_by) REFERENCES people(community_id, id),
  constraint links_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint links_community_id_opened_by_fkey FOREIGN KEY (community_id, opened_by) REFERENCES people(community_id, id),
  constraint links_other_id_fkey FOREIGN KEY (other_id) REFERENCES communities(id),
  constraint links_check CHECK ((other_id <> community_id)),
  constraint links_limit_minutes_check CHECK (((limit_minutes >= 1) AND (limit_minutes <= 600000)))
);
CREATE INDEX links_of_other ON public.links USING btree (other_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX links_once ON public.links USING btree (community_id, other_id) WHERE (ended_at IS NULL);
create policy own_community on links for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));
create policy seen_by_the_other on links for select to bothways_app using ((other_id = ( SELECT here() AS here)));

create table mails (
  community_id uuid not null,
  id uuid not null,
  person_id uuid,
  to_address text not null,
  subject text not null,
  words text not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  failed_at timestamp with time zone,
  tries integer default 0 not null,
  constraint mails_pkey PRIMARY KEY (community_id, id),
  constraint mails_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint mails_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id)
);
CREATE INDEX mails_of_person ON public.mails USING btree (community_id, person_id, created_at);
CREATE INDEX mails_waiting ON public.mails USING btree (community_id, id) WHERE ((sent_at IS NULL) AND (failed_at IS NULL));
create policy own_community on mails for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table mandates (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  delegate_id uuid not null,
  since date not null,
  until date,
  made_by uuid not null,
  ended_by uuid,
  constraint mandates_pkey PRIMARY KEY (community_id, id),
  constraint mandates_community_id_delegate_id_fkey FOREIGN KEY (community_id, delegate_id) REFERENCES people(community_id, id),
  constraint mandates_community_id_ended_by_fkey FOREIGN KEY (community_id, ended_by) REFERENCES people(community_id, id),
  constraint mandates_community_id_made_by_fkey FOREIGN KEY (community_id, made_by) REFERENCES people(community_id, id),
  constraint mandates_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint mandates_check CHECK ((person_id <> delegate_id)),
  constraint mandates_check1 CHECK ((until >= since))
);
CREATE INDEX mandates_of_delegate ON public.mandates USING btree (community_id, delegate_id);
CREATE UNIQUE INDEX mandates_once ON public.mandates USING btree (community_id, person_id, delegate_id) WHERE (until IS NULL);
create policy own_community on mandates for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table notices (
  community_id uuid not null,
  id uuid not null,
  what text not null,
  on_day date not null,
  at_time time without time zone,
  place text default ''::text not null,
  made_by uuid,
  created_at timestamp with time zone not null,
  taken_down_at timestamp with time zone,
  constraint notices_pkey PRIMARY KEY (community_id, id),
  constraint notices_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint notices_community_id_made_by_fkey FOREIGN KEY (community_id, made_by) REFERENCES people(community_id, id),
  constraint notices_place_check CHECK ((length(place) <= 120)),
  constraint notices_what_check CHECK (((length(what) >= 1) AND (length(what) <= 120)))
);
CREATE INDEX notices_by_day ON public.notices USING btree (community_id, on_day, id) WHERE (taken_down_at IS NULL);
create policy own_community on notices for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table pauses (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  since date not null,
  lifted_on date,
  made_by uuid not null,
  lifted_by uuid,
  constraint pauses_pkey PRIMARY KEY (community_id, id),
  constraint pauses_community_id_lifted_by_fkey FOREIGN KEY (community_id, lifted_by) REFERENCES people(community_id, id),
  constraint pauses_community_id_made_by_fkey FOREIGN KEY (community_id, made_by) REFERENCES people(community_id, id),
  constraint pauses_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint pauses_check CHECK ((lifted_on >= since))
);
CREATE UNIQUE INDEX pauses_once ON public.pauses USING btree (community_id, person_id) WHERE (lifted_on IS NULL);
create policy own_community on pauses for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table people (
  community_id uuid not null,
  id uuid not null,
  number integer,
  name text not null,
  name_folded text generated always as (folded(name)) stored not null,
  about text default ''::text not null,
  area text default ''::text not null,
  area_folded text generated always as (folded(area)) stored not null,
  language text,
  state text default 'here'::text not null,
  joined_on date not null,
  created_at timestamp with time zone not null,
  in_booklet boolean default true not null,
  born_on date,
  left_on date,
  merged_into uuid,
  erased_at timestamp with time zone,
  constraint people_community_id_number_key UNIQUE (community_id, number),
  constraint people_pkey PRIMARY KEY (community_id, id),
  constraint people_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint people_merged FOREIGN KEY (community_id, merged_into) REFERENCES people(community_id, id),
  constraint people_about_check CHECK ((length(about) <= 2000)),
  constraint people_area_check CHECK ((length(area) <= 120)),
  constraint people_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint people_number_check CHECK ((number > 0)),
  constraint people_state_check CHECK ((state = ANY (ARRAY['here'::text, 'resting'::text, 'moved_on'::text, 'remembered'::text])))
);
CREATE INDEX people_by_beginning ON public.people USING btree (community_id, name_folded text_pattern_ops, id);
CREATE INDEX people_by_name ON public.people USING btree (community_id, name_folded, id);
create policy own_community on people for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table plan_readers (
  community_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  constraint plan_readers_pkey PRIMARY KEY (community_id, plan_id, person_id),
  constraint plan_readers_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint plan_readers_community_id_plan_id_fkey FOREIGN KEY (community_id, plan_id) REFERENCES plans(community_id, id) ON DELETE CASCADE
);
CREATE INDEX plan_readers_of ON public.plan_readers USING btree (community_id, person_id);
create policy own_community on plan_readers for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table plans (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  want text not null,
  good text default ''::text not null,
  if_not text not null,
  wrong text default ''::text not null,
  agreed text default ''::text not null,
  who_does text default ''::text not null,
  ring text default ''::text not null,
  review_on date not null,
  outcome text,
  learned text default ''::text not null,
  written_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint plans_pkey PRIMARY KEY (community_id, id),
  constraint plans_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint plans_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint plans_agreed_check CHECK ((length(agreed) <= 2000)),
  constraint plans_check CHECK (((outcome IS NULL) = (settled_at IS NULL))),
  constraint plans_good_check CHECK ((length(good) <= 2000)),
  constraint plans_if_not_check CHECK (((length(if_not) >= 1) AND (length(if_not) <= 2000))),
  constraint plans_learned_check CHECK ((length(learned) <= 2000)),
  constraint plans_outcome_check CHECK ((outcome = ANY (ARRAY['did'::text, 'changed'::text, 'stopped'::text]))),
  constraint plans_ring_check CHECK ((length(ring) <= 200)),
  constraint plans_want_check CHECK (((length(want) >= 1) AND (length(want) <= 200))),
  constraint plans_who_does_check CHECK ((length(who_does) <= 2000)),
  constraint plans_wrong_check CHECK ((length(wrong) <= 2000))
);
CREATE INDEX plans_of ON public.plans USING btree (community_id, person_id, id);
create policy own_community on plans for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table printed_sheets (
  community_id uuid not null,
  id uuid not null,
  code text not null,
  name text default ''::text not null,
  occurred_on date,
  names text default ''::text not null,
  line_count integer not null,
  language text not null,
  printed_by uuid not null,
  printed_at timestamp with time zone not null,
  constraint printed_sheets_community_id_code_key UNIQUE (community_id, code),
  constraint printed_sheets_pkey PRIMARY KEY (community_id, id),
  constraint printed_sheets_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint printed_sheets_community_id_printed_by_fkey FOREIGN KEY (community_id, printed_by) REFERENCES people(community_id, id),
  constraint printed_sheets_code_check CHECK ((code ~ '^[0-9A-HJKMNP-TV-Y]{3}-[0-9A-HJKMNP-TV-Y]{3}$'::text)),
  constraint printed_sheets_line_count_check CHECK (((line_count >= 5) AND (line_count <= 20))),
  constraint printed_sheets_name_check CHECK ((length(name) <= 60)),
  constraint printed_sheets_names_check CHECK ((length(names) <= 4000))
);
create policy own_community on printed_sheets for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table recipes (
  community_id uuid not null,
  id uuid not null,
  shape text not null,
  name text not null,
  giver_minutes integer,
  receiver_minutes integer,
  balances text not null,
  made_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint recipes_pkey PRIMARY KEY (community_id, id),
  constraint recipes_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint recipes_balances_check CHECK ((balances = ANY (ARRAY['pot'::text, 'commons'::text, 'organisation'::text]))),
  constraint recipes_giver_minutes_check CHECK (((giver_minutes >= 1) AND (giver_minutes <= 1440))),
  constraint recipes_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint recipes_receiver_minutes_check CHECK (((receiver_minutes >= 1) AND (receiver_minutes <= 1440))),
  constraint recipes_shape_check CHECK ((shape = ANY (ARRAY['learning'::text, 'shared_work'::text, 'community_building'::text, 'rota'::text, 'meeting'::text])))
);
create policy own_community on recipes for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table records (
  community_id uuid not null,
  id uuid not null,
  what text not null,
  actor_id uuid,
  subject_id uuid,
  made_at timestamp with time zone not null,
  constraint records_pkey PRIMARY KEY (community_id, id),
  constraint records_community_id_actor_id_fkey FOREIGN KEY (community_id, actor_id) REFERENCES people(community_id, id),
  constraint records_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint records_what_check CHECK (((length(what) >= 3) AND (length(what) <= 60)))
);
CREATE INDEX records_by_subject ON public.records USING btree (community_id, subject_id, id);
create policy own_community on records for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table second_apps (
  community_id uuid not null,
  person_id uuid not null,
  secret text not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint second_apps_pkey PRIMARY KEY (community_id, person_id),
  constraint second_apps_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id)
);
create policy own_community on second_apps for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table second_codes (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_digest text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint second_codes_pkey PRIMARY KEY (community_id, id),
  constraint second_codes_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id)
);
CREATE UNIQUE INDEX second_codes_known ON public.second_codes USING btree (community_id, person_id, code_digest);
create policy own_community on second_codes for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table second_resets (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_id uuid,
  witness_id uuid,
  made_at timestamp with time zone not null,
  constraint second_resets_pkey PRIMARY KEY (community_id, id),
  constraint second_resets_community_id_by_id_fkey FOREIGN KEY (community_id, by_id) REFERENCES people(community_id, id),
  constraint second_resets_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint second_resets_community_id_witness_id_fkey FOREIGN KEY (community_id, witness_id) REFERENCES people(community_id, id),
  constraint second_resets_check CHECK ((by_id <> person_id)),
  constraint second_resets_check1 CHECK ((witness_id <> person_id)),
  constraint second_resets_check2 CHECK ((witness_id <> by_id))
);
CREATE INDEX second_resets_of_person ON public.second_resets USING btree (community_id, person_id);
create policy own_community on second_resets for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table sessions (
  community_id uuid not null,
  token_digest text not null,
  person_id uuid not null,
  device text default ''::text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wall_id uuid,
  second_until timestamp with time zone,
  second_left_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (community_id, token_digest),
  constraint sessions_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint sessions_community_id_wall_id_fkey FOREIGN KEY (community_id, wall_id) REFERENCES walls(community_id, id),
  constraint sessions_device_check CHECK ((length(device) <= 200))
);
CREATE INDEX sessions_at_wall ON public.sessions USING btree (community_id, wall_id) WHERE (wall_id IS NOT NULL);
CREATE INDEX sessions_of_person ON public.sessions USING btree (community_id, person_id);
create policy own_community on sessions for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table sheet_keyings (
  community_id uuid not null,
  sheet_id uuid not null,
  turn integer not null,
  keyed_by uuid not null,
  keyed_at timestamp with time zone not null,
  first_id uuid not null,
  last_id uuid not null,
  constraint sheet_keyings_community_id_first_id_key UNIQUE (community_id, first_id),
  constraint sheet_keyings_pkey PRIMARY KEY (community_id, sheet_id, turn),
  constraint sheet_keyings_community_id_first_id_fkey FOREIGN KEY (community_id, first_id) REFERENCES exchanges(community_id, id),
  constraint sheet_keyings_community_id_keyed_by_fkey FOREIGN KEY (community_id, keyed_by) REFERENCES people(community_id, id),
  constraint sheet_keyings_community_id_last_id_fkey FOREIGN KEY (community_id, last_id) REFERENCES exchanges(community_id, id),
  constraint sheet_keyings_community_id_sheet_id_fkey FOREIGN KEY (community_id, sheet_id) REFERENCES printed_sheets(community_id, id),
  constraint sheet_keyings_turn_check CHECK ((turn > 0))
);
create policy own_community on sheet_keyings for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table sign_in_codes (
  community_id uuid not null,
  code_digest text not null,
  person_id uuid not null,
  made_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_codes_pkey PRIMARY KEY (community_id, code_digest),
  constraint sign_in_codes_community_id_made_by_fkey FOREIGN KEY (community_id, made_by) REFERENCES people(community_id, id),
  constraint sign_in_codes_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id)
);
CREATE INDEX sign_in_codes_of_person ON public.sign_in_codes USING btree (community_id, person_id);
create policy own_community on sign_in_codes for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table sign_in_links (
  community_id uuid not null,
  token_digest text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_links_pkey PRIMARY KEY (community_id, token_digest),
  constraint sign_in_links_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id)
);
CREATE INDEX sign_in_links_of_person ON public.sign_in_links USING btree (community_id, person_id, created_at);
create policy own_community on sign_in_links for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table sign_in_tries (
  community_id uuid not null,
  id uuid not null,
  subject text not null,
  tried_at timestamp with time zone not null,
  constraint sign_in_tries_pkey PRIMARY KEY (community_id, id),
  constraint sign_in_tries_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint sign_in_tries_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200)))
);
CREATE INDEX sign_in_tries_by_subject ON public.sign_in_tries USING btree (community_id, subject, tried_at);
create policy own_community on sign_in_tries for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table standing_changes (
  community_id uuid not null,
  id uuid not null,
  role_id uuid not null,
  since date not null,
  words text not null,
  weekly_minutes integer not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  constraint standing_changes_pkey PRIMARY KEY (community_id, id),
  constraint standing_changes_community_id_made_by_fkey FOREIGN KEY (community_id, made_by) REFERENCES people(community_id, id),
  constraint standing_changes_community_id_role_id_fkey FOREIGN KEY (community_id, role_id) REFERENCES standing_roles(community_id, id),
  constraint standing_changes_weekly_minutes_check CHECK (((weekly_minutes >= 1) AND (weekly_minutes <= 2400))),
  constraint standing_changes_words_check CHECK (((length(words) >= 1) AND (length(words) <= 120)))
);
CREATE INDEX standing_changes_of_role ON public.standing_changes USING btree (community_id, role_id);
create policy own_community on standing_changes for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table standing_roles (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  words text not null,
  weekly_minutes integer not null,
  since date not null,
  until date,
  credited_through date,
  made_by uuid not null,
  ended_by uuid,
  constraint standing_roles_pkey PRIMARY KEY (community_id, id),
  constraint standing_roles_community_id_ended_by_fkey FOREIGN KEY (community_id, ended_by) REFERENCES people(community_id, id),
  constraint standing_roles_community_id_made_by_fkey FOREIGN KEY (community_id, made_by) REFERENCES people(community_id, id),
  constraint standing_roles_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint standing_roles_weekly_minutes_check CHECK (((weekly_minutes >= 1) AND (weekly_minutes <= 2400))),
  constraint standing_roles_words_check CHECK (((length(words) >= 1) AND (length(words) <= 120)))
);
CREATE INDEX standing_roles_now ON public.standing_roles USING btree (community_id, id) WHERE (until IS NULL);
CREATE INDEX standing_roles_of_person ON public.standing_roles USING btree (community_id, person_id);
create policy own_community on standing_roles for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table standing_weeks (
  community_id uuid not null,
  role_id uuid not null,
  occurred_on date not null,
  person_id uuid not null,
  minutes integer not null,
  transaction_id uuid not null,
  constraint standing_weeks_community_id_transaction_id_key UNIQUE (community_id, transaction_id),
  constraint standing_weeks_pkey PRIMARY KEY (community_id, role_id, occurred_on),
  constraint standing_weeks_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint standing_weeks_community_id_role_id_fkey FOREIGN KEY (community_id, role_id) REFERENCES standing_roles(community_id, id),
  constraint standing_weeks_community_id_transaction_id_fkey FOREIGN KEY (community_id, transaction_id) REFERENCES transactions(community_id, id),
  constraint standing_weeks_minutes_check CHECK (((minutes >= 1) AND (minutes <= 2400)))
);
CREATE INDEX standing_weeks_by_day ON public.standing_weeks USING btree (community_id, occurred_on);
CREATE INDEX standing_weeks_of_person ON public.standing_weeks USING btree (community_id, person_id, occurred_on) INCLUDE (minutes, transaction_id);
create policy own_community on standing_weeks for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table task_offers (
  community_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  to_id uuid not null,
  offered_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answer text,
  constraint task_offers_pkey PRIMARY KEY (community_id, id),
  constraint task_offers_community_id_task_id_fkey FOREIGN KEY (community_id, task_id) REFERENCES tasks_taken_on(community_id, id),
  constraint task_offers_community_id_to_id_fkey FOREIGN KEY (community_id, to_id) REFERENCES people(community_id, id),
  constraint task_offers_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'taken-back'::text]))),
  constraint task_offers_check CHECK (((answer IS NULL) = (answered_at IS NULL)))
);
CREATE UNIQUE INDEX task_offers_one ON public.task_offers USING btree (community_id, task_id) WHERE (answer IS NULL);
CREATE INDEX task_offers_to ON public.task_offers USING btree (community_id, to_id) WHERE (answer IS NULL);
create policy own_community on task_offers for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table tasks_taken_on (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  task text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  words text default ''::text not null,
  ends_on date not null,
  second_due_at timestamp with time zone not null,
  given_by uuid,
  basis text default 'begin'::text not null,
  decided_on date,
  decided_words text default ''::text not null,
  asked_at timestamp with time zone,
  wish text,
  ended_by uuid,
  ended_how text,
  ended_words text default ''::text not null,
  constraint tasks_taken_on_pkey PRIMARY KEY (community_id, id),
  constraint tasks_taken_on_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint tasks_taken_on_ended_by FOREIGN KEY (community_id, ended_by) REFERENCES people(community_id, id),
  constraint tasks_taken_on_given_by FOREIGN KEY (community_id, given_by) REFERENCES people(community_id, id),
  constraint tasks_taken_on_basis_check CHECK ((basis = ANY (ARRAY['begin'::text, 'decision'::text, 'steward'::text, 'handed-over'::text, 'stand-in'::text]))),
  constraint tasks_taken_on_check CHECK (((until IS NULL) OR (until >= since))),
  constraint tasks_taken_on_decided_words_check CHECK ((length(decided_words) <= 300)),
  constraint tasks_taken_on_decision CHECK (((basis = 'decision'::text) = (decided_on IS NOT NULL))),
  constraint tasks_taken_on_ended CHECK (((ended_how IS NULL) OR (until IS NOT NULL))),
  constraint tasks_taken_on_ended_how_check CHECK ((ended_how = ANY (ARRAY['given-back'::text, 'handed-over'::text, 'ended'::text, 'ran-out'::text, 'left'::text]))),
  constraint tasks_taken_on_ended_words_check CHECK ((length(ended_words) <= 300)),
  constraint tasks_taken_on_task_check CHECK ((task = ANY (ARRAY['steward'::text, 'broker'::text, 'welcomer'::text, 'ledger-keeper'::text, 'facilitator'::text, 'safeguarding'::text, 'operator'::text, 'own'::text]))),
  constraint tasks_taken_on_wish_check CHECK ((wish = ANY (ARRAY['go-on'::text, 'end'::text]))),
  constraint tasks_taken_on_words CHECK (((task = 'own'::text) = (words <> ''::text))),
  constraint tasks_taken_on_words_check CHECK ((length(words) <= 80))
);
CREATE INDEX tasks_before ON public.tasks_taken_on USING btree (community_id, until DESC, id DESC) WHERE (until IS NOT NULL);
CREATE INDEX tasks_held ON public.tasks_taken_on USING btree (community_id, task, words) WHERE (until IS NULL);
CREATE UNIQUE INDEX tasks_held_once ON public.tasks_taken_on USING btree (community_id, person_id, task, words) WHERE (until IS NULL);
CREATE INDEX tasks_of_person ON public.tasks_taken_on USING btree (community_id, person_id) WHERE (until IS NULL);
CREATE TRIGGER keep_a_steward AFTER UPDATE OF until ON public.tasks_taken_on FOR EACH ROW WHEN (((old.task = 'steward'::text) AND (old.until IS NULL) AND (new.until IS NOT NULL))) EXECUTE FUNCTION keep_a_steward();
create policy own_community on tasks_taken_on for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table telling_access (
  community_id uuid not null,
  telling_id uuid not null,
  person_id uuid not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  constraint telling_access_pkey PRIMARY KEY (community_id, telling_id, person_id),
  constraint telling_access_community_id_given_by_fkey FOREIGN KEY (community_id, given_by) REFERENCES people(community_id, id),
  constraint telling_access_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint telling_access_community_id_telling_id_fkey FOREIGN KEY (community_id, telling_id) REFERENCES tellings(community_id, id) ON DELETE CASCADE
);
CREATE INDEX telling_access_of ON public.telling_access USING btree (community_id, person_id);
create policy own_community on telling_access for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table telling_named (
  community_id uuid not null,
  telling_id uuid not null,
  person_id uuid not null,
  constraint telling_named_pkey PRIMARY KEY (community_id, telling_id, person_id),
  constraint telling_named_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint telling_named_community_id_telling_id_fkey FOREIGN KEY (community_id, telling_id) REFERENCES tellings(community_id, id) ON DELETE CASCADE
);
create policy own_community on telling_named for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table telling_notes (
  community_id uuid not null,
  id uuid not null,
  telling_id uuid not null,
  what text not null,
  words text default ''::text not null,
  reason text default ''::text not null,
  review_on date,
  author_id uuid,
  made_at timestamp with time zone not null,
  constraint telling_notes_pkey PRIMARY KEY (community_id, id),
  constraint telling_notes_community_id_author_id_fkey FOREIGN KEY (community_id, author_id) REFERENCES people(community_id, id),
  constraint telling_notes_community_id_telling_id_fkey FOREIGN KEY (community_id, telling_id) REFERENCES tellings(community_id, id) ON DELETE CASCADE,
  constraint telling_notes_reason_check CHECK ((length(reason) <= 4000)),
  constraint telling_notes_what_check CHECK ((what = ANY (ARRAY['note'::text, 'decision'::text, 'answer'::text, 'added'::text, 'read'::text, 'handed'::text, 'given'::text, 'taken'::text, 'named'::text, 'unnamed'::text, 'closed'::text, 'reopened'::text]))),
  constraint telling_notes_words_check CHECK ((length(words) <= 20000))
);
CREATE INDEX telling_notes_of ON public.telling_notes USING btree (community_id, telling_id, id);
create policy own_community on telling_notes for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table telling_outside (
  community_id uuid not null,
  person_id uuid not null,
  constraint telling_outside_pkey PRIMARY KEY (community_id, person_id),
  constraint telling_outside_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint telling_outside_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id)
);
create policy own_community on telling_outside for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table telling_readings (
  community_id uuid not null,
  id uuid not null,
  telling_id uuid not null,
  person_id uuid not null,
  what text not null,
  read_at timestamp with time zone not null,
  constraint telling_readings_pkey PRIMARY KEY (community_id, id),
  constraint telling_readings_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint telling_readings_community_id_telling_id_fkey FOREIGN KEY (community_id, telling_id) REFERENCES tellings(community_id, id) ON DELETE CASCADE,
  constraint telling_readings_what_check CHECK ((what = ANY (ARRAY['read'::text, 'printed'::text, 'heard'::text])))
);
CREATE INDEX telling_readings_of ON public.telling_readings USING btree (community_id, telling_id, id DESC);
create policy own_community on telling_readings for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table telling_settings (
  community_id uuid not null,
  lead_name text default ''::text not null,
  lead_phone text default ''::text not null,
  outside_name text default ''::text not null,
  outside_phone text default ''::text not null,
  council_name text default ''::text not null,
  council_phone text default ''::text not null,
  keep_years integer default 6 not null,
  constraint telling_settings_pkey PRIMARY KEY (community_id),
  constraint telling_settings_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint telling_settings_council_name_check CHECK ((length(council_name) <= 120)),
  constraint telling_settings_council_phone_check CHECK ((length(council_phone) <= 60)),
  constraint telling_settings_keep_years_check CHECK (((keep_years >= 1) AND (keep_years <= 30))),
  constraint telling_settings_lead_name_check CHECK ((length(lead_name) <= 120)),
  constraint telling_settings_lead_phone_check CHECK ((length(lead_phone) <= 60)),
  constraint telling_settings_outside_name_check CHECK ((length(outside_name) <= 120)),
  constraint telling_settings_outside_phone_check CHECK ((length(outside_phone) <= 60))
);
create policy own_community on telling_settings for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table telling_sounds (
  community_id uuid not null,
  id uuid not null,
  telling_id uuid not null,
  kind text not null,
  bytes bytea not null,
  made_at timestamp with time zone not null,
  constraint telling_sounds_pkey PRIMARY KEY (community_id, id),
  constraint telling_sounds_community_id_telling_id_fkey FOREIGN KEY (community_id, telling_id) REFERENCES tellings(community_id, id) ON DELETE CASCADE,
  constraint telling_sounds_bytes_check CHECK ((length(bytes) <= 6291456)),
  constraint telling_sounds_kind_check CHECK ((kind = ANY (ARRAY['audio/mpeg'::text, 'audio/mp4'::text, 'audio/ogg'::text, 'audio/webm'::text, 'audio/wav'::text, 'audio/amr'::text, 'audio/aac'::text, 'audio/flac'::text, 'audio/x-caf'::text])))
);
CREATE INDEX telling_sounds_of ON public.telling_sounds USING btree (community_id, telling_id, id);
create policy own_community on telling_sounds for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table tellings (
  community_id uuid not null,
  id uuid not null,
  code_digest text not null,
  for_whom text not null,
  for_name text default ''::text not null,
  wish text default ''::text not null,
  words text default ''::text not null,
  named text default ''::text not null,
  teller_name text default ''::text not null,
  reach text default ''::text not null,
  about_staff boolean not null,
  told_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  kept_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  wish_met text,
  learned text default ''::text not null,
  keep_until date,
  constraint tellings_community_id_code_digest_key UNIQUE (community_id, code_digest),
  constraint tellings_pkey PRIMARY KEY (community_id, id),
  constraint tellings_community_id_acknowledged_by_fkey FOREIGN KEY (community_id, acknowledged_by) REFERENCES people(community_id, id),
  constraint tellings_community_id_closed_by_fkey FOREIGN KEY (community_id, closed_by) REFERENCES people(community_id, id),
  constraint tellings_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint tellings_community_id_kept_by_fkey FOREIGN KEY (community_id, kept_by) REFERENCES people(community_id, id),
  constraint tellings_check CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL))),
  constraint tellings_check1 CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
  constraint tellings_for_name_check CHECK ((length(for_name) <= 200)),
  constraint tellings_for_whom_check CHECK ((for_whom = ANY (ARRAY['me'::text, 'somebody'::text, 'unsaid'::text]))),
  constraint tellings_learned_check CHECK ((length(learned) <= 4000)),
  constraint tellings_named_check CHECK ((length(named) <= 1000)),
  constraint tellings_reach_check CHECK ((length(reach) <= 200)),
  constraint tellings_teller_name_check CHECK ((length(teller_name) <= 200)),
  constraint tellings_wish_check CHECK ((length(wish) <= 4000)),
  constraint tellings_wish_met_check CHECK ((wish_met = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint tellings_words_check CHECK ((length(words) <= 20000))
);
CREATE INDEX tellings_open ON public.tellings USING btree (community_id, due_at) WHERE (acknowledged_at IS NULL);
CREATE INDEX tellings_to_let_go ON public.tellings USING btree (community_id, keep_until) WHERE (keep_until IS NOT NULL);
create policy own_community on tellings for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table thanks (
  community_id uuid not null,
  id uuid not null,
  exchange_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  words text not null,
  made_at timestamp with time zone not null,
  constraint thanks_pkey PRIMARY KEY (community_id, id),
  constraint thanks_community_id_exchange_id_fkey FOREIGN KEY (community_id, exchange_id) REFERENCES exchanges(community_id, id),
  constraint thanks_community_id_from_id_fkey FOREIGN KEY (community_id, from_id) REFERENCES people(community_id, id),
  constraint thanks_community_id_to_id_fkey FOREIGN KEY (community_id, to_id) REFERENCES people(community_id, id),
  constraint thanks_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);
CREATE INDEX thanks_of_exchange ON public.thanks USING btree (community_id, exchange_id);
CREATE INDEX thanks_to_person ON public.thanks USING btree (community_id, to_id, made_at DESC);
create policy own_community on thanks for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table transaction_notes (
  community_id uuid not null,
  transaction_id uuid not null,
  words text not null,
  salt bytea not null,
  constraint transaction_notes_pkey PRIMARY KEY (community_id, transaction_id),
  constraint transaction_notes_community_id_transaction_id_fkey FOREIGN KEY (community_id, transaction_id) REFERENCES transactions(community_id, id),
  constraint transaction_notes_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
create policy own_community on transaction_notes for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table transactions (
  community_id uuid not null,
  id uuid not null,
  key transaction_key not null,
  content_digest text not null,
  kind transaction_kind not null,
  occurred_on date not null,
  posted_at timestamp with time zone not null,
  keyed_by uuid,
  source text default 'here'::text not null,
  reverses_id uuid,
  position place_in_book not null,
  chain_digest bytea not null,
  note_digest bytea,
  constraint transactions_community_id_key_key UNIQUE (community_id, key),
  constraint transactions_in_order UNIQUE (community_id, "position"),
  constraint transactions_pkey PRIMARY KEY (community_id, id),
  constraint transactions_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint transactions_community_id_keyed_by_fkey FOREIGN KEY (community_id, keyed_by) REFERENCES people(community_id, id),
  constraint transactions_community_id_reverses_id_fkey FOREIGN KEY (community_id, reverses_id) REFERENCES transactions(community_id, id),
  constraint transactions_check CHECK ((((kind)::text = 'reversal'::text) = (reverses_id IS NOT NULL)))
);
CREATE INDEX transactions_by_time ON public.transactions USING btree (community_id, posted_at);
CREATE INDEX transactions_put_right ON public.transactions USING btree (community_id, "position") WHERE (reverses_id IS NOT NULL);
CREATE UNIQUE INDEX transactions_reversed_once ON public.transactions USING btree (community_id, reverses_id) WHERE (reverses_id IS NOT NULL);
CREATE TRIGGER transactions_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.transactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
create policy own_community on transactions for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table wall_ways_in (
  community_id uuid not null,
  person_id uuid not null,
  way text not null,
  secret_digest text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint wall_ways_in_pkey PRIMARY KEY (community_id, person_id),
  constraint wall_ways_in_community_id_person_id_fkey FOREIGN KEY (community_id, person_id) REFERENCES people(community_id, id),
  constraint wall_ways_in_community_id_set_by_fkey FOREIGN KEY (community_id, set_by) REFERENCES people(community_id, id),
  constraint wall_ways_in_way_check CHECK ((way = ANY (ARRAY['pin'::text, 'pictures'::text])))
);
create policy own_community on wall_ways_in for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

create table walls (
  community_id uuid not null,
  id uuid not null,
  name text not null,
  made_by uuid,
  created_at timestamp with time zone not null,
  code_digest text,
  code_expires_at timestamp with time zone,
  secret_digest text,
  last_seen_at timestamp with time zone,
  last_visit_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint walls_pkey PRIMARY KEY (community_id, id),
  constraint walls_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint walls_community_id_made_by_fkey FOREIGN KEY (community_id, made_by) REFERENCES people(community_id, id),
  constraint walls_check CHECK (((code_digest IS NULL) = (code_expires_at IS NULL))),
  constraint walls_check1 CHECK (((ended_at IS NULL) OR ((code_digest IS NULL) AND (secret_digest IS NULL)))),
  constraint walls_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
CREATE UNIQUE INDEX walls_by_code ON public.walls USING btree (community_id, code_digest);
CREATE UNIQUE INDEX walls_by_secret ON public.walls USING btree (community_id, secret_digest);
create policy own_community on walls for all to bothways_app using ((community_id = ( SELECT here() AS here))) with check ((community_id = ( SELECT here() AS here)));

CREATE OR REPLACE FUNCTION public.chain_digest(p_before bytea, p_position integer, p_id uuid, p_key text, p_content text, p_posted_at timestamp with time zone, p_keyed_by uuid, p_source text, p_reverses uuid, p_note bytea)
 RETURNS bytea
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select sha256(p_before || convert_to(concat_ws('|', p_position, p_id, p_content,
    (extract(epoch from p_posted_at) * 1000000)::bigint, coalesce(p_keyed_by::text, ''), p_source,
    coalesce(p_reverses::text, ''), coalesce(encode(p_note, 'hex'), ''), p_key), 'UTF8'))
$function$;

CREATE OR REPLACE FUNCTION public.check_whole_transactions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Counted one transaction at a time, so that many at once never read through a long book.
  if exists (
    select from added as a group by a.community_id, a.transaction_id
    having sum(a.minutes) <> 0 or count(*) < 2 or count(*) <> (
      select count(*) from entries as e where e.community_id = a.community_id and e.transaction_id = a.transaction_id)
  ) then
    if exists (select from added as a group by a.community_id, a.transaction_id having sum(a.minutes) <> 0 or count(*) < 2) then
      raise exception 'the entries of a transaction must be two or more and sum to zero' using errcode = 'check_violation';
    end if;
    raise exception 'nothing is added to a transaction that stands' using errcode = 'restrict_violation';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.content_digest(p_kind text, p_occurred_on date, p_legs text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select encode(sha256(convert_to(p_kind || '|' || to_char(p_occurred_on, 'YYYY-MM-DD') || '|' || p_legs, 'UTF8')), 'hex')
$function$;

CREATE OR REPLACE FUNCTION public.count_rows_again()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  analyze (skip_locked) people, contact_details, intents, accounts, transactions, entries, exchanges, exchange_notes;
end $function$;

CREATE OR REPLACE FUNCTION public.folded(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(unaccent('unaccent'::regdictionary, words)) $function$;

CREATE OR REPLACE FUNCTION public.guard_account()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    raise exception 'accounts are closed, not deleted' using errcode = 'restrict_violation';
  elsif tg_op = 'INSERT' then
    if new.balance_minutes <> 0 or new.entry_count <> 0 then
      raise exception 'accounts open at zero' using errcode = 'check_violation';
    end if;
  elsif (new.balance_minutes, new.entry_count) is distinct from (old.balance_minutes, old.entry_count)
    and current_setting('bothways.posting', true) is distinct from 'on' then
    raise exception 'balances change only by posting' using errcode = 'restrict_violation';
  elsif new.closed_at is not null and new.balance_minutes <> 0 then
    raise exception 'an account closes at zero' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION public.guard_chain()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or current_setting('bothways.posting', true) is distinct from 'on' then
    raise exception 'the chain grows only by posting' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.here()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('bothways.community_id', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.keep_a_steward()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.community_id::text, 13));
  if not exists (select from tasks_taken_on where community_id = new.community_id and task = 'steward' and until is null) then
    raise exception 'the last steward' using errcode = 'BW013';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_what_was_agreed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from agreement_versions as v
    where v.community_id = new.community_id and v.id = new.version_id and v.state <> 'proposed') then
    raise exception 'an agreement that was settled keeps its words' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.note_digest(p_salt bytea, p_words text)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select sha256(p_salt || convert_to(p_words, 'UTF8')) $function$;

CREATE OR REPLACE FUNCTION public.post_transactions(p_community uuid, p_ids uuid[], p_keys text[], p_kinds text[], p_occurred_on date[], p_posted_at timestamp with time zone, p_keyed_by uuid, p_source text, p_reverses uuid[], p_notes bytea[], p_leg_transactions uuid[], p_leg_accounts uuid[], p_leg_minutes integer[], p_limits boolean)
 RETURNS TABLE(id uuid, stands_as uuid, outcome text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  digests text[];
  chain_length integer;
  chain_head bytea;
  each record;
  posted uuid[] := '{}';
  positions integer[] := '{}';
  heads bytea[] := '{}';
begin
  if p_community is distinct from here() then
    raise exception 'posting to another community' using errcode = 'insufficient_privilege';
  end if;

  select array_agg(transaction_digest(t.kind, t.occurred_on, l.accounts, l.minutes) order by t.place) into digests
    from unnest(p_ids, p_kinds, p_occurred_on) with ordinality as t (id, kind, occurred_on, place)
    left join (
      select leg.tx, array_agg(leg.account) as accounts, array_agg(leg.minutes) as minutes
      from unnest(p_leg_transactions, p_leg_accounts, p_leg_minutes) as leg (tx, account, minutes) group by leg.tx
    ) as l on l.tx = t.id;

  perform 1 from accounts as a
    where a.community_id = p_community and a.id = any (p_leg_accounts)
    order by a.id for no key update;
  select c.length, c.head into chain_length, chain_head from chains as c where c.community_id = p_community for update;
  if not found then
    insert into chains (community_id) values (p_community) on conflict do nothing;
    select c.length, c.head into chain_length, chain_head from chains as c where c.community_id = p_community for update;
  end if;

  -- Nobody else posts in this community now, so what is not there yet is new; of two with one key, the first.
  for each in
    select w.* from (
      select *, row_number() over (partition by t.key order by t.place) as turn
      from unnest(p_ids, p_keys, digests, p_reverses, p_notes) with ordinality as t (id, key, digest, reverses_id, note, place)
    ) as w
    where w.turn = 1
      and not exists (select from transactions as t where t.community_id = p_community and t.key = w.key)
    order by w.place
  loop
    chain_length := chain_length + 1;
    chain_head := chain_digest(chain_head, chain_length, each.id, each.key, each.digest, p_posted_at, p_keyed_by, p_source,
      each.reverses_id, each.note);
    posted := posted || each.id;
    positions := positions || chain_length;
    heads := heads || chain_head;
  end loop;

  if exists (
    select from unnest(p_leg_transactions, p_leg_accounts) as l (tx, account)
    where l.tx = any (posted) and not exists (
      select from accounts as a where a.community_id = p_community and a.id = l.account and a.closed_at is null)
  ) then
    raise exception 'account unknown or closed' using errcode = 'BW002';
  end if;

  insert into transactions (community_id, id, key, content_digest, kind, occurred_on, posted_at, keyed_by, source,
    reverses_id, note_digest, position, chain_digest)
  select p_community, t.id, t.key, t.digest, t.kind, t.occurred_on, p_posted_at, p_keyed_by, p_source,
    t.reverses_id, t.note, chained.position, chained.head
  from unnest(p_ids, p_keys, digests, p_kinds, p_occurred_on, p_reverses, p_notes)
    as t (id, key, digest, kind, occurred_on, reverses_id, note)
  join unnest(posted, positions, heads) as chained (id, position, head) on chained.id = t.id
  order by chained.position;

  perform set_config('bothways.posting', 'on', true);
  -- Each leg looks up its own account: a plan made while the tables were small may not turn this round.
  with legs as materialized (
    select l.tx, l.account, l.minutes, l.place
    from unnest(p_leg_transactions, p_leg_accounts, p_leg_minutes) with ordinality as l (tx, account, minutes, place)
    where l.tx = any (posted)
  ), lines as (
    insert into entries (community_id, account_id, position, transaction_id, minutes, balance_minutes)
    select p_community, legs.account,
      a.entry_count + row_number() over running,
      legs.tx, legs.minutes,
      a.balance_minutes + sum(legs.minutes) over running
    from legs cross join lateral (
      select accounts.entry_count, accounts.balance_minutes from accounts
      where accounts.community_id = p_community and accounts.id = legs.account and accounts.closed_at is null offset 0
    ) as a
    window running as (partition by legs.account order by legs.place)
    returning account_id, minutes, transaction_id
  ), sums as (
    select account_id, sum(minutes)::integer as minutes, count(*)::integer as lines from lines group by account_id
  )
  update accounts as a set balance_minutes = a.balance_minutes + s.minutes, entry_count = a.entry_count + s.lines
    from sums as s where a.community_id = p_community and a.id = s.account_id;
  update chains set length = chain_length, head = chain_head where chains.community_id = p_community;
  perform set_config('bothways.posting', 'off', true);

  if p_limits then
    perform refuse_beyond_limits(p_community, array_agg(l.account), array_agg(l.minutes))
      from unnest(p_leg_transactions, p_leg_accounts, p_leg_minutes) as l (tx, account, minutes) where l.tx = any (posted);
  end if;

  return query
    select w.id, t.id,
      case when w.id = any (posted) then 'posted' when t.content_digest = w.digest then 'again' else 'other' end
    from unnest(p_ids, p_keys, digests) with ordinality as w (id, key, digest, place)
    join transactions as t on t.community_id = p_community and t.key = w.key
    order by w.place;
end $function$;

CREATE OR REPLACE FUNCTION public.post_transfer(p_community uuid, p_id uuid, p_key text, p_kind text, p_occurred_on date, p_posted_at timestamp with time zone, p_keyed_by uuid, p_source text, p_reverses uuid, p_note bytea, p_from uuid, p_to uuid, p_minutes integer, p_limits boolean)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  first_id uuid := p_from;
  second_id uuid := p_to;
  moved integer := -p_minutes; -- on the first account; on the second as much the other way
  first record;
  second record;
  giver record;
  stands record;
  digest text;
  community_floor integer;
  chain_length integer;
  chain_head bytea;
  switched text;
begin
  if p_community is distinct from here() then
    raise exception 'posting to another community' using errcode = 'insufficient_privilege';
  end if;
  if p_to < p_from then
    first_id := p_to;
    second_id := p_from;
    moved := p_minutes;
  end if;
  digest := content_digest(p_kind, p_occurred_on, first_id || ':' || moved || ',' || second_id || ':' || -moved);

  select t.id, t.content_digest into stands from transactions as t where t.community_id = p_community and t.key = p_key;
  if found then
    if stands.content_digest <> digest then
      raise exception 'this key is used for something else' using errcode = 'BW004';
    end if;
    return stands.id;
  end if;

  -- An assignment, where `perform` would ask a query.
  switched := set_config('bothways.posting', 'on', true);
  update accounts as a set balance_minutes = a.balance_minutes + moved, entry_count = a.entry_count + 1
    where a.community_id = p_community and a.id = first_id and a.closed_at is null
    returning a.entry_count, a.balance_minutes, a.kind, a.floor_minutes into first;
  update accounts as a set balance_minutes = a.balance_minutes - moved, entry_count = a.entry_count + 1
    where a.community_id = p_community and a.id = second_id and a.closed_at is null
    returning a.entry_count, a.balance_minutes, a.kind, a.floor_minutes into second;
  if first.kind is null or second.kind is null then
    raise exception 'account unknown or closed' using errcode = 'BW002';
  end if;

  if p_limits then
    giver := case when moved < 0 then first else second end;
    -- No floor is above zero, so a balance that is not below zero asks for none.
    if giver.balance_minutes < 0 and giver.kind in ('person', 'shared') then
      select c.floor_minutes into community_floor from communities as c where c.id = p_community;
      if giver.balance_minutes < coalesce(giver.floor_minutes, community_floor) then
        raise exception 'below the floor' using errcode = 'BW001';
      end if;
    end if;
    if 'link' in (first.kind, second.kind) then
      perform refuse_beyond_limits(p_community, array[p_from, p_to], array[-p_minutes, p_minutes]);
    end if;
  end if;

  loop
    update chains as c set length = c.length + 1,
        head = chain_digest(c.head, c.length + 1, p_id, p_key, digest, p_posted_at, p_keyed_by, p_source, p_reverses, p_note)
      where c.community_id = p_community
      returning c.length, c.head into chain_length, chain_head;
    exit when found;
    insert into chains (community_id) values (p_community) on conflict do nothing;
  end loop;
  switched := set_config('bothways.posting', 'off', true);

  insert into transactions (community_id, id, key, content_digest, kind, occurred_on, posted_at, keyed_by, source,
    reverses_id, note_digest, position, chain_digest)
  values (p_community, p_id, p_key, digest, p_kind, p_occurred_on, p_posted_at, p_keyed_by, p_source,
    p_reverses, p_note, chain_length, chain_head);
  insert into entries (community_id, account_id, position, transaction_id, minutes, balance_minutes)
  values (p_community, first_id, first.entry_count, p_id, moved, first.balance_minutes),
    (p_community, second_id, second.entry_count, p_id, -moved, second.balance_minutes);
  return p_id;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_beyond_limits(p_community uuid, p_accounts uuid[], p_minutes integer[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  passed text;
begin
  select case
      when bool_or(a.kind in ('person', 'shared') and l.gives and a.balance_minutes < coalesce(a.floor_minutes, c.floor_minutes))
        then 'floor'
      when bool_or(a.kind = 'link' and abs(a.balance_minutes) > coalesce((
        select k.limit_minutes from links as k
        where k.community_id = p_community and k.other_id = a.linked_id and k.ended_at is null), 0)) then 'link'
    end into passed
    from (
      select leg.account, bool_or(leg.minutes < 0) as gives
      from unnest(p_accounts, p_minutes) as leg (account, minutes) group by leg.account
    ) as l
    join accounts as a on a.community_id = p_community and a.id = l.account
    join communities as c on c.id = p_community;
  if passed = 'floor' then
    raise exception 'below the floor' using errcode = 'BW001';
  elsif passed = 'link' then
    raise exception 'beyond what two communities trust each other with' using errcode = 'BW003';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the ledger only grows: % on % is refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.transaction_digest(p_kind text, p_occurred_on date, p_accounts uuid[], p_minutes integer[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select content_digest(p_kind, p_occurred_on, string_agg(leg.account || ':' || leg.minutes, ',' order by leg.account, leg.minutes))
    from unnest(p_accounts, p_minutes) as leg (account, minutes)
$function$;

grant delete, insert, select on book_checks to bothways_app;
grant delete, insert, select on exchange_notes to bothways_app;
grant delete, insert, select on import_files to bothways_app;
grant delete, insert, select on plan_readers to bothways_app;
grant delete, insert, select on sign_in_tries to bothways_app;
grant delete, insert, select on telling_access to bothways_app;
grant delete, insert, select on telling_named to bothways_app;
grant delete, insert, select on telling_outside to bothways_app;
grant delete, insert, select on tellings to bothways_app;
grant delete, insert, select on transaction_notes to bothways_app;
grant delete, insert, select, update on arrangements to bothways_app;
grant delete, insert, select, update on arrival_talks to bothways_app;
grant delete, insert, select, update on arrivals to bothways_app;
grant delete, insert, select, update on deeds to bothways_app;
grant delete, insert, select, update on distances to bothways_app;
grant delete, insert, select, update on hats to bothways_app;
grant delete, insert, select, update on mails to bothways_app;
grant delete, insert, select, update on pauses to bothways_app;
grant delete, insert, select, update on plans to bothways_app;
grant delete, insert, select, update on second_apps to bothways_app;
grant delete, insert, select, update on second_codes to bothways_app;
grant delete, insert, select, update on sessions to bothways_app;
grant delete, insert, select, update on sign_in_codes to bothways_app;
grant delete, insert, select, update on sign_in_links to bothways_app;
grant delete, insert, select, update on wall_ways_in to bothways_app;
grant insert (community_id, floor_minutes, id, kind, linked_id, name, opened_at, person_id) on accounts to bothways_app;
grant insert, select on confirmations to bothways_app;
grant insert, select on printed_sheets to bothways_app;
grant insert, select on records to bothways_app;
grant insert, select on second_resets to bothways_app;
grant insert, select on sheet_keyings to bothways_app;
grant insert, select on standing_changes to bothways_app;
grant insert, select on standing_weeks to bothways_app;
grant insert, select on telling_notes to bothways_app;
grant insert, select on telling_readings to bothways_app;
grant insert, select on telling_sounds to bothways_app;
grant insert, select on thanks to bothways_app;
grant insert, select, update on account_holders to bothways_app;
grant insert, select, update on agreement_signings to bothways_app;
grant insert, select, update on agreement_texts to bothways_app;
grant insert, select, update on agreement_versions to bothways_app;
grant insert, select, update on calls to bothways_app;
grant insert, select, update on communities to bothways_app;
grant insert, select, update on contact_details to bothways_app;
grant insert, select, update on exchanges to bothways_app;
grant insert, select, update on friendships to bothways_app;
grant insert, select, update on grant_voices to bothways_app;
grant insert, select, update on grants to bothways_app;
grant insert, select, update on group_entries to bothways_app;
grant insert, select, update on group_parts to bothways_app;
grant insert, select, update on import_runs to bothways_app;
grant insert, select, update on intents to bothways_app;
grant insert, select, update on link_write_offs to bothways_app;
grant insert, select, update on links to bothways_app;
grant insert, select, update on mandates to bothways_app;
grant insert, select, update on notices to bothways_app;
grant insert, select, update on people to bothways_app;
grant insert, select, update on recipes to bothways_app;
grant insert, select, update on standing_roles to bothways_app;
grant insert, select, update on task_offers to bothways_app;
grant insert, select, update on tasks_taken_on to bothways_app;
grant insert, select, update on telling_settings to bothways_app;
grant insert, select, update on walls to bothways_app;
grant select on accounts to bothways_app;
grant select on chains to bothways_app;
grant select on entries to bothways_app;
grant select on migrations to bothways_app;
grant select on transactions to bothways_app;
grant update (acknowledged_at, acknowledged_by, closed_at, closed_by, keep_until, kept_by, learned, wish_met) on tellings to bothways_app;
grant update (closed_at, floor_minutes, floor_reason, name) on accounts to bothways_app;
grant update (name, names) on printed_sheets to bothways_app;
grant update (taken_back_at, words) on standing_changes to bothways_app;
grant update (words) on confirmations to bothways_app;
grant update (words) on thanks to bothways_app;
