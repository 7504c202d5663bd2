-- The sheet of a workbook that is read, and what of the file was left aside when it was imported.
alter table imports.files add column sheet text not null default '';
alter table imports.files add column left_out jsonb;
