-- Doors around a point: a drawing of a few streets asks for them by a box.
create index addresses_by_point on territory.addresses (latitude, longitude);
