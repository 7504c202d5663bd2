import { readAction } from '#actions'
import type { Tx } from '#platform/db'
import { tell, untell, type Notice } from '#platform/notices'
import { daysBetween, parisDay } from '#platform/time'
import { entriesOf, languagesOf, stillInCircle, type PersonId } from '#people'
import { NEWS_DAYS } from '../news.ts'
import { prescribersOf } from '../prescriber-store.ts'
import type { Positioning, Standing } from '../positioning.ts'
import { decisionSentences } from './sentences.ts'

type Decided = Extract<Standing, { state: 'waiting' | 'admitted' | 'refused' }>

const told: readonly string[] = ['waiting', 'refused', 'admitted'] satisfies Decided['state'][]

const isTold = (standing: Standing): standing is Decided => told.includes(standing.state)

/**
 * Tells a person what was decided and why, and who proposed them that something was. Who was admitted is told by their welcome. By SMS, who has
 * no account reads the reason too: there is no page for it.
 */
export async function tellDecision(
  tx: Tx,
  { id, personId, actionId }: Pick<Positioning, 'id' | 'personId' | 'actionId'>,
  standing: Standing,
  { by, at }: { by: PersonId | null; at: Date },
): Promise<void> {
  const referents = new Set((await prescribersOf(tx, id)).flatMap(({ referentId }) => referentId ?? []))
  const begins = `positioning ${id} `
  await untell(tx, [personId, ...referents], begins)
  if (!isTold(standing) || daysBetween(standing.made.on, parisDay(at)) > NEWS_DAYS) return
  const title = (await readAction(tx, actionId))?.title ?? ''
  const key = `${begins}${standing.state} ${at.toISOString()}`
  const say = decisionSentences.says[(await languagesOf(tx, [personId]))(personId)]
  const why = 'why' in standing && standing.why ? say.why(standing.why) : ''
  const hasAccount = (await entriesOf(tx, [personId])).has(personId)
  const toPerson: Notice = {
    to: personId,
    key,
    title: say[standing.state](title),
    body: why,
    path: hasAccount ? '/moi/parcours' : null,
    pace: 'soon',
  }
  const toReferent = (to: string): Notice => ({
    to,
    key,
    title: `${title} : une réponse pour une personne que vous proposez`,
    path: `/orientation/${id}`,
    pace: 'soon',
  })
  const still = await stillInCircle(tx, id, { personIds: [...referents], as: ['referent'] }, at)
  await tell(
    tx,
    [
      ...(standing.state === 'admitted' ? [] : [toPerson]),
      ...still.filter((one) => one !== by).map(toReferent),
    ],
    at,
  )
}
