-- The host of an immersion of the past is the one that has its SIRET today: an employer that was added, or corrected, after the list is found.
alter table immersion.past_immersions
drop column host_id;
