-- What an organisation calls a course, when it is not what its publisher does; and since when it is put away.
alter table courses.courses add column name text check (name <> '');
alter table courses.courses add column archived_at timestamptz;
