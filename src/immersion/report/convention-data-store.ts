import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'

type Line = Record<string, string | number | null>

/** The conventions of somebody, with what was said at the end, in the words of the page of their data. */
export const ownConventions = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, k.name as accompagne, s.name as prescripteur, c.from_day as du, coalesce(c.ended_on, c.to_day) as au,
      
      case c.state when 'draft' then 'en préparation' when 'signing' then 'à signer' when 'signed' then 'signée' when 'cancelled' then 'annulée' else 'arrêtée' end as etat,
      case c.state_code when 'not signed in time' then 'pas signée à temps' else c.state_why end as pourquoi, c.terms ->> 'objectives' as objectifs, 
      case r.reached when 'yes' then 'oui' when 'partly' then 'en partie' when 'no' then 'pas encore' end as "objectif atteint",
      array_to_string(r.done_well, ', ') as "fait bien", 
      case r.would_hire when 'yes' then 'oui' when 'maybe' then 'peut-être' when 'no' then 'non' end as embaucherait, r.words as "mot de l’employeur",
      r.answered_by as "bilan de", o.words as "mon bilan",
      case when w.convention_id is null then null else 'oui' end as embauche, w.starts_on as "embauche le"
    from immersion.conventions c
    join immersion.hosts h on h.id = c.host_id
    join people.published_organisations k on k.id = c.keeper_id
    join people.published_organisations s on s.id = c.prescriber_id
    left join immersion.host_reports r on r.convention_id = c.id
    left join immersion.own_reports o on o.convention_id = c.id
    left join immersion.hires w on w.convention_id = c.id
    where c.person_id = any(${personIds}::uuid[])
    order by c.from_day, c.id`)

/** A hire of theirs that was said, then withdrawn. */
export const ownWithdrawnHires = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, w.said_name as "dit par", to_char(w.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "dit le",
      w.withdrawn_name as "retiré par", to_char(w.withdrawn_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "retiré le"
    from immersion.withdrawn_hires w
    join immersion.conventions c on c.id = w.convention_id
    join immersion.hosts h on h.id = c.host_id
    where c.person_id = any(${personIds}::uuid[])
    order by w.said_at`)

/** Each of their half-days, as each said it: the word that counts first. */
export const ownPresences = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, n.day as jour, case n.half when 'am' then 'matin' else 'après-midi' end as "demi-journée",
      case n.status when 'present' then 'présence' when 'absent' then 'absence' else 'absence justifiée' end as note,
      case n.said_by when 'host' then 'l’employeur' when 'person' then 'moi' else 'qui m’accompagne' end as "dit par",
      n.said_name as "noté par"
    from immersion.presences n
    join immersion.conventions c on c.id = n.convention_id
    join immersion.hosts h on h.id = c.host_id
    where c.person_id = any(${personIds}::uuid[])
    order by n.day, n.half, array_position(array['referent', 'host', 'person'], n.said_by)`)

/** What who accompanied them noted of their immersions. */
export const ownVisits = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, v.day as jour, case v.way when 'visit' then 'visite' else 'appel' end as comment,
      case v.going when 'well' then 'ça va bien' when 'partly' then 'à suivre' else 'ça ne va pas' end as note, v.words as phrase,
      v.by_name as "noté par"
    from immersion.visits v
    join immersion.conventions c on c.id = v.convention_id
    join immersion.hosts h on h.id = c.host_id
    where c.person_id = any(${personIds}::uuid[])
    order by v.day, v.noted_at`)

/** Each day on which they asked to be called, the last time of it. */
export const ownAskedCalls = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, to_char(a.asked_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "demandé le"
    from immersion.asked_calls a
    join immersion.conventions c on c.id = a.convention_id
    join immersion.hosts h on h.id = c.host_id
    where c.person_id = any(${personIds}::uuid[])
    order by a.asked_at`)

/** Each time that something was said of an accident of theirs. */
export const ownAccidents = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, to_char(w.happened_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as quand, case w.place when 'there' then 'sur place' when 'elsewhere' then 'ailleurs' when 'on the way' then 'sur le trajet' end as lieu, w.exactly as "où",
      w.doing as "activité", w.how as "ce qui est arrivé", w.touched as objet, w.body_part as "où j’ai mal", w.injury as blessure, w.care as soins,
      case w.stops_work when 'yes' then 'oui' when 'no' then 'non' else 'pas encore su' end as "arrêt de travail",
      w.witness as "témoin", w.first_told as "averti", w.said_name as "dit par",
      to_char(w.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "dit le",
      to_char(x.withdrawn_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "retiré le", x.withdrawn_name as "retiré par", x.why as "retiré parce que"
    from immersion.accident_words w
    join immersion.accidents a on a.id = w.accident_id
    join immersion.conventions c on c.id = a.convention_id
    join immersion.hosts h on h.id = c.host_id
    left join immersion.accident_withdrawals x on x.accident_id = w.accident_id and x.n = w.n
    where c.person_id = any(${personIds}::uuid[])
    order by w.happened_at, w.n`)

