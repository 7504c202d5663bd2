import { readGroup, seeded, type Group, type GroupId } from '#actions'
import { cast, joinCircle, seededOrganisations, seededTrainees, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, dayOf, parisDay, type Day } from '#platform/time'
import { asId, type Naming } from '#platform/id'
import { saveDraft } from '../clea/draft-store.ts'
import { insertEvaluations } from '../clea/evaluation-store.ts'
import type { Decision, Phase } from '../clea/evaluation.ts'
import { clea2018 } from '../clea/framework-clea-2018.ts'
import { seedSst } from './seed-sst.ts'
import { insertTrainerViews } from '../matrix/trainer-view-store.ts'
import type { EvaluationId } from '../ids.ts'

const mathieu = cast.find((one) => one.id === 'mathieu')
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

/** 'v' validated, 'n' not yet, '-' not evaluated: one letter a domain. */
const words: Record<string, Decision> = { v: 'validated', n: 'not yet', '-': 'not evaluated' }

// Two of the thirteen keep a partial Cléa, as the bulletin says.
const finals: Record<number, string> = { 4: 'nvvvv-v', 8: 'vvnvvvv' }

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

// What each already knew before the training, in the order of names.
const priors =
  'vnnvnnn nnnvnnn vnnnnnn vvnvnnn nnnnnnn vnnvvnn nvnnnnn vvnvvnn nnnvnnn vnnvnnn nvnvnnn vnnnvnn nnnvnnn'.split(
    ' ',
  )

// What the trainer validated so far, sub-domains by domain, in the order of names: the matrix of the look.
const progress = [
  [5, 4, 4, 4, 3, 2, 1],
  [4, 5, 3, 3, 2, 2, 1],
  [5, 5, 4, 4, 3, 3, 2],
  [3, 2, 2, 3, 1, 1, 0],
  [4, 5, 4, 4, 3, 2, 2],
  [3, 4, 3, 4, 3, 2, 1],
  [4, 2, 1, 3, 1, 1, 0],
  [2, 4, 3, 4, 3, 2, 1],
  [3, 5, 4, 4, 3, 3, 2],
  [5, 4, 4, 4, 2, 2, 1],
  [5, 5, 3, 4, 3, 3, 2],
  [4, 5, 4, 4, 3, 3, 3],
  [5, 5, 4, 4, 3, 3, 2],
]

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

/** One letter a domain: the lines that the evaluator signed about somebody that day. */
function evaluated(groupId: GroupId, personId: PersonId, phase: Phase, on: Day, letters: string) {
  const evaluatorId = mathieu?.personId ?? asId<PersonId>('')
  const evaluatorName = `${mathieu?.givenName} ${mathieu?.familyName}`
  return letters.split('').map((letter, i) => ({
    id: seededId<EvaluationId>(groupId, personId, phase, i + 1),
    groupId,
    frameworkId: clea2018.id,
    personId,
    domain: i + 1,
    phase,
    decision: words[letter] ?? 'not evaluated',
    evaluatedOn: on,
    evaluatorName,
    evaluatorId,
    origin: 'signed' as const,
    why: null,
    writtenBy: evaluatorId,
    writtenAt: new Date(`${on}T15:30:00Z`),
  }))
}

/** Ids that never change, so that links to them stay good: the end of the person's, the group's, the phase, the domain. */
export const seededId: Naming<[groupId: GroupId, personId: PersonId, phase: Phase, domain: number]> = (
  groupId,
  personId,
  phase,
  domain,
) =>
  asId(
    `00000000-0000-8000-8${groupId.slice(-1)}${phase === 'final' ? 'f' : '1'}${domain}-${personId.slice(0, 6)}${personId.slice(-6)}`,
  )

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
