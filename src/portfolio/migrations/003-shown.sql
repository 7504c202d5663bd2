-- Who may see an evidence, besides its person: nobody, until its person says so.
create table portfolio.shown (
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  audience text not null check (audience in ('training', 'support', 'jury', 'tutor')),
  shown_at timestamptz not null,
  primary key (evidence_id, audience)
);

-- Whether somebody can be recognised in a picture or a film, and agreed. Without an answer, it is shown to nobody but its person.
create table portfolio.picture_answers (
  piece_id uuid primary key references portfolio.pieces (id) on delete cascade,
  answer text not null check (answer in ('nobody', 'agreed', 'kept back')),
  -- who agreed, and when; they stay once the picture is kept back
  who text check (who <> ''),
  agreed_on date,
  answered_at timestamptz not null,
  check ((who is null) = (agreed_on is null)),
  check (answer <> 'agreed' or who is not null),
  check (answer <> 'nobody' or who is null)
);

-- An address that shows some evidence to one person without an account, until a day. The secret itself is kept nowhere.
create table portfolio.links (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  for_whom text not null check (for_whom <> ''),
  secret_hash text not null unique check (secret_hash <> ''),
  until_day date not null,
  shows_card boolean not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index links_by_person on portfolio.links (person_id, made_at desc);

create table portfolio.link_evidence (
  link_id uuid not null references portfolio.links (id),
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  primary key (link_id, evidence_id)
);
create index link_evidence_by_evidence on portfolio.link_evidence (evidence_id);

-- How many times it was opened, day by day: who opened it is not known.
create table portfolio.link_looks (
  link_id uuid not null references portfolio.links (id),
  on_day date not null,
  looks integer not null check (looks > 0),
  primary key (link_id, on_day)
);

-- What an employer reads in a minute.
create table portfolio.cards (
  person_id uuid primary key references people.persons (id),
  can_do text not null check (can_do <> ''),
  -- whom to call: somebody who stands around the person; nobody when null
  call_id uuid references people.persons (id),
  shows_phone boolean not null,
  changed_at timestamptz not null
);

create table portfolio.card_evidence (
  person_id uuid not null references portfolio.cards (person_id),
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  primary key (person_id, evidence_id)
);
