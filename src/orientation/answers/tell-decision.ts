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
  one: Told,
  standing: Standing,
  { by, at }: { by: PersonId | null; at: Date },
): Promise<void> {
  const referents = await referentsOf(tx, one)
  await untell(tx, [one.personId, ...referents], `positioning ${one.id} `)
  await tell(tx, await noticesOf(tx, one, { standing, by, madeAt: at }, at), at)
}

/** Tells a decision that stands again to those whose message was taken back before it left: who was told under its key is told nothing. */
export async function tellAgain(
  tx: Tx,
  one: Told,
  { except, ...made }: { standing: Standing; by: PersonId | null; madeAt: Date; except: readonly PersonId[] },
  at: Date,
): Promise<void> {
  const notices = await noticesOf(tx, one, made, at)
  const left: readonly string[] = except
  await tell(
    tx,
    notices.filter(({ to }) => !left.includes(to)),
    at,
  )
}

type Told = Pick<Positioning, 'id' | 'personId' | 'actionId'>

const referentsOf = async (tx: Tx, { id }: Told): Promise<PersonId[]> => [
  ...new Set((await prescribersOf(tx, id)).flatMap(({ referentId }) => referentId ?? [])),
]

async function noticesOf(
  tx: Tx,
  { id, personId, actionId }: Told,
  { standing, by, madeAt }: { standing: Standing; by: PersonId | null; madeAt: Date },
  at: Date,
): Promise<Notice[]> {
  if (!isTold(standing) || daysBetween(standing.made.on, parisDay(at)) > NEWS_DAYS) return []
  const title = (await readAction(tx, actionId))?.title ?? ''
  const key = `positioning ${id} ${standing.state} ${madeAt.toISOString()}`
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
  const personIds = await referentsOf(tx, { id, personId, actionId })
  const still = await stillInCircle(tx, id, { personIds, as: ['referent'] }, at)
  return [
    ...(standing.state === 'admitted' ? [] : [toPerson]),
    ...still.filter((one) => one !== by).map(toReferent),
  ]
}
