-- What the program answered to a work by itself was a French sentence: it is a code with its figures, said in the language of who reads. Lines of
-- the ledger are chained: those that were written keep their sentence.
update training.works
set word = json_build_object('code', 'quiz missed', 'right', right_answers, 'of', questions)::text
where decision = 'given back' and decided_by is null and answers is not null;

update training.works
set word = json_build_object(
  'code', 'course followed',
  'score', round(replace(substring(word from '^Cours réussi : ([0-9]+(?:,[0-9]+)?).%$'), ',', '.')::numeric / 100, 4),
  'waived', null
)::text
where decision = 'accepted' and answers is null
  and (word ~ '^Cours réussi : [0-9]+(,[0-9]+)?.%$' or word = 'Cours suivi jusqu’au bout');
