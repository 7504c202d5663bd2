import { isCircle, nameKey, readPerson } from '#people'
import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import { readPositioning } from '../positioning-store.ts'
import type { Positioning } from '../positioning.ts'
import type { Added } from './added.ts'
import type { PositioningId } from '../ids.ts'

type Sent = { known: PositioningId } | { id: PositioningId } | 'not yours'

/**
 * What the id of a form stands for: the positioning that the same form made; its own id, or another one where a page was gone back to and
 * filled for somebody else. The id of what is another's, or of another thing, is 'not yours'.
 */
export async function readSent(
  tx: Tx,
  { id, actionId, who }: Pick<Added, 'id' | 'actionId' | 'who'>,
  isMine: (sent: Positioning) => Promise<boolean>,
): Promise<Sent> {
  const sent = await readPositioning(tx, id)
  if (!sent) return (await isCircle(tx, id)) ? 'not yours' : { id }
  if (!(await isMine(sent))) return 'not yours'
  const person = await readPerson(tx, sent.personId)
  const isSame = sent.actionId === actionId && person !== undefined && nameKey(person) === nameKey(who)
  return isSame ? { known: sent.id } : { id: newId<PositioningId>() }
}
