import { readAction } from '#actions'
import type { Tx } from '#platform/db'
import { tell, untell, type Notice } from '#platform/notices'
import { daysBetween, parisDay } from '#platform/time'
import { entriesOf, languagesOf, stillInCircle, type PersonId } from '#people'
import { prescribersOf } from '../prescriber-store.ts'
import { NEWS_DAYS } from '../news.ts'
import { isUndecided, type Positioning, type Standing } from '../positioning.ts'
import type { KeptDecision } from './kept-decision.ts'
import { undoneSentences } from './sentences.ts'

/**
 * Tells who was told of a decision that it was a mistake, and what stands again. A message that has not left is taken back, and nothing is said.
 */
export async function tellUndone(
  tx: Tx,
  { id, personId, actionId, standing }: Positioning,
  { n, madeAt, before }: KeptDecision,
  { by, at }: { by: PersonId; at: Date },
): Promise<void> {
  const referents = new Set((await prescribersOf(tx, id)).flatMap(({ referentId }) => referentId ?? []))
  const begins = `positioning ${id} `
  const told = wasTold(standing, madeAt)
  const heard = async (one: PersonId, keys: readonly string[]): Promise<boolean> => {
    let taken = 0
    for (const key of keys) taken += await untell(tx, [one], key)
    return told && taken === 0
  }
  const groupKey = standing.state === 'admitted' ? [`expected ${standing.groupId}`] : []
  const title = (await readAction(tx, actionId))?.title ?? ''
  const key = `${begins}undone ${n}`
  const notices: Notice[] = []
  if (await heard(personId, [begins, ...groupKey])) {
    const say = undoneSentences.says[(await languagesOf(tx, [personId]))(personId)]
    const now = isUndecided(before.state) ? say.now.undecided : say.now[before.state as Decided]
    const body = standing.state === 'admitted' ? `${say.noPlace} ${now}` : now
    const hasAccount = (await entriesOf(tx, [personId])).has(personId)
    const path = hasAccount ? '/moi/parcours' : null
    notices.push({ to: personId, key, title: say.mistake(title), body, path, pace: 'soon' })
  }
  const still = await stillInCircle(tx, id, { personIds: [...referents], as: ['referent'] }, at)
  for (const one of still) {
    if (!(await heard(one, [begins])) || one === by) continue
    const words = `${title} : la réponse pour une personne que vous proposez est annulée`
    notices.push({ to: one, key, title: words, path: `/orientation/${id}`, pace: 'soon' })
  }
  await tell(tx, notices, at)
}

type Decided = Extract<Standing, { made: unknown }>['state']

/** As the decision was told, or the welcome of who was admitted. */
const wasTold = (standing: Standing, madeAt: Date): boolean =>
  'made' in standing &&
  standing.state !== 'withdrawn' &&
  daysBetween(standing.made.on, parisDay(madeAt)) <= NEWS_DAYS
