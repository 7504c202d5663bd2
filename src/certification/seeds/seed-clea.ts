import { readGroup, seeded, type Group, type GroupId } from '#actions'
import { cast, joinCircle, seededOrganisations, seededTrainees, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, dayOf, parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { saveDraft } from '../clea/draft-store.ts'
import { insertEvaluations } from '../clea/evaluation-store.ts'
import { clea2018 } from '../clea/framework-clea-2018.ts'
import { insertTrainerViews } from '../matrix/trainer-view-store.ts'
import { seedSst } from './seed-sst.ts'
import { mathieu, evaluated } from './seeded-evaluations.ts'
import { finals, priors, progress } from './seeded-results.ts'

const claire = cast.find((one) => one.id === 'claire')?.personId ?? asId<PersonId>('')

/** Both groups of the demo: the first one evaluated, certified and trained in first aid; the one of today on its way. */
export async function seedClea(tx: Tx, now: Date): Promise<void> {
  const [first, current] = [await readGroup(tx, seeded.group1), await readGroup(tx, seeded.group7)]
  if (!first || !current) throw new Error('seed the actions first')
  for (const group of [first, current])
    await joinCircle(tx, {
      circleId: group.id,
      personId: mathieu?.personId ?? asId<PersonId>(''),
      relation: 'evaluator',
      organisationId: seededOrganisations.evalpro.id,
      fromDay: addDays(group.startsOn, -7),
    })
  await seedFirst(tx, first)
  await seedCurrent(tx, current, now)
  await seedSst(tx, first)
}

async function seedFirst(tx: Tx, group: Group): Promise<void> {
  const validated = (i: number) => finals[i] ?? 'vvvvvvv'
  const lines = seededTrainees.group1.flatMap(({ id }, i) => [
    ...evaluated(group.id, id, 'initial', dayOf('2018-04-04'), priors[i] ?? 'nnnnnnn'),
    ...evaluated(group.id, id, 'final', dayOf(`2018-06-${11 + (i % 3)}`), validated(i)),
  ])
  await insertEvaluations(tx, lines)
  const views = seededTrainees.group1.map(({ id }, i) => ({
    id,
    counts: clea2018.domains.map((domain, d) => domain.subDomains.length - (validated(i)[d] === 'v' ? 0 : 2)),
  }))
  await sayViews(tx, group.id, views, new Date('2018-06-08T14:00:00Z'))
}

async function seedCurrent(tx: Tx, group: Group, now: Date): Promise<void> {
  const [last, ...others] = seededTrainees.group7.toReversed()
  const before = addDays(group.startsOn, -4)
  const lines = others
    .toReversed()
    .flatMap(({ id }, i) => evaluated(group.id, id, 'initial', before, priors[i] ?? 'nnnnnnn'))
  await insertEvaluations(tx, lines)
  const frameworkId = clea2018.id
  for (const [domain, decision] of [
    [1, 'validated'],
    [2, 'not yet'],
    [4, 'validated'],
  ] as const)
    await saveDraft(
      tx,
      group.id,
      mathieu?.personId ?? asId<PersonId>(''),
      {
        personId: last?.id ?? asId<PersonId>(''),
        domain,
        phase: 'initial',
        decision,
        evaluatedOn: parisDay(now),
        frameworkId,
      },
      now,
    )
  const views = seededTrainees.group7.map(({ id }, i) => ({ id, counts: progress[i] ?? [] }))
  await sayViews(tx, group.id, views, now)
}

async function sayViews(
  tx: Tx,
  groupId: GroupId,
  people: readonly { id: PersonId; counts: readonly number[] }[],
  at: Date,
): Promise<void> {
  const views = people.flatMap(({ id, counts }) =>
    counts.flatMap((count, d) =>
      Array.from({ length: count }, (_, i) => ({
        personId: id,
        domain: d + 1,
        subDomain: i + 1,
        opinion: 'validated' as const,
      })),
    ),
  )
  await insertTrainerViews(tx, { groupId, frameworkId: clea2018.id, saidBy: claire }, views, at)
}
