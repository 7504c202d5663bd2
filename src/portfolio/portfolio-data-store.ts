import { sql, type Db } from '#platform/db'
import type { CellValue } from '#platform/sheets'
import type { Id } from '#platform/id'
import type { PersonId } from '#people'
import type { Day } from '#platform/time'

type Row = Record<string, CellValue | Date>

/** Read for the person alone, in their words. */
export const ownRows = (db: Db, ids: readonly PersonId[]): Promise<Row[]> =>
  db.rows<Row>(sql`
    select e.happened_on as "jour", e.title as "quoi", e.did as "ce que j’ai fait", e.learnt as "ce que j’ai appris",
      e.place as "lieu", e.with_whom as "avec qui", e.link as "lien", e.origin_words as "vu ici", e.added_at as "ajouté le",
      (
        select string_agg(p.framework || ' ' || p.code, ', ' order by p.framework, p.code)
        from portfolio.criteria_proven p
        where p.evidence_id = e.id
      ) as "prouve",
      (
        select string_agg(a.words, ' / ' order by a.said_at)
        from portfolio.answers a
        where a.evidence_id = e.id
      ) as "réponses",
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
      ) as "personnes d’accord"
    from portfolio.evidence e
    where e.person_id = any(${ids}::uuid[])
    order by e.happened_on, e.id`)

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

export type OwnPiece = { fileId: Id; mediaType: string; name: string; title: string; happenedOn: Day }

/** The files that somebody put in their portfolio. */
export const ownPieces = (db: Db, ids: readonly PersonId[]): Promise<OwnPiece[]> =>
  db.rows<OwnPiece>(sql`
    select p.file_id as "fileId", f.media_type as "mediaType", p.name, e.title, e.happened_on as "happenedOn"
    from portfolio.pieces p
    join portfolio.evidence e on e.id = p.evidence_id
    join files.files f on f.id = p.file_id
    where e.person_id = any(${ids}::uuid[])
    order by e.happened_on, e.id, p.n`)
