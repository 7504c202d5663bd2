-- The number under which the statements of a registration speak of its learner: the person's own in those that began before.
alter table courses.registrations add column pseudonym uuid;
update courses.registrations set pseudonym = person_id;
alter table courses.registrations alter column pseudonym set not null;
