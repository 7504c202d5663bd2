-- What was heard in a session goes together, and a session is ended once: by its content, or by us.
alter table courses.sessions add constraint sessions_heard check (
  (last_at is null) = (began_as_of is null) and (last_at is null) = (last_as_of is null) and (last_at is null) = (verbs = '{}')
);
alter table courses.sessions add constraint sessions_ended_once check (
  terminated_at is null or (abandoned_at is null and last_at is not null)
);

-- Who passed or failed may have a score, and nobody else.
alter table courses.reached add constraint reached_scored check (scaled is null or how in ('passed', 'failed'));
