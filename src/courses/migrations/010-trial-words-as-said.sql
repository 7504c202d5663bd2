-- What a content says in a trial is kept as it says it: jsonb refuses U+0000, which a statement may hold.
alter table courses.trial_words alter column statement type json using statement::json;
