-- Three and six months after an immersion, the person is asked where they stand: told three times at most, by the link of who signed.
create table immersion.after_asks (
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  moment text not null check (moment in ('three months', 'six months')),
  asked_on date not null,
  told integer not null check (told between 1 and 4),
  told_on date not null,
  -- the link answers until that day
  open_until date not null,
  primary key (convention_id, moment)
);

-- Where somebody stands then. A correction is a new line: the last one counts.
create table immersion.situations (
  n bigint generated always as identity primary key,
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  moment text not null check (moment in ('three months', 'six months')),
  -- 'hired here': where the immersion was
  situation text not null check (situation in ('hired here', 'employed', 'training', 'looking', 'other')),
  contract text check (contract in ('permanent', 'long', 'short', 'aided', 'own business', 'not said')),
  since text check (since in ('this month', 'three months', 'longer')),
  -- the person, who accompanies them by telephone, or the training body to which they had just said it
  heard_by text not null check (heard_by in ('person', 'referent', 'training')),
  noted_by uuid references people.persons (id),
  said_at timestamptz not null,
  check (contract is null or situation in ('hired here', 'employed')),
  check ((heard_by = 'referent') = (noted_by is not null))
);

create index situations_by_convention on immersion.situations (convention_id, moment, n desc);

-- The need that a hire fills, when it fills one.
alter table immersion.hires add need_id uuid references immersion.needs (id);

create index hires_by_need on immersion.hires (need_id) where need_id is not null;
