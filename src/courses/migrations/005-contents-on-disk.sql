-- The files of a package that somebody imports stand on the disk, one after the other in one file: a row says where, and how long.
-- Those of earlier packages, and of the demo, are in their rows.
alter table courses.files alter column bytes drop not null;
alter table courses.files add column place bigint check (place >= 0);
alter table courses.files add column size bigint check (size >= 0);
alter table courses.files add constraint files_somewhere check (
  (bytes is null) = (place is not null) and (place is null) = (size is null)
);

-- Packages that are launched as the guidelines of Tin Can say.
alter table courses.packages drop constraint packages_kind_check;
alter table courses.packages add constraint packages_kind_check check (kind in ('cmi5', 'scorm12', 'scorm2004', 'tincan'));
