import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db } from '#platform/db'
import type { ServiceStep } from '../service.ts'

/** Something that somebody wrote, said or took for their company: `what` says of which kind it is; `step` and `card` are keys. */
export type OwnWork = {
  company: string | null
  at: Date
  what: string
  words: string
  step: ServiceStep | null
  card: string | null
}

/** What is said of who asked, and of what they asked, once they are forgotten. */
export type ForgottenAsker = { client: string; words: string }

/** The names, requests, quotes, steps, photographs, voices, tasks, days and texts that came from somebody, in their order. */
export const ownWork = (
  db: Db,
  personIds: readonly PersonId[],
  { client, words }: ForgottenAsker,
): Promise<OwnWork[]> =>
  db.rows<OwnWork>(sql`
    with mine (company_id, at, what, words, step, card) as (
      select n.company_id, n.proposed_at, 'nom proposé', n.name, null, null
      from company.names n
      where n.proposed_by = any(${personIds}::uuid[])
      union all
      select r.company_id, r.noted_at, case r.how when 'asked' then 'demande faite' else 'demande notée' end, coalesce(r.client, ${client}) || ' : ' || coalesce(r.words, ${words}), null, null
      from company.requests r
      where r.noted_by = any(${personIds}::uuid[])
      union all
      select q.company_id, q.made_at, 'devis fait', 'n° ' || q.number || ' pour ' || coalesce(r.client, ${client}), null, null
      from company.quotes q
      join company.requests r on r.id = q.request_id
      where q.made_by = any(${personIds}::uuid[])
      union all
      select q.company_id, q.answered_at, 'réponse à un devis', 'n° ' || q.number || case q.answer when 'accepted' then ' : oui' else ' : non' end, null, null
      from company.quotes q
      where q.typed_by = any(${personIds}::uuid[])
      union all
      select r.company_id, s.opinion_at, 'avis donné', coalesce(r.words, ${words}), null, null
      from company.services s
      join company.requests r on r.id = s.request_id
      where s.opinion_typed_by = any(${personIds}::uuid[])
      union all
      select r.company_id, s.done_at, 'étape faite', coalesce(r.client, ${client}), s.step, null
      from company.steps_done s
      join company.requests r on r.id = s.request_id
      where s.done_by = any(${personIds}::uuid[])
      union all
      select r.company_id, p.taken_at, case p.moment when 'before' then 'photo avant' else 'photo après' end, coalesce(r.client, ${client}), null, null
      from company.photos p
      join company.requests r on r.id = p.request_id
      where p.taken_by = any(${personIds}::uuid[])
      union all
      select v.company_id, v.said_at, 'carte dite à voix haute', '', null, v.card
      from company.card_voices v
      where v.said_by = any(${personIds}::uuid[])
      union all
      select e.company_id, t.proposed_at, 'texte proposé au bulletin', t.words, null, null
      from company.told_events t
      join company.events e on e.id = t.event_id
      where t.proposed_by = any(${personIds}::uuid[])
      union all
      select e.company_id, e.written_at, 'journée écrite', e.title, null, null
      from company.events e
      where e.written_by = any(${personIds}::uuid[])
      union all
      select e.company_id, e.cancelled_at, 'journée annulée', e.title || ' : ' || e.cancelled_why, null, null
      from company.events e
      where e.cancelled_by = any(${personIds}::uuid[])
      union all
      select e.company_id, max(n.counted_at), 'personnes comptées à la porte', count(*) || ' (' || e.title || ')', null, null
      from company.entries n
      join company.events e on e.id = n.event_id
      where n.counted_by = any(${personIds}::uuid[]) and n.taken_back_at is null
      group by e.id
      union all
      select e.company_id, coalesce(k.done_at, k.written_at),
        case
          when k.kind = 'material' and k.done_at is null then 'matériel pris en charge'
          when k.kind = 'material' then 'matériel apporté'
          when k.done_at is null then 'tâche prise'
          else 'tâche faite'
        end,
        k.words || ' (' || e.title || ')', null, null
      from company.event_tasks k
      join company.events e on e.id = k.event_id
      where k.person_id = any(${personIds}::uuid[])
      union all
      select e.company_id, p.kept_at, 'photo d’affiche', e.title, null, null
      from company.poster_photos p
      join company.events e on e.id = p.event_id
      where p.kept_by = any(${personIds}::uuid[])
    )
    select c.name as company, m.at, m.what, m.words, m.step, m.card
    from mine m
    join company.companies c on c.id = m.company_id
    order by m.at, m.what, m.words`)

/** A photograph that somebody took or put on a poster, or a voice that they lent to a card: its key is then the title. */
export type OwnFile = {
  fileId: FileId
  mediaType: string
  name: string
  title: string
  at: Date
  isVoice: boolean
}

export const ownFiles = (
  db: Db,
  personIds: readonly PersonId[],
  { client }: ForgottenAsker,
): Promise<OwnFile[]> =>
  db.rows<OwnFile>(sql`
    select p.file_id as "fileId", f.media_type as "mediaType", f.name, coalesce(r.client, ${client}) as title, p.taken_at as at, false as "isVoice"
    from company.photos p
    join company.requests r on r.id = p.request_id
    join files.files f on f.id = p.file_id
    where p.taken_by = any(${personIds}::uuid[])
    union all
    select v.file_id, f.media_type, f.name, v.card, v.said_at, true
    from company.card_voices v
    join files.files f on f.id = v.file_id
    where v.said_by = any(${personIds}::uuid[])
    union all
    select p.file_id, f.media_type, f.name, e.title, p.kept_at, false
    from company.poster_photos p
    join company.events e on e.id = p.event_id
    join files.files f on f.id = p.file_id
    where p.kept_by = any(${personIds}::uuid[])
    order by 5, 1`)
