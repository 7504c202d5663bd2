import { entriesOf, languagesOf, readOrganisation, type Actor } from '#people'
import type { Tx } from '#platform/db'
import { tell, type Notice } from '#platform/notices'
import { parisDay } from '#platform/time'
import { pathSentences } from '../mine/door.ts'
import { ACCOMPANIED, type Accompaniment } from './accompaniment.ts'
import { othersAround, type Other } from './store.ts'

/** Who accompanies somebody already, for another organisation, says whether it is true. */
const accompanying = ['referent', 'integration adviser']

/** Somebody whom others know is accompanied by one more: they are told, and who accompanies them already. Somebody new is told by nobody. */
export async function tellBegun(
  tx: Tx,
  { id, personId, organisationId }: Pick<Accompaniment, 'id' | 'personId' | 'organisationId'>,
  actor: Actor,
  at: Date,
): Promise<void> {
  const around = await othersAround(tx, personId, { organisationId, on: parisDay(at) })
  const others = around.filter((one) => one.id !== actor.personId)
  if (others.length === 0) return
  const body = (await readOrganisation(tx, organisationId))?.name ?? ''
  const say = pathSentences.says[(await languagesOf(tx, [personId]))(personId)].told
  const hasAccount = (await entriesOf(tx, [personId])).has(personId)
  const key = `accompaniment ${id} begun`
  const own: Notice = {
    to: personId,
    key,
    title: say.accompanied(actor.name, body),
    body: say.unknown,
    path: hasAccount ? '/moi/acces' : null,
    pace: 'soon',
  }
  // read on a locked screen: the name stands behind the link
  const title = `${body} accompagne aussi une personne que vous accompagnez`
  const theirs = others
    .filter(({ relation }) => accompanying.includes(relation))
    .map((one): Notice => ({ to: one.id, key, title, path: pathOf(one), pace: 'soon' }))
  await tell(tx, [own, ...theirs], at)
}

/** Where they read that person. */
function pathOf({ accompanimentId, positioningId }: Other): string | null {
  if (accompanimentId) return `${ACCOMPANIED}/${accompanimentId}`
  return positioningId && `/orientation/${positioningId}`
}
