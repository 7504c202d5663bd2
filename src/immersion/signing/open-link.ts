import { readPerson, type Person } from '#people'
import { hashOf } from '#platform/secret'
import { notFound, type Ask } from '#platform/web'
import { readConvention, type Convention, type Signatory } from '../convention/door.ts'
import { hostWithId, type Host } from '../hosts/door.ts'
import { noteLanguage } from '../words/door.ts'
import { codeOf, type SigningCode } from './code-store.ts'
import { deadPage } from './dead-page.tsx'
import { signatoryWith } from './link-store.ts'
import { SIGNING } from './send-link.ts'
import { whereSigned, type Signing } from './read-signed.ts'

/** What somebody reads by their own link. */
export type Opened = {
  /** the address of the link */
  at: string
  signatory: Signatory
  mine: Signing
  one: Convention
  person: Person
  host: Host
  all: readonly Signing[]
  /** the code that was sent to them last, over or not */
  code: Pick<SigningCode, 'version' | 'readAt'> | undefined
}

/** What this link opens. @throws notFound for a secret that was never given or is over, with a page that says where another comes from. */
export async function openLink(c: Ask): Promise<Opened> {
  const secret = c.req.param('secret') ?? ''
  const { db } = c.var
  const signatory = await signatoryWith(db, hashOf(secret), c.var.now)
  const one = signatory && (await readConvention(db, signatory.conventionId))
  const [person, host] = one ? [await readPerson(db, one.personId), await hostWithId(db, one.hostId)] : []
  if (!signatory || !one || !person || !host) throw notFound(deadPage(c))
  const all = await whereSigned(db, one)
  const mine = all.find(({ role }) => role === signatory.role)
  if (!mine) throw notFound()
  await noteLanguage(c, signatory.login)
  const code = await codeOf(db, signatory.id)
  return { at: `${SIGNING}/${secret}`, signatory, mine, one, person, host, all, code }
}
