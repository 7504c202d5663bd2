import { raw, sql, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'

export const GROUPS_OF_AN_ACTION = 10
export const PEOPLE_OF_A_GROUP = 13
export const size = { actions: 20, groups: 200, trainees: 2_600, positionings: 5_000, accessLines: 200_000 }

/** Kinds of rows of the bench, each with its own beginning of ids. */
const kinds = {
  action: 'bec00001',
  group: 'bec00002',
  person: 'bec00003',
  positioning: 'bec00004',
  meeting: 'bec00005',
  sequence: 'bec00006',
  activity: 'bec00007',
  'half-day': 'bec00008',
  line: 'bec00009',
  evaluation: 'bec0000a',
  'sst session': 'bec0000b',
  jury: 'bec0000c',
  work: 'bec0000d',
} as const

type Kind = keyof typeof kinds

/** The id of the n-th row of its kind, numbered from 1. */
export const idOf = (kind: Kind, n: number): string =>
  `${kinds[kind]}-0000-8000-8000-${n.toString(16).padStart(12, '0')}`

/** Same, where the number is a column. */
export const idFrom = (kind: Kind, n: Sql): Sql =>
  sql`(${raw(`'${kinds[kind]}-0000-8000-8000-'`)} || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`

/** People whom the pages are read by, and organisations that the rows name. */
export type Readers = { lead: string; trainer: string; referent: string; evaluator: string; trainee: string }
export type Houses = { training: string; prescriber: string; jury: string }

/** Actions and their groups: nine of ten are over, the tenth is in its fifth week. All begin on a Monday. */
export async function fillActions(tx: Tx, today: Day, { training }: Houses): Promise<void> {
  await tx.run(sql`
    insert into actions.actions (id, slug, title, town, lead_id, summary, story, created_at, published_at)
    select ${idFrom('action', sql`n`)}, 'action-' || n, 'Cléa Métiers ' || n, 'Lens', ${training},
      'Dix semaines pour apprendre un métier qui recrute et obtenir le certificat Cléa.', '', ${today}, ${today}
    from generate_series(1, ${size.actions}::integer) n`)
  await tx.run(sql`
    insert into actions.groups (id, action_id, slug, title, places, site, starts_on, ends_on, opened_at)
    select ${idFrom('group', sql`n`)}, ${idFrom('action', sql`(n - 1) / 10 + 1`)}, 'groupe-' || (n - 1) % 10 + 1,
      'Groupe ' || (n - 1) % 10 + 1, 13, 'Lens', starts_on, starts_on + 67, starts_on - 30
    from generate_series(1, ${size.groups}::integer) n
    cross join lateral (
      select (date_trunc('week', ${today}::date)::date - 28) - (9 - (n - 1) % 10) * 112 as starts_on
    ) calendar`)
}

const given =
  'Aminata Jean Karim Sylvie Fatou Nadia Olivier Mireille Thomas Leïla Hugo Inès Samuel Awa Chantal Bruno'
const family =
  'Traoré Lefebvre Delattre Diallo Carpentier Moreau Lemaire Benali Dupuis Caron Vasseur Mercier Hamidi Leroy'

/** People of the territory. The first ones are trainees, thirteen a group; the others are only proposed for an action. */
export async function fillPeople(tx: Tx, today: Day): Promise<void> {
  await tx.run(sql`
    insert into people.persons (id, given_name, family_name, birth_date, town, postcode, name_key, registered_at)
    select ${idFrom('person', sql`n`)}, g, f, date '1965-01-01' + n % 14000, 'Lens', '62300', lower(f || ' ' || g), ${today}
    from generate_series(1, ${size.positionings}::integer) n
    cross join lateral (
      select (string_to_array(${given}::text, ' '))[n % 16 + 1] as g,
        (string_to_array(${family}::text, ' '))[n % 14 + 1] || '-' || (string_to_array(${family}::text, ' '))[n / 14 % 14 + 1] as f
    ) named`)
}

/** Who stands around whom: trainees at the centre of their group, those who accompany, train, evaluate and lead around. */
export async function fillCircles(tx: Tx, today: Day, readers: Readers): Promise<void> {
  await tx.run(sql`
    insert into training.trainees (group_id, person_id, from_day, until_day, ended_why, enrolled_at)
    select g.id, ${idFrom('person', sql`n`)}, g.starts_on,
      case when n % 130 = 0 then g.starts_on when n % 26 = 0 then g.starts_on + 30 end,
      case when n % 26 = 0 then 'emploi' end, g.starts_on
    from generate_series(1, ${size.trainees}::integer) n
    join actions.groups g on g.id = ${idFrom('group', sql`(n - 1) / 13 + 1`)}`)
  await tx.run(sql`
    insert into people.circles (id)
    select id
    from actions.actions
    union all
    select id
    from actions.groups
    union all
    select ${idFrom('positioning', sql`n`)}
    from generate_series(1, ${size.positionings}::integer) n
    on conflict do nothing`)
  await tx.run(sql`
    insert into people.circle_places (circle_id, person_id, relation, from_day)
    select group_id, person_id, 'centre', from_day
    from training.trainees
    where group_id::text like 'bec00002%'
    union all
    select ${idFrom('positioning', sql`n`)}, ${idFrom('person', sql`n`)}, 'centre', ${today}
    from generate_series(1, ${size.positionings}::integer) n
    union all
    select ${idFrom('positioning', sql`n`)}, ${readers.referent}, 'referent', ${today}
    from generate_series(1, ${size.positionings}::integer, 12) n
    union all
    select ${idFrom('positioning', sql`n`)}, ${readers.lead}, 'training lead', ${today}
    from generate_series(1, ${size.positionings}::integer) n
    union all
    select g.id, ${readers.lead}, 'training lead', ${today}
    from actions.groups g
    where g.id::text like 'bec00002%'
    union all
    select a.id, ${readers.lead}, 'training lead', ${today}
    from actions.actions a
    where a.id::text like 'bec00001%'
    union all
    select ${idFrom('group', sql`n`)}, ${readers.trainer}, 'trainer', ${today}
    from generate_series(6, 10) n
    union all
    select ${idFrom('group', sql`n`)}, ${readers.evaluator}, 'evaluator', ${today}
    from generate_series(6, 10) n`)
}

const states = 'positioned invited interviewed waiting refused withdrawn'

/** Everybody was proposed for an action; trainees were admitted, the others wait at each step of the way. */
export async function fillOrientation(tx: Tx, today: Day, readers: Readers, houses: Houses): Promise<void> {
  await tx.run(sql`
    insert into orientation.meetings (id, action_id, starts_at, place, called_at, called_by)
    select ${idFrom('meeting', sql`n`)}, ${idFrom('action', sql`n`)}, ${today}::date + 7, 'Lens', ${today}, ${readers.lead}
    from generate_series(1, ${size.actions}::integer) n`)
  await tx.run(sql`
    insert into orientation.positionings (
      id, action_id, person_id, positioned_on, state, meeting_id, group_id, waiting_rank, withdrawal, why, decided_on,
      decided_by, moved_at
    )
    select ${idFrom('positioning', sql`n`)}, ${idFrom('action', sql`action`)}, ${idFrom('person', sql`n`)},
      ${today}::date - n % 200 - 10, state,
      case when state = 'invited' then ${idFrom('meeting', sql`action`)} end,
      case when state = 'admitted' then ${idFrom('group', sql`(n - 1) / 13 + 1`)} end,
      case when state = 'waiting' then n end,
      case when state = 'withdrawn' then 'found a job' end,
      case when state = 'refused' then 'Un autre projet convient mieux.' end,
      case when state in ('admitted', 'waiting', 'refused', 'withdrawn') then ${today}::date - n % 10 end,
      case when state in ('admitted', 'waiting', 'refused', 'withdrawn') then ${readers.lead}::uuid end,
      ${today}::date - n % 60
    from generate_series(1, ${size.positionings}::integer) n
    cross join lateral (
      select case when n <= ${size.trainees} then 'admitted' else (string_to_array(${states}::text, ' '))[n % 6 + 1] end as state,
        case when n <= ${size.trainees} then (n - 1) / 130 + 1 else n % 20 + 1 end as action
    ) way`)
  await tx.run(sql`
    insert into orientation.positioning_referents (
      positioning_id, prescriber_key, organisation_id, referent_id, positioned_on, comment, added_at
    )
    select p.id, ${houses.prescriber}, ${houses.prescriber}, ${readers.referent}, p.positioned_on, 'Motivée.', p.positioned_on
    from orientation.positionings p
    where p.id::text like 'bec00004%'`)
  await tx.run(sql`
    insert into orientation.steps (positioning_id, step, on_day, noted_at)
    select p.id, step, p.positioned_on, p.positioned_on
    from orientation.positionings p
    cross join unnest(array['positioned', 'invited', 'interviewed']) as step
    where p.id::text like 'bec00004%'`)
}

/** Readings of files, of everybody and above all of the trainee who will look at theirs. */
export async function fillAccess(tx: Tx, today: Day, readers: Readers, houses: Houses): Promise<void> {
  await tx.run(sql`
    insert into people.access_lines (person_id, reader_id, organisation_id, information, code, about, read_at)
    select case when n % 50 = 0 then ${readers.trainee}::uuid else ${idFrom('person', sql`n % 5000 + 1`)} end,
      case n % 3 when 0 then ${readers.trainer}::uuid when 1 then ${readers.lead}::uuid else ${readers.referent}::uuid end,
      ${houses.training}, 'attendance', 'attendance and hours', '{}', ${today}::date - n * interval '3 minutes'
    from generate_series(1, ${size.accessLines}::integer) n`)
}

/** What the database knows of its own sizes: autovacuum would have told it by then. */
export async function analyseAll(tx: Tx): Promise<void> {
  await tx.run(sql`analyze`)
}
