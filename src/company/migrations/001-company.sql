create schema company;

-- The virtual company of a group. Its name is null until its trainer closes the vote.
create table company.companies (
  id uuid primary key,
  group_id uuid not null unique references actions.groups (id),
  opened_at timestamptz not null,
  opened_by uuid not null references people.persons (id),
  name text check (name <> ''),
  named_at timestamptz,
  named_by uuid references people.persons (id),
  slogan text not null default '',
  address text not null default '',
  phone text not null default '',
  terms text not null default '',
  logo_shape text not null default 'square' check (logo_shape in ('square', 'circle', 'arch', 'house')),
  logo_colour text not null default 'meadow' check (logo_colour in ('meadow', 'brick', 'sea', 'slate', 'lion')),
  logo_sign text not null default 'home',
  logo_file_id uuid references files.files (id),
  last_quote integer not null default 0,
  last_invoice integer not null default 0,
  check ((name is null) = (named_at is null) and (name is null) = (named_by is null))
);

-- Names that were proposed, and one vote for each of the group.
create table company.names (
  id uuid primary key,
  company_id uuid not null references company.companies (id),
  name text not null check (name <> ''),
  proposed_by uuid not null references people.persons (id),
  proposed_at timestamptz not null,
  unique (id, company_id)
);
create unique index names_once on company.names (company_id, lower(name));

create table company.votes (
  company_id uuid not null references company.companies (id),
  person_id uuid not null references people.persons (id),
  name_id uuid not null,
  voted_at timestamptz not null,
  primary key (company_id, person_id),
  foreign key (name_id, company_id) references company.names (id, company_id)
);

-- What the company sells: a price without VAT for an hour or for half a day. Withdrawn, it stays on the papers that say it.
create table company.offers (
  id uuid primary key,
  company_id uuid not null references company.companies (id),
  name text not null check (name <> ''),
  unit text not null check (unit in ('hour', 'half-day')),
  price_cents integer not null check (price_cents between 0 and 1000000),
  written_by uuid not null references people.persons (id),
  written_at timestamptz not null,
  withdrawn_at timestamptz
);
create index offers_by_company on company.offers (company_id);

-- A client asks for something: typed, drawn from the prepared cards, or noted on the telephone. 'called_back_at' answers 'call_back_at'.
create table company.requests (
  id uuid primary key,
  company_id uuid not null references company.companies (id),
  how text not null check (how in ('typed', 'card', 'call')),
  card text,
  client text not null check (client <> ''),
  client_address text not null default '',
  client_phone text not null default '',
  words text not null check (words <> ''),
  call_back_at timestamptz,
  called_back_at timestamptz,
  noted_by uuid not null references people.persons (id),
  noted_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references people.persons (id),
  check ((how = 'card') = (card is not null)),
  check (called_back_at is null or call_back_at is not null),
  check ((closed_at is null) = (closed_by is null))
);
create index requests_by_company on company.requests (company_id, noted_at);

-- A quote is never changed once it has its number; refused, another one may be made.
create table company.quotes (
  id uuid primary key,
  company_id uuid not null references company.companies (id),
  request_id uuid not null references company.requests (id),
  number integer not null check (number > 0),
  -- what the papers say of both sides and of each line, as it was that day
  content jsonb not null,
  net_cents integer not null check (net_cents >= 0),
  vat_cents integer not null check (vat_cents >= 0),
  vat_rate text not null check (vat_rate in ('none', '10', '20')),
  made_by uuid not null references people.persons (id),
  made_on date not null,
  made_at timestamptz not null,
  answer text check (answer in ('accepted', 'refused')),
  answered_by_name text check (answered_by_name <> ''),
  answered_on date,
  answered_at timestamptz,
  typed_by uuid references people.persons (id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null)),
  check ((answer is null) = (answered_on is null) and (answer is null) = (typed_by is null)),
  unique (company_id, number)
);
-- one at a time: another one is made once the first is refused
create unique index quotes_one_standing on company.quotes (request_id) where answer is distinct from 'refused';

-- Who holds a role, from an instant to another: on site, at the telephone, at the planning.
create table company.turns (
  id uuid primary key,
  company_id uuid not null references company.companies (id),
  request_id uuid references company.requests (id),
  person_id uuid not null references people.persons (id),
  role text not null check (role in ('on site', 'phone', 'planning')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  planned_by uuid not null references people.persons (id),
  planned_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by uuid references people.persons (id),
  check ((cancelled_at is null) = (cancelled_by is null)),
  check (role <> 'on site' or request_id is not null)
);
create index turns_by_company on company.turns (company_id, starts_at);
create index turns_by_person on company.turns (person_id, starts_at);

-- A step of the service sheet that was ticked; its words are those of the sheet.
create table company.steps_done (
  request_id uuid not null references company.requests (id),
  step text not null,
  done_by uuid not null references people.persons (id),
  done_at timestamptz not null,
  primary key (request_id, step)
);

create table company.photos (
  id uuid primary key,
  request_id uuid not null references company.requests (id),
  moment text not null check (moment in ('before', 'after')),
  file_id uuid not null references files.files (id),
  taken_by uuid not null references people.persons (id),
  taken_at timestamptz not null
);
create index photos_by_request on company.photos (request_id);

-- The service was given; then what its client thinks of it, in three pictures.
create table company.services (
  request_id uuid primary key references company.requests (id),
  quote_id uuid not null unique references company.quotes (id),
  given_on date not null,
  given_by uuid not null references people.persons (id),
  given_at timestamptz not null,
  opinion text check (opinion in ('happy', 'so-so', 'unhappy')),
  opinion_at timestamptz,
  opinion_typed_by uuid references people.persons (id),
  check ((opinion is null) = (opinion_at is null) and (opinion is null) = (opinion_typed_by is null))
);

create table company.invoices (
  id uuid primary key,
  company_id uuid not null references company.companies (id),
  quote_id uuid not null unique references company.quotes (id),
  number integer not null check (number > 0),
  issued_on date not null,
  issued_by uuid not null references people.persons (id),
  issued_at timestamptz not null,
  unique (company_id, number)
);

-- What somebody did, once each: what a portfolio is told of, and what their trainer sees. `about` is the row it is about.
create table company.acts (
  company_id uuid not null references company.companies (id),
  person_id uuid not null references people.persons (id),
  kind text not null check (kind in ('call', 'quote', 'planning', 'service', 'event')),
  about uuid not null,
  title text not null,
  done_at timestamptz not null,
  primary key (company_id, kind, about, person_id)
);
create index acts_by_person on company.acts (person_id);
