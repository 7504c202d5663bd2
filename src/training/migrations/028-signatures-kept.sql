-- What was signed or noted on a device without network: said when it was done there, received later. Null when it came at once.
alter table training.attendance_lines
  add column kept_at timestamptz,
  add constraint attendance_lines_said_before check (said_at <= kept_at);
alter table training.sheet_signatures
  add column kept_at timestamptz,
  add constraint sheet_signatures_signed_before check (signed_at <= kept_at);
