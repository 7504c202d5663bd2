-- What somebody said of a header is theirs: another sender's file may call another thing so. What was said before this is nobody's, and
-- proposed to all until somebody says otherwise.
alter table imports.mappings add column chosen_by uuid;
alter table imports.mappings drop constraint mappings_pkey;
alter table imports.mappings add constraint mappings_once unique nulls not distinct (kind, header, chosen_by);
