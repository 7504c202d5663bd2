import { openFile, readPerson, relationsHeld, requireActor, type Actor, type Person } from '#people'
import { parisDay } from '#platform/time'
import { idIn, notFound, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { listShown } from '../evidence-store.ts'
import { asShown, shownTo } from '../shown/door.ts'
import { filmOf } from '../tutorials/door.ts'

export type Watched = { actor: Actor; evidence: Evidence; writes: boolean }

/** The film of the address, for somebody to whom its person shows it; `writes`: they train this person. @throws notFound for anybody else. */
export async function requireWatched(c: Ask): Promise<Watched> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const [personId, id] = [idIn(c, 'person'), idIn(c)]
  const rows = await shownTo(db, actor.personId, { on: parisDay(now), personId })
  const isShown = rows.some(({ evidenceId }) => evidenceId === id)
  const [evidence] = isShown ? await asShown(db, await listShown(db, [id])) : []
  if (!evidence || !filmOf(evidence)) throw notFound()
  const held = await relationsHeld(db, actor.personId, personId, now)
  const writes = held.some(({ relation }) => relation === 'trainer' || relation === 'training lead')
  return { actor, evidence, writes }
}

/** Asks the matrix, and leaves the line that the person reads. @throws notFound. */
export async function leaveLine(c: Ask, { actor, evidence }: Watched): Promise<Person> {
  const { db, now } = c.var
  const why = { code: 'evidence', title: evidence.title } as const
  const person = await db.transaction(async (tx) => {
    const right = await openFile(tx, actor, idIn(c, 'person'), 'portfolio', why, now)
    return right?.reads ? readPerson(tx, idIn(c, 'person')) : undefined
  })
  if (!person) throw notFound()
  return person
}
