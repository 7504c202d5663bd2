-- Asked every minute: the cancelled days to come that nobody was told of yet.
create index events_untold on company.events (ends_at) where cancelled_at is not null and cancelled_told_at is null;
