-- Each action's lead approves its page of the bulletin: the very words and photos that it read, known by their version. The last word counts.
create table results.bulletin_approvals (
  id uuid primary key,
  article_id uuid not null references results.bulletin_articles (id) on delete cascade,
  version text not null,
  verdict text not null check (verdict in ('approved', 'change asked')),
  -- what is to be changed; or why the steward approves in the place of the lead
  words text not null default '',
  in_place_of_lead boolean not null,
  said_by uuid references people.persons (id),
  said_at timestamptz not null,
  rank bigint generated always as identity,
  check (words <> '' or (verdict = 'approved' and not in_place_of_lead))
);

create index bulletin_approvals_by_article on results.bulletin_approvals (article_id, rank desc);
