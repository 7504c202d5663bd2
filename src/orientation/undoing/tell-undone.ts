import { readAction } from '#actions'
import type { Tx } from '#platform/db'
import { tell, untell, type Notice } from '#platform/notices'
import { daysBetween, parisDay } from '#platform/time'
import { entriesOf, languagesOf, stillInCircle, type PersonId } from '#people'
import { tellAgain } from '../answers/door.ts'
import { prescribersOf } from '../prescriber-store.ts'
import { NEWS_DAYS } from '../news.ts'
import { isUndecided, type Positioning, type Standing } from '../positioning.ts'
import type { KeptDecision } from './kept-decision.ts'
import { undoneSentences } from './sentences.ts'

/**
 * Tells who was told of a decision that it was a mistake, and what stands again. A message that has not left is taken back, and nothing is said
 * but what stands again, when the message of it never left either. `formerAt`: when what stands again was decided.
 */
export async function tellUndone(
  tx: Tx,
  { id, personId, actionId, standing }: Positioning,
  { n, madeAt, before }: KeptDecision,
  formerAt: Date | undefined,
  { by, at }: { by: PersonId; at: Date },
): Promise<void> {
  const referents = new Set((await prescribersOf(tx, id)).flatMap(({ referentId }) => referentId ?? []))
  const begins = `positioning ${id} `
  const takenBack = async (one: PersonId, keys: readonly string[]): Promise<boolean> => {
    let taken = 0
    for (const key of keys) taken += (await untell(tx, [one], key)).length
    return taken > 0
  }
  const groupKey = standing.state === 'admitted' ? [`expected ${standing.groupId}`] : []
  const title = (await readAction(tx, actionId))?.title ?? ''
  const key = `${begins}undone ${n}`
  const notices: Notice[] = []
  if (!(await takenBack(personId, [begins, ...groupKey])) && personWasTold(standing, madeAt)) {
    const say = undoneSentences.says[(await languagesOf(tx, [personId]))(personId)]
    const now = isUndecided(before.state) ? say.now.undecided : say.now[before.state as Decided]
    const body = standing.state === 'admitted' ? `${say.noPlace} ${now}` : now
    const hasAccount = (await entriesOf(tx, [personId])).has(personId)
    const path = hasAccount ? '/moi/parcours' : null
    notices.push({ to: personId, key, title: say.mistake(title), body, path, pace: 'soon' })
  }
  const still = await stillInCircle(tx, id, { personIds: [...referents], as: ['referent'] }, at)
  for (const one of still) {
    if ((await takenBack(one, [begins])) || !referentsWereTold(standing, madeAt) || one === by) continue
    const words = `${title} : la réponse pour une personne que vous proposez est annulée`
    notices.push({ to: one, key, title: words, path: `/orientation/${id}`, pace: 'soon' })
  }
  if (standing.state === 'withdrawn' && standing.made.by && standing.made.by !== by) {
    const personIds = [standing.made.by]
    const words = `${title} : un retrait que vous avez noté est annulé`
    for (const to of await stillFollowing(tx, { id, actionId }, personIds, at))
      notices.push({ to, key, title: words, path: `/orientation/${id}`, pace: 'soon' })
  }
  if (formerAt && 'made' in before) {
    const former = { standing: before, by: before.made.by, madeAt: formerAt }
    const except = [by, ...notices.map(({ to }) => to as PersonId)]
    await tellAgain(tx, { id, personId, actionId }, { ...former, except }, at)
  }
  await tell(tx, notices, at)
}

/** Those of them who are still a referent of this positioning, or still direct the training of its action. */
async function stillFollowing(
  tx: Tx,
  { id, actionId }: Pick<Positioning, 'id' | 'actionId'>,
  personIds: readonly PersonId[],
  at: Date,
): Promise<PersonId[]> {
  const referents = await stillInCircle(tx, id, { personIds, as: ['referent'] }, at)
  const directing = await stillInCircle(tx, actionId, { personIds, as: ['training lead'] }, at)
  return [...new Set([...referents, ...directing])]
}

type Decided = Extract<Standing, { made: unknown }>['state']

/** The welcome of who was admitted leaves however old the decision is that a list brought. */
const personWasTold = (standing: Standing, madeAt: Date): boolean =>
  standing.state === 'admitted' || referentsWereTold(standing, madeAt)

/** As the decision was told. */
const referentsWereTold = (standing: Standing, madeAt: Date): boolean =>
  'made' in standing &&
  standing.state !== 'withdrawn' &&
  daysBetween(standing.made.on, parisDay(madeAt)) <= NEWS_DAYS
