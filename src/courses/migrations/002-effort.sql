-- Answers that a content sent in a session: shown beside what is credited.
alter table courses.sessions add column answers integer not null default 0;

-- A file of a SCORM package that reports nothing proves nothing by being opened.
update courses.aus set move_on = 'NotApplicable' where url like '~scorm/jouer?%' and url like '%type=asset%';
