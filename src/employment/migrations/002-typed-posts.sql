-- The last time that somebody wrote the post in its form: a list changes nothing of it afterwards. Null while only lists said it.
alter table employment.posts add column typed_at timestamptz;
