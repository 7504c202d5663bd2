-- The minutes of a group are summed on each of its pages.
create index ledger_lines_by_group on training.ledger_lines (group_id, person_id) include (minutes);
