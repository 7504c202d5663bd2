import type { FileId } from '#platform/files'
import { sql, type Db } from '#platform/db'
import type { CellValue } from '#platform/sheets'
import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { WorkId } from './ids.ts'

// Read for the person alone, in their words: the names of the columns are those of the files.

type Row = Record<string, CellValue | Date>

export const ownWorks = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select a.code, a.title as "activité", w.handed_in_at as "donné le", w.done_at as "fait le", w.words as "mes mots", f.name as "fichier",
      w.right_answers as "bonnes réponses", w.questions, case w.decision when 'accepted' then 'validé' when 'given back' then 'à refaire' when 'replaced' then 'remplacé' when 'waived' then 'dispensé' when 'taken back' then 'annulé'
        else 'en attente' end as "décision", w.decided_at as "le", w.word as "réponse"
    from training.works w
    join training.activities a on a.id = w.activity_id
    left join files.files f on f.id = w.file_id
    where w.person_id = any(${ids}::uuid[])
    order by w.n`)

export const ownCredits = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select l.n as "ligne", a.code, a.title as "activité", case l.kind when 'credit' then 'temps validé' else 'correction' end as "nature", l.minutes, case l.proof when 'work' then 'travail lu' when 'quiz' then 'questionnaire' when 'observation' then 'vu'
        when 'statement' then 'trace' when 'taken back' then 'annulation' else 'correction' end as "preuve",
      l.proof_id as "numéro de la preuve", l.why as "motif", l.at as "le", l.hash as "empreinte"
    from training.ledger_lines l
    join training.activities a on a.id = l.activity_id
    where l.person_id = any(${ids}::uuid[])
    order by l.at, l.n`)

export const ownAttendance = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select h.day as "jour", case h.half when 'morning' then 'matin' else 'après-midi' end as "demi-journée", h.title || coalesce(' : ' || h.host_name, '') as "séance", case l.status when 'present' then 'oui' else 'non' end as "présence",
      l.late_minutes as "retard en minutes", case l.reason when 'illness' then 'maladie' when 'sick child' then 'enfant malade'
        when 'medical appointment' then 'rendez-vous médical' when 'appointment' then 'rendez-vous' when 'transport' then 'transport' when 'elsewhere' then 'ailleurs à ces heures'
        when 'unexcused' then 'injustifiée' when 'other' then 'autre' end as "raison", l.reason_words as "précision", case l.signed when 'drawn' then 'dessinée' when 'typed' then 'nom tapé' when 'own device' then 'sur mon téléphone'
        when 'on paper' then 'sur papier' end as "signature",
      l.said_at as "dit le", case l.why_code when 'came after all' then 'Arrivée après avoir été notée absente' when 'question answered' then 'Réponse à une question posée à l’import'
        when 'sheet imported' then 'Une feuille importée dit autre chose' when 'noted at the host' then 'Noté pendant l’immersion' else l.why end as "correction"
    from training.attendance_lines l
    join training.half_days h on h.id = l.half_day_id
    where l.person_id = any(${ids}::uuid[])
    order by h.starts_at, l.n`)

export const ownGroups = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select g.title as "groupe", t.from_day as "depuis", t.until_day as "jusqu’au",
      case t.ended_code when 'admission withdrawn' then 'Retrait' else t.ended_why end as "pourquoi"
    from training.trainees t
    join actions.published_groups g on g.id = t.group_id
    where t.person_id = any(${ids}::uuid[])
    order by t.from_day, g.title`)

export const ownConnection = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select (c.minute at time zone 'Europe/Paris')::date as "jour", count(*) as minutes
    from training.connection_minutes c
    where c.person_id = any(${ids}::uuid[])
    group by 1
    order by 1`)

export const ownNotes = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select n.written_at as "le", w.given_name || ' ' || w.family_name as "par", n.said as "ce qui s’est dit",
      n.catch_up_on as "rattrapage"
    from training.alert_notes n
    join people.published_persons w on w.id = n.written_by
    where n.person_id = any(${ids}::uuid[])
    order by n.written_at`)

