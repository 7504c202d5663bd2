-- A trainer of another body enters a group when both leads have signed: who leads the action asks, who leads that body sends somebody of theirs.
create table training.trainer_invitations (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  organisation_id uuid not null references people.organisations (id),
  why text not null,
  asked_by uuid references people.persons (id),
  asked_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  trainer_id uuid references people.persons (id),
  answer_words text not null default '',
  answered_by uuid references people.persons (id),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check ((answer is not distinct from 'accepted') = (trainer_id is not null))
);

create unique index trainer_invitations_open on training.trainer_invitations (group_id, organisation_id) where answer is null;
create index trainer_invitations_by_body on training.trainer_invitations (organisation_id) where answer is null;
