-- When a learner pressed the button that stops: an au that does not say its end then is abandoned a moment later, not eight hours.
alter table courses.sessions add column left_at timestamptz;
