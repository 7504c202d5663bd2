-- Paths around which nobody stood yet: their ids are circles too.
insert into people.published_circles (id)
select id
from employment.paths
on conflict do nothing;
