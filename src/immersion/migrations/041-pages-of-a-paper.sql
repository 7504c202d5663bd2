-- What was signed on paper may be several pages: those after the first, in order.
alter table immersion.paper_signatures
add column further_file_ids uuid[] not null default '{}',
add check (array_position(further_file_ids, null) is null and not file_id = any(further_file_ids));
