-- Why a tool was refused was a French sentence where the rule was one of courses: it is the rule, as the tool was answered. What is known no more
-- stays in the words in which it was written, and goes within a week.
alter table records.refusals
  alter column rule drop not null,
  add column words text;

-- a sentence was written with its no-break spaces, and the section of cmi5 after it
update records.refusals r
set rule = 'cmi5 ' || w.said[2] || ': ' || s.rule
from (
  select n, regexp_match(translate(rule, chr(160) || chr(8239), '  '), '^(.*) \(cmi5 ([0-9.]+)\)$') as said
  from records.refusals
) w
join (
  values
    ('the statement has no id', 'La trace doit avoir un identifiant.'),
    ('the statement has no timestamp', 'La trace doit dire quand elle a eu lieu.'),
    ('the timestamp is not in UTC', 'La date doit être en temps universel (terminée par Z).'),
    ('the actor is not the learner who was launched', 'La trace parle d’une autre personne que celle du lancement.'),
    ('the registration is not the one of the launch', 'L’inscription n’est pas celle du lancement.'),
    ('the session id is not the one of the launch', 'La session n’est pas celle du lancement.'),
    ('the context template was changed', 'Le contexte donné au lancement doit être repris tel quel.'),
    ('an au may not void statements', 'Un contenu ne peut pas annuler de trace.'),
    ('the verb is not for an au to use with the cmi5 category', 'Ce verbe n’est pas permis à un contenu avec la catégorie cmi5.'),
    ('the object is not the au that was launched', 'La trace parle d’une autre partie que celle qui a été lancée.'),
    ('the first statement must be initialized', 'La première trace doit être « initialized ».'),
    ('initialized must come first', '« initialized » doit être la plus ancienne des traces.'),
    ('terminated must be the last statement', '« terminated » doit être la dernière trace.'),
    ('the verb was already used in this session', 'Ce verbe a déjà servi dans cette session.'),
    ('passed and failed do not go together in a session', 'Une session dit « passed » ou « failed », pas les deux.'),
    ('completed was already said in this registration', '« completed » a déjà été dit pour cette inscription.'),
    ('passed was already said in this registration', '« passed » a déjà été dit pour cette inscription.'),
    ('failed does not follow passed in a registration', '« failed » ne vient pas après « passed ».'),
    ('the launch mode allows initialized and terminated only', 'Ce mode de lancement ne permet que « initialized » et « terminated ».'),
    ('a score goes with passed or failed only', 'Un score ne va qu’avec « passed » ou « failed ».'),
    ('scaled must be between 0 and 1', 'Le score réduit va de 0 à 1.'),
    ('raw needs min and max', 'Un score brut a besoin de son minimum et de son maximum.'),
    ('success does not go with this verb', 'La valeur de « success » ne va pas avec ce verbe.'),
    ('completion does not go with this verb', 'La valeur de « completion » ne va pas avec ce verbe.'),
    ('the duration is missing', 'La durée manque.'),
    ('the score is below masteryScore', 'Le score de « passed » est sous masteryScore.'),
    ('the score reaches masteryScore', 'Le score de « failed » atteint masteryScore.'),
    ('masteryScore is missing or was changed', 'Le contexte doit reprendre masteryScore tel qu’il a été donné.'),
    ('the moveon category goes with success or completion', 'La catégorie moveon va avec « success » ou « completion », et seulement avec eux.'),
    ('progress must be a whole number from 0 to 100', 'L’avancement est un nombre entier de 0 à 100.'),
    ('the session is over', 'La session est finie : il faut relancer le cours.'),
    ('only what belongs to this launch may be reached', 'Un contenu ne touche qu’à ce qui vient de son lancement.'),
    ('the launch data may not be changed', 'Les données de lancement ne se changent pas.'),
    ('the learner preferences are a list of languages, and sounds on or off', 'Les préférences sont une liste de langues, et le son allumé ou éteint (on, off) : rien d’autre.')
) as s (rule, sentence) on s.sentence = w.said[1]
where w.n = r.n;

update records.refusals
set rule = null, words = rule
where rule !~ '^[a-z]';

-- a rule begins small, a sentence does not
alter table records.refusals
  add check (rule ~ '^[a-z]'),
  add check (num_nonnulls(rule, words) = 1);
