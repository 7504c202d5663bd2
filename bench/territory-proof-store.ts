import { sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { idFrom, size, type Houses, type Readers } from './territory-store.ts'

/** Ninety-four activities a group, in ten sequences. */
export async function fillProgrammes(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into training.sequences (id, group_id, position, title)
    select ${idFrom('sequence', sql`n * 10 + s`)}, ${idFrom('group', sql`n`)}, s, 'Semaine ' || s
    from generate_series(1, ${size.groups}::integer) n
    cross join generate_series(1, 10) s`)
  await tx.run(sql`
    insert into training.activities (id, group_id, sequence_id, code, position, title, mode, minutes, proof, domains)
    select ${idFrom('activity', sql`n * 100 + a`)}, ${idFrom('group', sql`n`)}, ${idFrom('sequence', sql`n * 10 + (a - 1) % 10 + 1`)},
      'A' || lpad(a::text, 2, '0'), a, 'Préparer une journée de travail ' || a,
      case when a % 5 = 0 then 'face to face' when a % 2 = 0 then 'foad at home' else 'foad at the centre' end,
      120 + a % 4 * 30, 'text', array[a % 7 + 1]
    from generate_series(1, ${size.groups}::integer) n
    cross join generate_series(1, 94) a`)
}

/** Five weeks of half-days a group, and what was signed at those that are over. */
export async function fillAttendance(tx: Tx, today: Day, { trainer }: Readers): Promise<void> {
  await tx.run(sql`
    insert into training.half_days (
      id, group_id, uid, sequence, day, half, starts_at, ends_at, mode, title, trainer_id, written_at
    )
    select ${idFrom('half-day', sql`n * 100 + h`)}, g.id, 'h' || h, 0, day, half, (day + opens) at time zone 'Europe/Paris',
      (day + opens + interval '210 minutes') at time zone 'Europe/Paris', 'face to face', 'Atelier',
      ${trainer}, g.starts_on
    from generate_series(1, ${size.groups}::integer) n
    join actions.groups g on g.id = ${idFrom('group', sql`n`)}
    cross join generate_series(0, 49) h
    cross join lateral (
      select g.starts_on + h / 10 * 7 + h / 2 % 5 as day,
        case h % 2 when 0 then 'morning' else 'afternoon' end as half,
        case h % 2 when 0 then time '09:00' else time '13:30' end as opens
    ) moment`)
  await tx.run(sql`
    insert into training.attendance_sheets (group_id, day, half, code, opened_at, opened_by)
    select h.group_id, h.day, h.half, '4821', h.starts_at, ${trainer}
    from training.half_days h
    where h.id::text like 'bec00008%' and h.day < ${today}`)
  await tx.run(sql`
    insert into training.sheet_signatures (group_id, day, half, trainer_id, signed_at)
    select h.group_id, h.day, h.half, ${trainer}, h.ends_at
    from training.half_days h
    where h.id::text like 'bec00008%' and h.day < ${today}`)
  await tx.run(sql`
    insert into training.attendance_lines (id, half_day_id, person_id, status, reason, signed, said_by, said_at)
    select ${idFrom('line', sql`row_number() over ()`)}, h.id, t.person_id, status,
      case status when 'absent' then 'illness' end, case status when 'present' then 'typed' end, ${trainer}, h.starts_at
    from training.half_days h
    join training.trainees t on t.group_id = h.group_id and coalesce(t.until_day, h.day + 1) > h.day
    cross join lateral (
      select case when (hashtext(h.id::text || t.person_id::text) & 15) = 0 then 'absent' else 'present' end as status
    ) said
    where h.id::text like 'bec00008%' and h.day < ${today}`)
}

/**
 * Credits of the twenty groups that are in their fifth week, ninety-four a trainee, and a few works that wait.
 * The hashes are of the right size and nothing else: no page of the bench verifies a chain.
 */
export async function fillLedgers(tx: Tx, { trainer }: Readers): Promise<void> {
  await tx.run(sql`
    insert into training.ledger_lines (
      group_id, n, person_id, activity_id, kind, minutes, proof, proof_id, signed_by, why, at, previous_hash, hash
    )
    select a.group_id, row_number() over (partition by a.group_id order by a.position, t.person_id), t.person_id, a.id, 'credit',
      a.minutes, 'work', a.id::text, ${trainer}, 'travail accepté', g.starts_on + a.position % 28 + time '10:00',
      repeat(md5(a.id::text), 2), repeat(md5(t.person_id::text), 2)
    from training.activities a
    join actions.groups g on g.id = a.group_id
    join training.trainees t on t.group_id = a.group_id
    where right(g.slug, 2) = '10' and a.id::text like 'bec00007%'`)
  await tx.run(sql`
    insert into training.ledger_heads (group_id, n, hash)
    select group_id, max(n), max(hash)
    from training.ledger_lines
    where activity_id::text like 'bec00007%'
    group by group_id`)
  await tx.run(sql`
    insert into training.works (id, activity_id, person_id, handed_in_at, handed_in_by, words)
    select ${idFrom('work', sql`row_number() over ()`)}, a.id, t.person_id, g.starts_on + 20, t.person_id, 'Voici mon planning.'
    from training.activities a
    join actions.groups g on g.id = a.group_id
    join training.trainees t on t.group_id = a.group_id
    where right(g.slug, 2) = '10' and a.id::text like 'bec00007%' and a.position > 90`)
}

/** Domains of the Cléa for everybody: a first evaluation, and the last one in the groups that are over. */
export async function fillEvaluations(tx: Tx, today: Day, { evaluator }: Readers): Promise<void> {
  await tx.run(sql`
    insert into certification.evaluations (
      id, group_id, person_id, framework_id, domain, phase, decision, evaluated_on, evaluator_name, evaluator_id, origin,
      written_at
    )
    select ${idFrom('evaluation', sql`row_number() over ()`)}, g.id, t.person_id, d.framework_id, d.number, phase,
      case when phase = 'initial' or hashtext(t.person_id::text || d.number) & 15 = 0 then 'not yet' else 'validated' end,
      day, 'Mathieu Sénéchal', ${evaluator}, 'signed', day
    from training.trainees t
    join actions.groups g on g.id = t.group_id
    join certification.framework_domains d on d.framework_id = (
      select id
      from certification.frameworks
      order by from_day
      limit 1
    )
    cross join unnest(array['initial', 'final']) as phase
    cross join lateral (select case phase when 'final' then g.ends_on - 3 else g.starts_on - 5 end as day) held
    where g.id::text like 'bec00002%' and (phase = 'initial' or g.ends_on < ${today})`)
}

/** Two sessions of first aid in each group that is over: seven people, then six. */
export async function fillFirstAid(tx: Tx, today: Day): Promise<void> {
  await tx.run(sql`
    insert into certification.sst_sessions (id, group_id, code, kind, trainer_name, starts_on, ends_on, opened_at)
    select ${idFrom('sst session', sql`n * 2 + s`)}, g.id, 'SST' || s, 'initial', 'Mme Hennebelle', g.starts_on + 30,
      g.starts_on + 31, g.starts_on
    from generate_series(1, ${size.groups}::integer) n
    join actions.groups g on g.id = ${idFrom('group', sql`n`)}
    cross join generate_series(1, 2) s
    where g.ends_on < ${today}`)
  await tx.run(sql`
    insert into certification.sst_places (session_id, person_id, number)
    select s.id, ${idFrom('person', sql`n`)}, (n - 1) % 13 % 7 + 1
    from generate_series(1, ${size.trainees}::integer) n
    join certification.sst_sessions s on s.id = ${idFrom('sst session', sql`((n - 1) / 13 + 1) * 2 + (n - 1) % 13 / 7 + 1`)}`)
  await tx.run(sql`
    insert into certification.sst_results (session_id, person_id, result, certificate_number, valid_until, said_at)
    select p.session_id, p.person_id, 'certified', 'B-' || p.person_id, s.ends_on + 730, s.ends_on
    from certification.sst_places p
    join certification.sst_sessions s on s.id = p.session_id
    where s.id::text like 'bec0000b%'`)
}

/** One closed jury in each group that is over, and its decision on every skill of the grid. */
export async function fillJuries(tx: Tx, today: Day, houses: Houses): Promise<void> {
  await tx.run(sql`
    insert into jury.juries (
      id, group_id, grid_id, kind, held_on, place, organiser_id, planned_at, opened_at, closed_at
    )
    select ${idFrom('jury', sql`n`)}, g.id, (select id from jury.grids order by from_day limit 1), 'jury', g.ends_on - 1,
      'Lens', ${houses.jury}, g.starts_on, g.ends_on - 1, g.ends_on
    from generate_series(1, ${size.groups}::integer) n
    join actions.groups g on g.id = ${idFrom('group', sql`n`)}
    where g.ends_on < ${today}`)
  await tx.run(sql`
    insert into people.circles (id)
    select id
    from jury.juries
    where id::text like 'bec0000c%'`)
  await tx.run(sql`
    insert into jury.jury_candidates (jury_id, person_id, position)
    select j.id, ${idFrom('person', sql`n`)}, (n - 1) % 13 + 1
    from generate_series(1, ${size.trainees}::integer) n
    join jury.juries j on j.id = ${idFrom('jury', sql`(n - 1) / 13 + 1`)}`)
  await tx.run(sql`
    insert into jury.jury_decisions (jury_id, person_id, skill_code, decision, decided_at)
    select j.id, c.person_id, s.code,
      case when hashtext(c.person_id::text || s.code) & 7 = 0 then 'partly' else 'acquired' end, j.closed_at
    from jury.juries j
    join jury.jury_candidates c on c.jury_id = j.id
    join jury.grid_skills s on s.grid_id = j.grid_id
    where j.id::text like 'bec0000c%'`)
}
