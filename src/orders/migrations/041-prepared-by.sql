-- What somebody prepared, for the portfolio where they may show it.
create index story_by_who_prepared on orders.story (by_person, at) where what = 'share ready' and by_person is not null;
