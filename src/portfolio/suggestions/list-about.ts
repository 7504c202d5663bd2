import { relationsHeld, type PagesAbout } from '#people'
import { PROPOSE } from './page.tsx'

/** For who leads the work of a person today: the form where they say what this person did. */
export const suggestAbout: PagesAbout = async (db, actor, personId, now) => {
  const held = await relationsHeld(db, actor.personId, personId, now)
  return held.some(({ relation }) => relation === 'technical supervisor')
    ? [{ title: 'Proposer une preuve', href: `${PROPOSE}/${personId}`, kind: 'look' }]
    : []
}