/** Each time that a declaration of an accident of theirs was noted. */
export const ownDeclarations = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, (
        select to_char(w.happened_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI')
        from immersion.accident_words w
        where w.accident_id = a.id
        order by w.n desc
        limit 1
      ) as "accident du",
      d.declared_on as "déclaré le", d.reference as "numéro", case when d.proof_id is null then 'non' else 'oui' end as preuve,
      d.said_name as "noté par", to_char(d.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "noté le"
    from immersion.accident_declarations d
    join immersion.accidents a on a.id = d.accident_id
    join immersion.conventions c on c.id = a.convention_id
    join immersion.hosts h on h.id = c.host_id
    where c.person_id = any(${personIds}::uuid[])
    order by a.said_at, a.id, d.n`)

/** What proves these declarations, each page once. */
export const ownProofs = (db: Db, personIds: readonly PersonId[]): Promise<OwnGiven[]> =>
  db.rows<OwnGiven>(sql`
    select f.id as "fileId", f.media_type as "mediaType", f.name, h.name as "hostName", c.from_day as "fromDay", min(d.said_at) as at
    from immersion.accident_declarations d
    join immersion.accidents a on a.id = d.accident_id
    join immersion.conventions c on c.id = a.convention_id
    join immersion.hosts h on h.id = c.host_id
    join files.files f on f.id = d.proof_id
    where c.person_id = any(${personIds}::uuid[])
    group by f.id, h.name, c.from_day
    order by c.from_day, f.id`)

/** Where they stood after each, as they said it, or as it was noted. */
export const ownSituations = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, c.from_day as du,
      case s.moment when 'three months' then '3 mois après' else '6 mois après' end as moment,
      case s.situation when 'hired here' then 'en emploi chez cet employeur' when 'employed' then 'en emploi' when 'training' then 'en formation'
        when 'looking' then 'en recherche' else 'autre' end as situation,
      case s.contract when 'permanent' then 'CDI' when 'long' then '6 mois ou plus' when 'short' then 'moins de 6 mois'
        when 'aided' then 'insertion ou aidé' when 'own business' then 'à mon compte' when 'not said' then 'non dit' end as contrat,
      case s.since when 'this month' then 'moins d’un mois' when 'three months' then '1 à 3 mois' when 'longer' then 'plus de 3 mois' end as depuis,
      case s.heard_by when 'person' then 'moi' when 'referent' then 'qui m’accompagne, par téléphone' else 'ma formation' end as "dit par",
      to_char(s.said_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as le
    from immersion.situations s
    join immersion.conventions c on c.id = s.convention_id
    join immersion.hosts h on h.id = c.host_id
    where c.person_id = any(${personIds}::uuid[])
    order by s.n`)

/** What they signed themselves: when, what, with which fingerprint of the text. */
export const ownSignatures = (db: Db, personIds: readonly PersonId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select h.name as employeur, c.from_day as du, l.version, 
      case l.what when 'signed' then 'signature' else 'refus' end as acte, case l.how when 'link' then 'par un code' else 'sur papier' end as comment, l.login as "code envoyé à",
      to_char(l.read_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "lu le",
      to_char(l.at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "signé le", l.text_sha256 as empreinte
    from immersion.signature_lines l
    join immersion.conventions c on c.id = l.convention_id
    join immersion.hosts h on h.id = c.host_id
    where c.person_id = any(${personIds}::uuid[]) and l.role = 'person'
    order by l.at`)

export type OwnGiven = {
  fileId: FileId
  mediaType: string
  name: string
  hostName: string
  fromDay: Day
  at: Date
}

/** The voice and the picture of their own reports. */
export const ownGiven = (db: Db, personIds: readonly PersonId[]): Promise<OwnGiven[]> =>
  db.rows<OwnGiven>(sql`
    select f.id as "fileId", f.media_type as "mediaType", f.name, h.name as "hostName", c.from_day as "fromDay", o.at
    from immersion.own_reports o
    join immersion.conventions c on c.id = o.convention_id
    join immersion.hosts h on h.id = c.host_id
    join files.files f on f.id in (o.voice_id, o.picture_id)
    where c.person_id = any(${personIds}::uuid[])
    order by c.from_day, f.id`)
