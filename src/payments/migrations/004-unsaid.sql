-- What was not heard yet is looked for after each request.
create index simulator_announcements_unsaid on payments.simulator_announcements (made_at, id) where sent_at is null;
