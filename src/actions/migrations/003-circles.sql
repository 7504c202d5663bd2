-- Actions and groups around which nobody stood yet: their ids are circles too.
insert into people.published_circles (id)
select id
from actions.actions
union all
select id
from actions.groups
on conflict do nothing;
