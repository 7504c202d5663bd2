import { noteRead, openFile, readPerson, type Person } from '#people'
import { findKept } from '#platform/files'
import { idIn, notFound, type Ask } from '#platform/web'
import { mayWrite, openDesk, readsAtDesk, type Desk } from '../access.ts'
import { readConvention, type Convention } from '../convention/door.ts'
import { hostWithId, type Host } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { whereSigned, type Signing } from '../signing/door.ts'

type Size = { width: number; height: number }

/** A signature on paper, and the short version of what it signs. */
export type OpenPaper = {
  desk: Desk
  one: Convention
  person: Person
  host: Host
  signing: Signing
  /** the photo that waits for a second person; undefined once it was looked at */
  paper: Extract<Signing['place'], { where: 'to check' }>['paper'] | undefined
  /** how large each of its pages is; null for a PDF, which no picture shows */
  pages: readonly (Size | null)[]
  /** this reader reads the convention too, not this page alone */
  readsFile: boolean
}

/**
 * A signature on paper for who reads the convention, and, while it waits, for anybody at a desk of the organisation that keeps it: with nobody else to
 * look at it, it would never count. They read that page and the short version alone, and the person reads that they did.
 * @throws SignInNeeded, notFound
 */
export async function openPaper(c: Ask): Promise<OpenPaper> {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const one = await readConvention(db, idIn<ConventionId>(c))
  const signing = one && (await whereSigned(db, one)).find(({ id }) => id === c.req.param('signatory'))
  if (!one || !signing) throw notFound()
  const paper =
    one.standing.state === 'signing' && signing.place.where === 'to check' ? signing.place.paper : undefined
  const isOurs = mayWrite(desk, one.keeper.id)
  const why = { code: 'signed page' } as const
  const [readsFile, person] = await db.transaction(async (tx) => {
    const right = await openFile(tx, desk.actor, one.personId, 'immersion', why, now)
    if (!right?.reads && isOurs && paper) {
      const reading = { actor: desk.actor, personId: one.personId, organisationId: one.keeper.id }
      await noteRead(tx, reading, 'immersion', why, now)
    }
    const atDesk = await readsAtDesk(tx, desk.actor, one.personId, now)
    return [right?.reads === true && atDesk, await readPerson(tx, one.personId)]
  })
  const host = await hostWithId(db, one.hostId)
  if (!(readsFile || isOurs) || !person || !host) throw notFound()
  return { desk, one, person, host, signing, paper, pages: await pagesOf(c, paper), readsFile }
}

async function pagesOf(c: Ask, paper: OpenPaper['paper']): Promise<OpenPaper['pages']> {
  const sizes: (Size | null)[] = []
  for (const id of paper?.fileIds ?? []) {
    const { width, height } = (await findKept(c.var.db, id)) ?? {}
    sizes.push(width && height ? { width, height } : null)
  }
  return sizes
}
