-- What each says of a half-day stays beside what the other says; who accompanies the person decides. The word that weighs most is the one that counts.
alter table immersion.presences add said_name text not null default '';
alter table immersion.presences alter said_name drop default;
alter table immersion.presences drop constraint presences_pkey;
alter table immersion.presences add primary key (convention_id, day, half, said_by);
