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
