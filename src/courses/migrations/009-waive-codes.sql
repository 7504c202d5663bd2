-- Why somebody was excused from a part is a code, in the words of cmi5; `why` keeps what was seen, as it was written, and the whole sentence where
-- it is not known again.
alter table courses.reached add column reason text
  check (reason in ('Tested Out', 'Equivalent AU', 'Equivalent Outside Activity', 'Administrative'));

update courses.reached r
set reason = s.reason, why = substr(r.why, length(s.sentence) + 3)
from (
  values
    ('Tested Out', 'La personne a montré qu’elle savait déjà'),
    ('Equivalent AU', 'Elle a suivi une partie équivalente de ce cours'),
    ('Equivalent Outside Activity', 'Elle a fait un travail équivalent ailleurs'),
    ('Administrative', 'Autre raison')
) as s (reason, sentence)
where r.how = 'waived' and r.why like s.sentence || '. _%';

alter table courses.reached add constraint reached_reason_of check (reason is null or how = 'waived');
