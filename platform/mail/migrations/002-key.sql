-- What a letter was written for, by whoever asks later what became of it.
alter table mail.letters add column key uuid unique;
