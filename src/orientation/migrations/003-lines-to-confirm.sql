-- the card of the first page asks for them each time: they are few
create index positionings_to_confirm on orientation.positionings (action_id) where to_confirm is not null;
