create schema mail;

-- Every e-mail, SMS and paper letter that Beffroi writes. Kept: it is also the proof that somebody was told.
create table mail.letters (
  id bigint generated always as identity primary key,
  channel text not null check (channel in ('email', 'sms', 'paper')),
  recipient text not null,
  subject text not null,
  -- emptied once sent when it holds a secret (a sign-in code), except in a demo where the letter box shows it
  body text not null,
  secret boolean not null default false,
  written_at timestamptz not null,
  sent_at timestamptz,
  refused_at timestamptz,
  refused_why text
);
