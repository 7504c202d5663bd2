import type { FileId } from '#platform/files'
import { sql, type Db } from '#platform/db'
import type { CellValue } from '#platform/sheets'
import type { PersonId } from '#people'
import type { Day } from '#platform/time'

type Row = Record<string, CellValue | Date>

/** Read for the person alone, in their words. */
export const ownRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select e.happened_on as "jour", e.title as "quoi", e.did as "ce que j’ai fait", e.learnt as "ce que j’ai appris",
      e.place as "lieu", e.with_whom as "avec qui", e.link as "lien", e.origin, e.origin_seen::text as seen, e.origin_words as "vu ici",
      e.added_at as "ajouté le",
      (
        select string_agg(p.framework || ' ' || p.code, ', ' order by p.framework, p.code)
        from portfolio.criteria_proven p
        where p.evidence_id = e.id
      ) as "prouve",
      (
        select string_agg(k.given_name || ' ' || k.family_name || ' : ' || coalesce(a.words, '(de vive voix)'), ' / ' order by a.said_at)
        from portfolio.answers a
        join people.published_persons k on k.id = a.said_by
        where a.evidence_id = e.id
      ) as "réponses",
      (
        select string_agg(a.words, ' / ' order by a.from_s)
        from portfolio.aside_captions a
        where a.evidence_id = e.id and a.kind = 'proposed'
      ) as "mots proposés sous le film",
      (
        select string_agg(
          case s.audience
            when 'training' then 'qui me forme'
            when 'support' then 'qui m’accompagne'
            when 'jury' then 'mon jury'
            else 'mon tuteur, ma tutrice'
          end,
          ', ' order by s.audience
        )
        from portfolio.shown s
        where s.evidence_id = e.id
      ) as "montrée à",
      (
        select string_agg(a.who || ', le ' || a.agreed_on, ' ; ' order by p.n)
        from portfolio.picture_answers a
        join portfolio.pieces p on p.id = a.piece_id
        where p.evidence_id = e.id and a.answer = 'agreed'
      ) as "personnes d’accord",
      (
        select case f.answer when 'accepted' then 'dans la bibliothèque' when 'declined' then 'pas retenue' else 'proposée' end
        from portfolio.library_films f
        where f.evidence_id = e.id
      ) as "pour les groupes suivants"
    from portfolio.evidence e
    where e.person_id = any(${ids}::uuid[])
    order by e.happened_on, e.added_at, e.id`)

/** The links that somebody made, and how often each was opened. */
export const ownLinkRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select l.for_whom as "pour qui", l.until_day as "jusqu’au", l.made_at as "fait le", l.ended_at as "fini le",
      coalesce((select sum(k.looks)::int from portfolio.link_looks k where k.link_id = l.id), 0) as "ouvert, fois"
    from portfolio.links l
    where l.person_id = any(${ids}::uuid[])
    order by l.made_at, l.id`)

/** What somebody wrote on their card. */
export const ownCardRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select k.can_do as "ce que je sais faire", k.changed_at as "écrit le"
    from portfolio.cards k
    where k.person_id = any(${ids}::uuid[])`)

export type OwnPiece = { fileId: FileId; mediaType: string; name: string; title: string; happenedOn: Day }

/** The steps of their films, and the words under them, in the order of each. */
export const ownStepRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select e.title as "film", told.kind as "genre", told.at_s::float8 as "à, secondes", told.words as "mots"
    from portfolio.evidence e
    join (
      select evidence_id, 'étape' as kind, at_s, words
      from portfolio.steps
      union all
      select evidence_id, 'sous-titre', from_s, words
      from portfolio.captions
    ) told on told.evidence_id = e.id
    where e.person_id = any(${ids}::uuid[])
    order by e.happened_on, e.added_at, e.id, told.kind desc, told.at_s`)

/** What was suggested to somebody, by whom: added to their portfolio, set aside, or waiting. */
export const suggestedRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select s.happened_on as "jour", s.title as "quoi", s.words as "ses mots", k.given_name || ' ' || k.family_name as "vu par",
      s.suggested_at as "proposé le"
    from portfolio.suggestions s
    join people.published_persons k on k.id = s.said_by
    where s.person_id = any(${ids}::uuid[])
    order by s.happened_on, s.id`)

/** What somebody who leads a team said that others did: their words, and not of whom. */
export const suggestingRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select s.suggested_at as "écrit le", s.title as "quoi", s.words as "mes mots"
    from portfolio.suggestions s
    where s.said_by = any(${ids}::uuid[])
    order by s.suggested_at, s.id`)

/** What somebody who trains answered to what they were shown: their words, and not whose evidence it was. */
export const saidRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select a.said_at as "écrit le", coalesce(a.words, '(de vive voix)') as "mon mot"
    from portfolio.answers a
    where a.said_by = any(${ids}::uuid[])
    order by a.said_at, a.id`)

/** What was proposed to somebody from elsewhere here, and that they set aside. */
export const setAsideRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select s.set_aside_at as "mis de côté le", s.origin as "d’où cela venait"
    from portfolio.set_aside s
    where s.person_id = any(${ids}::uuid[])
    order by s.set_aside_at, s.origin_id`)

/** The films that somebody began to send. */
export const sendingRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select s.begun_at as "commencé le", s.name as "film", s.bytes as "octets", case when s.file_id is null then 'non' else 'oui' end as "arrivé"
    from portfolio.sendings s
    where s.person_id = any(${ids}::uuid[])
    order by s.begun_at, s.id`)

/** The gestures of others that somebody kept on their telephone: which, and not whose. */
export const keptTutorialRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select k.kept_at as "gardé le", e.title as "geste"
    from portfolio.kept_tutorials k
    join portfolio.evidence e on e.id = k.evidence_id
    where k.person_id = any(${ids}::uuid[])
    order by k.kept_at, e.id`)

/** The files that somebody put in their portfolio, the voices that answer, and the photographs that are suggested to them. */
export const ownPieces = (db: Db, ids: readonly PersonId[]): Promise<OwnPiece[]> =>
  db.rows<OwnPiece>(sql`
    select p.file_id as "fileId", f.media_type as "mediaType", p.name, e.title, e.happened_on as "happenedOn",
      e.id, p.n
    from portfolio.pieces p
    join portfolio.evidence e on e.id = p.evidence_id
    join files.files f on f.id = p.file_id
    where e.person_id = any(${ids}::uuid[])
    union all
    select a.file_id, f.media_type, 'reponse-' || f.name, e.title, e.happened_on, e.id, null
    from portfolio.answers a
    join portfolio.evidence e on e.id = a.evidence_id
    join files.files f on f.id = a.file_id
    where e.person_id = any(${ids}::uuid[])
    union all
    select s.file_id, f.media_type, f.name, s.title, s.happened_on, s.id, null
    from portfolio.suggestions s
    join files.files f on f.id = s.file_id
    where s.person_id = any(${ids}::uuid[])
    union all
    select s.picture_file_id, f.media_type, 'etape-' || row_number() over (partition by e.id order by s.at_s) || '.webp', e.title,
      e.happened_on, e.id, null
    from portfolio.steps s
    join portfolio.evidence e on e.id = s.evidence_id
    join files.files f on f.id = s.picture_file_id
    where e.person_id = any(${ids}::uuid[])
    order by 5, 6, 7 nulls last, 3, 1`)
