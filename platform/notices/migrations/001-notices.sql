create schema notices;

-- How somebody wants to be told. `channel` is a wish: without what it needs, the next one is taken.
create table notices.choices (
  recipient_id uuid primary key,
  channel text not null check (channel in ('sms', 'email', 'push', 'here')),
  -- no message between these two hours of Paris, 'HH:MM'; the same hour twice: at any time
  quiet_from text not null check (quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  quiet_to text not null check (quiet_to ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  sundays text not null check (sundays in ('told', 'quiet')),
  chosen_at timestamptz not null
);

-- One message that left, or tried to: one notice, or several that waited together.
create table notices.sendings (
  id uuid primary key,
  recipient_id uuid not null,
  -- 'here': nothing left, it is read in Beffroi only
  channel text not null check (channel in ('sms', 'email', 'push', 'here')),
  made_at timestamptz not null
);

create index sendings_by_recipient on notices.sendings (recipient_id, made_at);

-- What people are told. Kept: it is also the proof that somebody was.
create table notices.notices (
  id bigint generated always as identity primary key,
  recipient_id uuid not null,
  -- what is told, once to each: 'work accepted 4f…'
  key text not null,
  title text not null check (title <> ''),
  body text not null,
  -- where it leads in this Beffroi; null when its reader may have no way in: the message says it all
  path text check (path like '/%'),
  pace text not null check (pace in ('now', 'soon')),
  written_at timestamptz not null,
  due_at timestamptz not null,
  -- pointless after it
  until timestamptz,
  sending_id uuid references notices.sendings (id),
  unique (recipient_id, key)
);

create index notices_waiting on notices.notices (due_at) where sending_id is null;
create index notices_by_recipient on notices.notices (recipient_id, id);

-- The browsers that show messages, each as its maker's service names it. `entry`: the coming in that it ends with.
create table notices.browsers (
  id uuid primary key,
  recipient_id uuid not null,
  entry uuid not null,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  added_at timestamptz not null
);

create index browsers_by_recipient on notices.browsers (recipient_id);

-- The one key by which services of browsers know this Beffroi (VAPID, RFC 8292).
create table notices.push_keys (
  one text primary key default 'one' check (one = 'one'),
  public text not null,
  private text not null,
  made_at timestamptz not null
);
