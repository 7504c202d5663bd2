-- A signature on paper holds its page: what its bytes are, who kept it and who looked at it. Empty for one by a code, and for those of before.
alter table immersion.signature_lines
add column page_sha256 text not null default '',
add column page_kept_by text not null default '',
add column page_checked_by text not null default '';
