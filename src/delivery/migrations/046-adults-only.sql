-- What is given to an adult alone: whoever brings it asks for a proof of age at the door.
alter table delivery.goods add column adults_only boolean not null default false;
