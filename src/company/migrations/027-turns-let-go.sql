-- A service that was said done kept the turns that had not begun: their people were taken, in every company, by what nobody was to do any more.
update company.turns t
set cancelled_at = s.given_at, cancelled_by = s.given_by
from company.services s
where s.request_id = t.request_id and t.cancelled_at is null and t.starts_at > s.given_at;
