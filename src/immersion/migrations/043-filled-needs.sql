-- The immersion whose hire closed a need by itself: corrected to another, it opens again. Null for one that somebody closed, or that was closed before this was known.
alter table immersion.needs
  add column filled_by uuid references immersion.conventions (id) on delete set null,
  add check (filled_by is null or closed_as = 'filled');
