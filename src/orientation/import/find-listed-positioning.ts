import { findKnown, fullName } from '#people'
import type { Db } from '#platform/db'
import type { ActionId } from '#actions'
import type { DecisionLine } from './decision-line.ts'
import { positioningsOf } from '../positioning-store.ts'
import type { Positioning } from '../positioning.ts'

/** The positioning of the person on this line, or the sentence that says why it was not found. */
export async function findPositioning(
  db: Db,
  actionId: ActionId,
  { who }: DecisionLine,
): Promise<Positioning | string> {
  const exact: Positioning[] = []
  const near: { positioning: Positioning; name: string; sure: boolean }[] = []
  for (const { person, resemblance } of await findKnown(db, who)) {
    const [positioning] = await positioningsOf(db, actionId, person.id)
    if (!positioning) continue
    if (resemblance.kind === 'exact') exact.push(positioning)
    // Neither the list nor the file has a birth date: the name alone, in this action, is all that both ever said.
    else
      near.push({
        positioning,
        name: fullName(person),
        sure: resemblance.why === 'no birth date' && who.birthDate === null,
      })
  }
  const [first] =
    exact.length > 0 ? exact : near.filter((alike) => alike.sure).map((alike) => alike.positioning)
  const several = exact.length > 1 || (exact.length === 0 && near.filter((alike) => alike.sure).length > 1)
  if (first && !several) return first
  if (several) return 'Plusieurs personnes de ce nom sont positionnées : décidez à l’écran.'
  const [alike] = near
  return alike
    ? `Personne n’a exactement ce nom et cette date de naissance. ${alike.name} ressemble : corrigez le fichier, ou décidez à l’écran.`
    : 'Cette personne n’est pas positionnée sur cette action.'
}
