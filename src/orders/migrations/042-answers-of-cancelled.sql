-- An order that was cancelled whole was given back whole: the answers of its shops waited for money that had left, and kept others from theirs.
update orders.line_answers a
set settled_at = s.at
from orders.lines l
join orders.story s on s.order_id = l.order_id and s.what = 'cancelled'
where l.id = a.line_id and a.settled_at is null;
