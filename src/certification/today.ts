import { groupsWithIds } from '#actions'
import { circlesOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { countDrafts } from './clea/draft-store.ts'
import { countOpenQuestions } from './clea/question-store.ts'

/** What the Cléa asks of somebody today: decisions to sign, contradictions to answer, the matrix of a group in training. */
export async function cleaToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const cards: Card[] = []
  const evaluated = await circlesOf(db, actor.personId, 'evaluator', now)
  const asked = await countOpenQuestions(db, evaluated)
  const drafts = await countDrafts(db, actor.personId)
  for (const group of await groupsWithIds(db, evaluated)) {
    const at = `/certification/${group.id}`
    const questions = asked.get(group.id) ?? 0
    const toSign = drafts.get(group.id) ?? 0
    if (questions > 0)
      cards.push({
        title: `${group.title} : ${writeCount(questions, 'résultat à répondre', 'résultats à répondre')}`,
        href: `${at}/questions`,
        kind: 'do',
      })
    if (toSign > 0)
      cards.push({
        title: `${group.title} : ${writeCount(toSign, 'décision à signer', 'décisions à signer')}`,
        href: `${at}/evaluation/signature`,
        kind: 'do',
      })
    if (group.endsOn >= parisDay(now))
      cards.push({ title: `${group.title} : la matrice Cléa`, href: `${at}/evaluation`, kind: 'look' })
  }
  for (const group of await groupsWithIds(db, await circlesOf(db, actor.personId, 'trainer', now)))
    if (group.endsOn >= parisDay(now))
      cards.push({
        title: `${group.title} : la matrice Cléa`,
        href: `/certification/${group.id}`,
        kind: 'look',
      })
  return cards
}
