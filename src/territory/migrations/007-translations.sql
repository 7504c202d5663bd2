-- translations that somebody has read over: `print` is what they said then; a sentence that changes is to be read again
create table territory.translations (
  key text not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  print text not null,
  read_by text not null check (length(read_by) between 1 and 80),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (key, language, print)
);
