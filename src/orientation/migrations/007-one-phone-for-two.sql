-- Two people of one house share a telephone: each has their own open request.
drop index orientation.requests_one_open;
create unique index requests_one_open
  on orientation.requests (action_id, coalesce(phone, email), lower(given_name), lower(family_name))
  where ended_at is null;
