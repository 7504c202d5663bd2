import { createHash, randomBytes } from 'node:crypto'
import { isPlain, type Plain } from '#platform/json'
import type { OrganisationId } from '#people'
import { asId } from '#platform/id'
import type { KeyId } from '../ids.ts'

/** What a key allows. `statements/read/mine`: only what was written with this key. */
export const scopes = [
  'statements/write',
  'statements/read/mine',
  'statements/read',
  'state',
  'profile',
  'all',
] as const

export type Scope = (typeof scopes)[number]

/** True for the name of a scope. */
export const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text)

/** A tool's key for one organisation, valid now. */
export type Key = { id: KeyId; organisationId: OrganisationId; name: string; scopes: Scope[] }

export const allows = (key: Key, ...wanted: Scope[]): boolean =>
  key.scopes.includes('all') || wanted.some((one) => key.scopes.includes(one))

/** True for a key that reads only what it wrote. */
export const readsOnlyMine = (key: Key): boolean => !allows(key, 'statements/read')

/** A secret of 256 bits, said once. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const homeOf = (url: string) => `${url}/traces/cles`

/** Who vouches for what is written with this key. `url`: the public address of this Beffroi. */
export const authorityOf = (key: Pick<Key, 'id' | 'name'>, url: string): Plain => ({
  objectType: 'Agent',
  name: key.name,
  account: { homePage: homeOf(url), name: key.id },
})

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id of the key that this agent is, if it is one of ours. */
export function keyOf({ account }: Plain, url: string): KeyId | undefined {
  if (!isPlain(account) || account['homePage'] !== homeOf(url)) return undefined
  const name = String(account['name'])
  return UUID.test(name) ? asId(name) : undefined
}
