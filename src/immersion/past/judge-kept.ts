import type { Tx } from '#platform/db'
import { writeList } from '#platform/i18n'
import type { Outcome } from '#platform/imports'
import type { PastImmersion } from './past-immersion.ts'
import type { Kept } from './import-past.ts'
import { judgePast } from './judge-past.ts'
import { pastOfPeople, setRenewed } from './past-store.ts'

/** Once all lines are kept: which one each renewal renews, then what the law says of each. A list is in no order. */
export async function judgeKept(tx: Tx, answers: readonly (Outcome | Kept)[]): Promise<Outcome[]> {
  const kept = answers.filter(isKept)
  const people = [...new Set(kept.map(({ personId }) => personId))]
  const told = await pastOfPeople(tx, people)
  for (const { id, isRenewal } of kept) {
    const one = told.find((past) => past.id === id)
    const first = one && isRenewal ? renewedBy(one, told) : undefined
    if (first) await setRenewed(tx, id, first.id)
  }
  const all = Map.groupBy(await pastOfPeople(tx, people), ({ personId }) => personId)
  return answers.map((answer) => (isKept(answer) ? answerOf(answer, [...all.values()]) : answer))
}

const isKept = (answer: Outcome | Kept): answer is Kept => 'doubts' in answer

/** The latest one before it, of the same person at the same host. */
const renewedBy = (one: PastImmersion, all: readonly PastImmersion[]): PastImmersion | undefined =>
  all.findLast(
    (other) =>
      other.personId === one.personId &&
      other.fromDay < one.fromDay &&
      (other.hostSiret ?? other.hostName) === (one.hostSiret ?? one.hostName),
  )

function answerOf(
  { line, label, what, id, isRenewal, doubts }: Kept,
  people: readonly PastImmersion[][],
): Outcome {
  const own = people.find((all) => all.some((past) => past.id === id)) ?? []
  const one = own.find((past) => past.id === id)
  const verdict = one && judgePast(one, own)
  const orphan = isRenewal && !one?.renewsId ? ['nous ne savons pas quelle immersion elle renouvelle'] : []
  const asked = [...doubts, ...orphan]
  const sentences = [
    ...(verdict?.verdict === 'refused' ? [verdict.sentence] : []),
    ...(asked.length > 0 ? [`À vérifier : ${writeList(asked)}.`] : []),
  ]
  if (sentences.length === 0) return { line, label, what }
  return { line, label, what: 'to check', why: `Gardée. ${sentences.join(' ')}` }
}
