-- An act keeps whom or what it was about, and is said in the language of whoever reads. Those kept as a French sentence keep it.
alter table company.acts
  alter column title drop not null,
  add column named text,
  add column words text,
  add constraint acts_said check (
    case
      when title is not null then named is null and words is null
      when kind in ('call', 'event') then named is not null and words is null
      when kind = 'service' then (named is null) = (words is null)
      else words is null
    end
  );
