import { fullName, type Person } from '#people'
import type { ToldSituation } from '../after/door.ts'
import type { Convention, Renewal } from '../convention/door.ts'
import type { Hire, WithdrawnHire } from '../hire/door.ts'
import type { Crowd, Host } from '../hosts/door.ts'
import type { SignatoryId } from '../ids.ts'
import type { SentLink } from '../report/door.ts'
import type { Reports } from './reports.tsx'
import type { Called, Presence } from '../period/door.ts'
import type { TakeOver } from './take-over.tsx'
import type { Visit } from '../visits/door.ts'
import type { Signing } from '../signing/door.ts'

export type BadPage = { signatoryId: SignatoryId; sentence: string }

/** A convention as its page shows it. */
export type Shown = {
  one: Convention
  person: Person
  host: Host
  all: readonly Signing[]
  /** the text as it is, or as it would be sent */
  text: string
  isOwn: boolean
  reports: Reports
  hire: Hire | undefined
  /** said, then withdrawn */
  withdrawnHires: readonly WithdrawnHire[]
  after: readonly ToldSituation[]
  presences: readonly Presence[]
  visits: readonly Visit[]
  /** when the person was sent their link again; for who writes it alone */
  sentLinks: readonly SentLink[]
  /** when the person asked to be called, and was not yet; for who writes it alone */
  askedCall: Date | undefined
  /** what the law says of one more, once it has begun */
  renewal: Renewal | undefined
  /** the one that it renews, and the one that renews it */
  renews: Convention | undefined
  renewedBy: Convention | undefined
  /** for who does not follow a convention that goes on */
  takeOver?: TakeOver | undefined
  me: Person['id']
  /** when the host has no place left for a draft; for who writes it alone */
  crowd: Crowd | undefined
  /** that the host is to be asked before it is sent */
  askHost?: string | undefined
  problem?: string | undefined
  /** a page signed on paper that was not kept, and why */
  badPage?: BadPage | undefined
}

const phoneIn = (login: string | null | undefined): string | null =>
  login && !login.includes('@') ? login : null

/** How the host and the person are called: the telephone by which they sign, else the one that their file holds. */
export function whoIsCalled({
  all,
  host,
  person,
}: Pick<Shown, 'all' | 'host' | 'person'>): readonly [Called, Called] {
  const loginOf = (role: 'host' | 'person') => all.find((signing) => signing.role === role)?.login
  return [
    { name: host.name, phone: phoneIn(loginOf('host')) ?? host.phones[0] ?? null },
    { name: fullName(person), phone: phoneIn(loginOf('person')) ?? person.phone },
  ]
}
