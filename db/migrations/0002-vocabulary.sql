-- What a group calls things: {"en": {"a_coordinator": "a community connector"}}, by language and idea.
alter table communities add column vocabulary jsonb not null default '{}'
  check (jsonb_typeof(vocabulary) = 'object' and length(vocabulary::text) <= 8000);
