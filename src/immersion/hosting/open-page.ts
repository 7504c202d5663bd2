import { hashOf } from '#platform/secret'
import { notFound, type Ask } from '#platform/web'
import { HOSTING } from '../addresses.ts'
import { hostWithId, type Host } from '../hosts/door.ts'
import type { Speaker } from './speaker.ts'
import { speakerWith } from './speaker-store.ts'
import type { Stay } from './stay.ts'
import { staysOf } from './stay-store.ts'

export type OpenPage = { at: string; speaker: Speaker; host: Host }

/** What this link opens; undefined for one that opens nothing any more, or never did. */
export async function openPage(c: Ask): Promise<OpenPage | undefined> {
  const secret = c.req.param('secret') ?? ''
  const { db, now } = c.var
  const speaker = await speakerWith(db, hashOf(secret), now)
  const host = speaker && (await hostWithId(db, speaker.hostId))
  return speaker && host && { at: `${HOSTING}/${secret}`, speaker, host }
}

/** An immersion that this speaker signs. @throws notFound for one of somebody else, of another host too. */
export async function openStay(
  c: Ask,
  { speaker }: OpenPage,
): Promise<Stay & { mine: NonNullable<Stay['mine']> }> {
  const id = c.req.param('id')
  const found = (await staysOf(c.var.db, speaker)).find((stay) => stay.one.id === id)
  if (!found?.mine) throw notFound()
  return { ...found, mine: found.mine }
}
