-- Why a file was read is a code, and what it is about: a group, a day, a work. Nobody writes `old_words` any more: sentences written before, where
-- they are not known again.
alter table people.access_lines rename column why to old_words;
alter table people.access_lines
  alter column old_words drop not null,
  add column code text,
  add column about jsonb not null default '{}';

update people.access_lines l
set code = s.code, old_words = null
from (
  values
    ('found', 'Retrouver votre dossier'),
    ('identity', 'Compléter ou corriger l’identité'),
    ('same person', 'Vérifier si c’est la même personne'),
    ('twin files', 'Vérifier si deux fiches sont la même personne'),
    ('invitation', 'Imprimer votre invitation'),
    ('commission', 'Préparer la commission'),
    ('positionings exported', 'Exporter les positionnements de l’action'),
    ('own positionings exported', 'Exporter mes positionnements'),
    ('positioning followed', 'Suivre votre positionnement'),
    ('positioning moved', 'Faire avancer votre positionnement'),
    ('list checked', 'Vérifier si une liste parle de vous'),
    ('way in', 'Vous envoyer votre accès'),
    ('alert call', 'Appeler après une alerte'),
    ('attendance and hours', 'Suivre les présences et les heures'),
    ('certificate', 'Établir le certificat de réalisation'),
    ('group dossier', 'Établir le dossier du groupe (D6313-3-1)'),
    ('training dossier', 'Établir le dossier de formation'),
    ('training dossier with works', 'Établir le dossier de formation, avec les travaux'),
    ('ledger', 'Lire le registre FOAD du groupe'),
    ('ledger exported', 'Exporter le registre FOAD du groupe'),
    ('hours exported', 'Exporter les heures FOAD du groupe'),
    ('after training', 'Demander où vous en êtes après la formation'),
    ('trace', 'Lire une trace d’apprentissage'),
    ('traces', 'Lire les traces d’apprentissage'),
    ('to check', 'Lire ce qui est à vérifier'),
    ('contract', 'Écrire un contrat'),
    ('contracts', 'Lire la liste des contrats'),
    ('exit', 'Écrire une sortie'),
    ('exits', 'Lire la liste des sorties'),
    ('path', 'Suivre mon parcours d’insertion'),
    ('posts', 'Lire la liste des postes'),
    ('posts exported', 'Exporter la liste des postes'),
    ('clea', 'Suivre le parcours Cléa'),
    ('clea matrix', 'Lire la matrice Cléa du groupe'),
    ('clea signed', 'Signer des évaluations Cléa'),
    ('clea corrected', 'Corriger une évaluation Cléa'),
    ('clea contradicted', 'Répondre à des résultats Cléa contradictoires'),
    ('sst sessions', 'Lire les sessions SST du groupe'),
    ('sst sheet', 'Lire la feuille de la session SST'),
    ('mock jury marks', 'Noter au jury blanc'),
    ('jury marks', 'Noter au jury'),
    ('attestations', 'Attestations du jury'),
    ('attestation revoked', 'Retirer une attestation'),
    ('decision corrected', 'Corriger une décision du jury'),
    ('deliberation', 'Délibération du jury'),
    ('minutes', 'Procès-verbal du jury'),
    ('minutes printed', 'Procès-verbal du jury, en PDF')
) as s (code, sentence)
where s.sentence = l.old_words;

-- what is about one thing: 'Suivre les présences, Groupe 7', 'Lire la ligne 12 du registre FOAD'
update people.access_lines l
set code = m.code, old_words = null,
  about = jsonb_build_object(m.key, case m.key when 'line' then to_jsonb(m.said[1]::integer) else to_jsonb(m.said[1]) end)
from (
  select o.id, s.code, s.key, r.said
  from people.access_lines o
  join (
    values
      ('attendance', 'group', '^Suivre les présences, (.*)$'),
      ('work', 'title', '^Lire un travail : (.*)$'),
      ('course', 'title', '^Lire ce qui est fait dans un cours : (.*)$'),
      ('ledger line', 'line', '^Lire la ligne ([0-9]{1,9}) du registre FOAD$'),
      ('proof of a ledger line', 'line', '^Lire la preuve de la ligne ([0-9]{1,9}) du registre FOAD$'),
      ('post', 'post', '^Lire qui a tenu le poste (.*)$')
  ) as s (code, key, sentence) on o.old_words ~ s.sentence
  cross join regexp_match(o.old_words, s.sentence) as r (said)
) m
where m.id = l.id;

-- 'Vérifier un chiffre publié : Taux de présence (Groupe 7)'
update people.access_lines l
set code = 'figure', old_words = null, about = jsonb_build_object('figure', m.said[1], 'of', m.said[2])
from (
  select o.id, regexp_match(o.old_words, '^Vérifier un chiffre publié : (.*?) [(](.*)[)]$') as said
  from people.access_lines o
) m
where m.id = l.id and m.said is not null;

-- 'Tenir la feuille d’émargement du mardi 2 juin 2026', 'Émargement du mardi 2 juin 2026, matin, en PDF', 'Vous inviter à la réunion du lundi
-- 8 juin 2026 à 9 h 30'
update people.access_lines l
set code = m.code, old_words = null,
  about = case m.code
    when 'attendance sheet' then jsonb_build_object('day', m.day)
    when 'attendance sheet printed'
      then jsonb_build_object('day', m.day, 'half', case m.said[4] when 'matin' then 'morning' else 'afternoon' end)
    else jsonb_build_object(
      'at',
      to_char(
        (m.day + make_time(m.said[4]::integer, coalesce(m.said[5], '0')::integer, 0)) at time zone 'Europe/Paris' at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS".000Z"'
      )
    )
  end
from (
  select o.id, s.code, r.said,
    make_date(
      r.said[3]::integer,
      array_position(
        array[
          'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'
        ],
        r.said[2]
      ),
      r.said[1]::integer
    ) as day
  from people.access_lines o
  join (
    values
      ('attendance sheet', '^Tenir la feuille d’émargement du [a-z]+ ([0-9]{1,2})(?:er)? ([a-zéû]+) ([0-9]{4})$'),
      (
        'attendance sheet printed',
        '^Émargement du [a-z]+ ([0-9]{1,2})(?:er)? ([a-zéû]+) ([0-9]{4}), (matin|après-midi), en PDF$'
      ),
      (
        'meeting',
        E'^Vous inviter à la réunion du [a-z]+ ([0-9]{1,2})(?:er)? ([a-zéû]+) ([0-9]{4}) à ([0-9]{1,2})[ \u00a0]h(?:[ \u00a0]([0-9]{2}))?$'
      )
  ) as s (code, sentence) on o.old_words ~ s.sentence
  cross join regexp_match(o.old_words, s.sentence) as r (said)
) m
where m.id = l.id;

alter table people.access_lines
  alter column about drop default,
  add constraint access_lines_code_or_words check (num_nonnulls(code, old_words) = 1);
