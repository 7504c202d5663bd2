-- The words that somebody who trains a person writes under the film that this person shows them. They are under it once the person took them.
create table portfolio.caption_proposals (
  evidence_id uuid primary key references portfolio.evidence (id) on delete cascade,
  written_by uuid not null references people.persons (id),
  written_at timestamptz not null,
  taken_at timestamptz check (taken_at >= written_at)
);

-- Those proposed; and those that were there before, once they were taken: its person may put them back.
create table portfolio.aside_captions (
  evidence_id uuid not null references portfolio.caption_proposals (evidence_id) on delete cascade,
  kind text not null check (kind in ('proposed', 'former')),
  from_s numeric(5, 1) not null check (from_s >= 0),
  to_s numeric(5, 1) not null check (to_s > from_s and to_s <= 600),
  words text not null check (words <> ''),
  primary key (evidence_id, kind, from_s)
);
