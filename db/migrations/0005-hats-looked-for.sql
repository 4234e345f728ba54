-- Hats are looked through like names and gifts: folded once, when they are written.
alter table hats add column words_folded text not null generated always as (folded(words)) stored;