export const ownTakenBack = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select a.code, a.title as "activité", case t.decision when 'accepted' then 'validé' else 'à refaire' end as "réponse annulée",
      t.answered_at as "donnée le", t.word as "mot", t.taken_back_at as "annulée le", t.why as "pourquoi"
    from training.answers_taken_back t
    join training.works w on w.id = t.work_id
    join training.activities a on a.id = w.activity_id
    where w.person_id = any(${ids}::uuid[])
    order by t.taken_back_at`)

/** The files that somebody handed in. */
export const ownFiles = (
  db: Db,
  ids: readonly PersonId[],
): Promise<{ fileId: FileId; mediaType: string; code: string; title: string; handedInAt: Date }[]> =>
  db.rows(sql`
    select f.id as "fileId", f.media_type as "mediaType", a.code, a.title, w.handed_in_at as "handedInAt"
    from training.works w
    join training.activities a on a.id = w.activity_id
    join files.files f on f.id = w.file_id
    where w.person_id = any(${ids}::uuid[])
    order by w.n`)

export const ownAfter = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select o.said_at as "dit le", case k.moment when 'end' then 'à la fin' when 'three months' then '3 mois après' else '6 mois après' end as "quand",
      'avis' as "quoi",
      (
        select string_agg(
          case m.question when 'understood' then 'compris' when 'useful' then 'utile' when 'helped' then 'aidé·e' when 'place' then 'salle et horaires'
            when 'used' then 'utilisé' else 'à conseiller' end || ' : ' || m.mark || ' sur 4', ', ' order by m.question
        )
        from training.opinion_marks m
        where m.ask_id = k.id
      ) as "réponse",
      o.words as "mes mots"
    from training.after_asks k
    join training.opinions o on o.ask_id = k.id
    where k.person_id = any(${ids}::uuid[])
    union all
    select s.said_at, case k.moment when 'three months' then '3 mois après' else '6 mois après' end, 'situation',
      concat_ws(
        ', ',
        case s.situation when 'employed' then 'en emploi' when 'training' then 'en formation' when 'looking' then 'en recherche' else 'autre' end,
        case s.contract when 'permanent' then 'CDI' when 'long' then 'CDD ou intérim de 6 mois ou plus' when 'short' then 'CDD ou intérim de moins de 6 mois'
          when 'aided' then 'contrat d’insertion ou aidé' when 'own business' then 'à mon compte' end,
        case s.since when 'this month' then 'depuis moins d’un mois' when 'three months' then 'depuis 1 à 3 mois' when 'longer' then 'depuis plus de 3 mois' end
      ),
      case when s.noted_by is null then null else 'dit par téléphone' end
    from training.after_asks k
    join training.situations s on s.ask_id = k.id
    where k.person_id = any(${ids}::uuid[])
    order by 1`)

export type AcceptedWork = { id: WorkId; title: string; doneOn: Day; readBy: string | null; group: string }

/** The works that were accepted since a day, quizzes apart, and who read each. */
export const ownAccepted = (db: Db, ids: readonly PersonId[], since: Day): Promise<AcceptedWork[]> =>
  db.rows<AcceptedWork>(sql`
    select w.id, a.title, (coalesce(w.done_at, w.handed_in_at) at time zone 'Europe/Paris')::date as "doneOn",
      p.given_name || ' ' || p.family_name as "readBy", g.title as "group"
    from training.works w
    join training.activities a on a.id = w.activity_id
    join actions.published_groups g on g.id = a.group_id
    left join people.published_persons p on p.id = w.decided_by
    where w.person_id = any(${ids}::uuid[])
      and w.decision = 'accepted'
      and w.answers is null
      and (coalesce(w.done_at, w.handed_in_at) at time zone 'Europe/Paris')::date >= ${since}
    order by w.n desc`)
