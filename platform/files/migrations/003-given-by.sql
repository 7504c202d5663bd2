-- Who gave a file, while a form may say its id again: their own, and nobody else's. The sweep forgets it after 24 hours. Null for
-- what no form keeps, and for what came before it was asked.
alter table files.files add column given_by uuid;
create index files_given on files.files (received_at) where given_by is not null;
