import { accompanyingOf, entriesOf, languagesOf, readOrganisation, type Actor } from '#people'
import type { Tx } from '#platform/db'
import { tell, type Notice } from '#platform/notices'
import { parisDay } from '#platform/time'
import { pathSentences } from '../mine/door.ts'
import { ACCOMPANIED, type Accompaniment } from './accompaniment.ts'
import { othersAround, type Other } from './store.ts'

/** Somebody whom others know is accompanied by one more: they are told, and who accompanies them already. Somebody new is told by nobody. */
export async function tellBegun(
  tx: Tx,
  { id, personId, organisationId }: Pick<Accompaniment, 'id' | 'personId' | 'organisationId'>,
  actor: Actor,
  at: Date,
): Promise<void> {
  const all = await othersAround(tx, personId, { organisationId, on: parisDay(at) })
  const others = all.filter((one) => one.id !== actor.personId)
  if (others.length === 0) return
  const body = (await readOrganisation(tx, organisationId))?.name ?? ''
  const around = await accompanyingOf(tx, personId, parisDay(at))
  const already = others.filter(({ id }) => around.some((one) => one.personId === id))
  const say = pathSentences.says[(await languagesOf(tx, [personId]))(personId)].told
  const hasAccount = (await entriesOf(tx, [personId])).has(personId)
  const key = `accompaniment ${id} begun`
  const begun = (already.length > 0 ? say.accompaniedToo : say.accompanied)(actor.name, body)
  const own: Notice = {
    to: personId,
    key,
    // who cannot come in is led to those whom anybody may call
    ...(hasAccount
      ? { title: begun, body: `${say.unknown} ${say.sayIt}`, path: '/moi/acces' }
      : { title: `${begun}. ${say.unknown}`, body: say.sayIt, path: '/contact' }),
    pace: 'soon',
  }
  // read on a locked screen: the name stands behind the link
  const title = `${body} accompagne aussi une personne que vous accompagnez`
  const theirs = already.map((one): Notice => ({ to: one.id, key, title, path: pathOf(one), pace: 'soon' }))
  await tell(tx, [own, ...theirs], at)
}

/** Where they read that person. */
function pathOf({ accompanimentId, positioningId }: Other): string | null {
  if (accompanimentId) return `${ACCOMPANIED}/${accompanimentId}`
  return positioningId && `/orientation/${positioningId}`
}
