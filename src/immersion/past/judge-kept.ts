import type { Tx } from '#platform/db'
import { rightsOver } from '#people'
import { writeList } from '#platform/i18n'
import type { Outcome } from '#platform/imports'
import type { Desk } from '../access.ts'
import type { PastImmersion } from './past-immersion.ts'
import type { Kept } from './import-past.ts'
import { judgePast } from './judge-past.ts'
import { questionWords, type QuestionKind } from './past-question.ts'
import { setRenewed } from './past-store.ts'
import { askQuestions } from './question-store.ts'
import { tellPast } from './tell-past.ts'

/**
 * Once all lines are kept: which one each renewal renews, then what the law says of each, by what this desk may be told of their people. A list is in no
 * order.
 */
export async function judgeKept(
  tx: Tx,
  answers: readonly (Outcome | Kept)[],
  desk: Desk,
  now: Date,
): Promise<Outcome[]> {
  const kept = answers.filter(isKept)
  const people = [...new Set(kept.map(({ personId }) => personId))]
  const told = await tellPast(tx, people, desk, now)
  for (const { id, isRenewal } of kept) {
    const one = told.find((past) => past.id === id)
    const first = one && isRenewal ? renewedBy(one, told) : undefined
    if (first) await setRenewed(tx, id, first.id)
  }
  const rights = await rightsOver(tx, desk.actor, people, 'immersion', now)
  const all = Map.groupBy(await tellPast(tx, people, desk, now), ({ personId }) => personId)
  const judged: Outcome[] = []
  for (const answer of answers)
    judged.push(
      isKept(answer)
        ? await answerOf(
            tx,
            { ...answer, isRead: rights.get(answer.personId)?.reads === true },
            [...all.values()],
            now,
          )
        : answer,
    )
  return judged
}

const isKept = (answer: Outcome | Kept): answer is Kept => 'isAlike' in answer

/** The latest one before it, of the same person at the same host. */
const renewedBy = (one: PastImmersion, all: readonly PastImmersion[]): PastImmersion | undefined =>
  all.findLast(
    (other) =>
      other.personId === one.personId &&
      other.fromDay < one.fromDay &&
      (other.hostSiret ?? other.hostName) === (one.hostSiret ?? one.hostName),
  )

async function answerOf(
  tx: Tx,
  { line, label, what, id, isRenewal, asked, isAlike, isRead, stays }: Kept & { isRead: boolean },
  people: readonly PastImmersion[][],
  now: Date,
): Promise<Outcome> {
  const own = people.find((all) => all.some((past) => past.id === id)) ?? []
  const one = own.find((past) => past.id === id)
  const verdict = one && judgePast(one, own)
  const refused = verdict?.verdict === 'refused' ? verdict : undefined
  const kinds: QuestionKind[] = [...asked]
  if (isRenewal && !one?.renewsId) kinds.push('renewal')
  if (refused) kinds.push('law')
  const open = await askQuestions(tx, id, kinds, now)
  const toSay = kinds.filter((kind) => kind !== 'law' && open.includes(kind))
  const sentences = [
    ...(refused && open.includes('law') ? [refused.sentence] : []),
    ...(toSay.length > 0 ? [`À vérifier : ${writeList(toSay.map(wordsOf))}.`] : []),
    // theirs to say, and nobody's here: it waits for no answer of whoever brought the list
    ...(isAlike
      ? ['La personne ressemble à une autre : le pilote du territoire dira si c’est la même.']
      : []),
    ...(isRead ? [] : ['La personne est déjà connue ici : qui l’accompagne lit cette immersion.']),
  ]
  const why = [...stays, ...(sentences.length > 0 ? ['Gardée.', ...sentences] : [])].join(' ')
  return why ? { line, label, what: open.length > 0 ? 'to check' : what, why } : { line, label, what }
}

const wordsOf = (kind: QuestionKind): string => (kind === 'law' ? '' : questionWords[kind])
