-- What a list asks is a code: how the line resembles somebody, or what was decided already; the name is that of `person_id`, what the file says
-- stands in `said`. Nobody writes `old_words` any more: sentences asked before, where codes do not say them again.
alter table orientation.doubts rename column why to old_words;
alter table orientation.doubts
  alter column old_words drop not null,
  add column likeness text check (
    likeness in (
      'two alike', 'names swapped', 'day and month swapped', 'one typo in the name', 'one digit in the birth date', 'no birth date',
      'same contact', 'another family name'
    )
  ),
  add column decided text
    check (decided in ('positioned', 'invited', 'interviewed', 'waiting', 'admitted', 'refused', 'withdrawn'));

update orientation.doubts d
set likeness = s.code, old_words = null
from (
  values
    ('two alike', 'Deux fiches ont ce nom et cette date.'),
    ('names swapped', 'Le nom et le prénom sont échangés.'),
    ('day and month swapped', 'Le jour et le mois de naissance sont échangés.'),
    ('one typo in the name', 'Une lettre du nom ou du prénom change.'),
    ('one typo in the name', 'Une lettre du nom change.'),
    ('one digit in the birth date', 'Un chiffre de la date de naissance change.'),
    ('no birth date', 'Une date de naissance manque.'),
    ('same contact', 'Le téléphone ou le courriel est le même.'),
    ('another family name', 'Le prénom et la date de naissance sont les mêmes, le nom de famille change.')
) as s (code, sentence)
where d.kind = 'same person'
  and d.old_words like 'Ressemble à %. ' || s.sentence || ' Rien n’est créé : dites si c’est la même personne.';

update orientation.doubts d
set decided = s.code, old_words = null
from (
  values
    ('positioned', 'Positionné·e'),
    ('invited', 'Invité·e'),
    ('interviewed', 'Entretien fait'),
    ('waiting', 'Liste d’attente'),
    ('admitted', 'Admis·e'),
    ('refused', 'Non retenu·e'),
    ('withdrawn', 'Retiré·e')
) as s (code, words)
where d.kind = 'other decision'
  and d.old_words like 'Déjà décidé : ' || s.words || '. Ce fichier dit : %. Dites laquelle est la bonne.';

alter table orientation.doubts add constraint doubts_code_or_words check (
  num_nonnulls(likeness, decided, old_words) = 1
  and (likeness is null or kind = 'same person')
  and (decided is null or kind = 'other decision')
);
