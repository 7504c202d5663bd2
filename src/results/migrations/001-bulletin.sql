create schema results;

-- A number of Le Petit Papier. No figure is stored here before it is published; then it is frozen with its figures for ever.
create table results.bulletin_editions (
  id uuid primary key,
  number integer not null check (number between 1 and 99999),
  -- 0 for the first printing, then 1 (bis), 2 (ter)… for each correction
  version integer not null default 0 check (version between 0 and 9),
  dated date not null,
  -- 'juillet 2019', as the masthead says it
  period text not null check (period <> ''),
  place text not null check (place <> ''),
  towns text not null,
  theme text not null check (theme <> ''),
  -- beside the theme, on the front
  front text not null default '',
  -- [{ term, meaning }]
  glossary jsonb not null default '[]',
  credits text not null default '',
  corrects_id uuid references results.bulletin_editions (id),
  correction_why text,
  revision integer not null default 0,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  published_at timestamptz,
  published_by uuid references people.persons (id),
  -- what was printed: the figures with their rules, the titles of the actions
  frozen jsonb,
  check ((corrects_id is null) = (correction_why is null)),
  check ((published_at is null) = (frozen is null)),
  check (version = 0 or corrects_id is not null)
);

create unique index bulletin_editions_number_taken on results.bulletin_editions (number, version)
where published_at is not null;
create index bulletin_editions_by_date on results.bulletin_editions (dated desc, number desc, version desc);

create table results.bulletin_articles (
  id uuid primary key,
  edition_id uuid not null references results.bulletin_editions (id),
  action_id uuid not null references actions.actions (id),
  town text not null,
  title text not null check (title <> ''),
  chapo text not null default '',
  body text not null default '',
  revision integer not null default 0,
  written_at timestamptz not null
);

create index bulletin_articles_by_edition on results.bulletin_articles (edition_id, written_at);

-- A photograph that was sent, or a drawing of the house. It is printed only with a description and a consent.
create table results.bulletin_photos (
  id uuid primary key,
  article_id uuid not null references results.bulletin_articles (id),
  drawing text,
  file_id uuid references files.files (id),
  description text not null default '',
  caption text not null default '',
  consent text check (consent in ('nobody on it', 'signed')),
  consent_on date,
  added_at timestamptz not null,
  check ((drawing is null) <> (file_id is null)),
  check ((consent is not distinct from 'signed') = (consent_on is not null))
);

create index bulletin_photos_by_article on results.bulletin_photos (article_id, added_at);

-- What was printed is never written again: a correction is another edition.
create function results.refuse_frozen() returns trigger language plpgsql as $$
declare
  frozen boolean;
begin
  if tg_table_name = 'bulletin_editions' then
    frozen := old.published_at is not null;
  elsif tg_table_name = 'bulletin_articles' then
    select bool_or(e.published_at is not null) into frozen
    from results.bulletin_editions e
    where e.id in (old.edition_id, new.edition_id);
  else
    select bool_or(e.published_at is not null) into frozen
    from results.bulletin_articles a
    join results.bulletin_editions e on e.id = a.edition_id
    where a.id in (old.article_id, new.article_id);
  end if;
  if frozen then
    raise exception 'a published edition is never changed' using errcode = 'restrict_violation', constraint = 'edition_published';
  end if;
  return coalesce(new, old);
end
$$;

create trigger bulletin_editions_frozen before update or delete on results.bulletin_editions
for each row execute function results.refuse_frozen();
create trigger bulletin_articles_frozen before insert or update or delete on results.bulletin_articles
for each row execute function results.refuse_frozen();
create trigger bulletin_photos_frozen before insert or update or delete on results.bulletin_photos
for each row execute function results.refuse_frozen();
