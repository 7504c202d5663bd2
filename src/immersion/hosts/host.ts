import type { OrganisationId } from '#people'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import { versionOf } from '#platform/web'
import type { HostId } from '../ids.ts'

/** Yes, no, or to be talked about; null: it was not asked. */
export type Stance = 'yes' | 'no' | 'to see'
export const stances = ['yes', 'to see', 'no'] as const satisfies readonly Stance[]

/** A legal body, with the SIRET of this place; or somebody who employs at home, who has none. */
export type Body =
  | { kind: 'organisation'; id: OrganisationId; name: string; siret: string | null }
  | { kind: 'person' }

/** What a person must look at before anybody is sent there. */
export type HostDoubt =
  | 'siret short'
  | 'siret wrong key'
  | 'siret shared'
  | 'postcode'
  | 'unknown trade'
  | 'person'

/** Where an immersion happens: one place, and what is known of it. */
export type Host = {
  id: HostId
  keeper: { id: OrganisationId; name: string }
  body: Body
  name: string
  knownAs: readonly string[]
  address: string
  postcode: string
  town: string
  activity: string
  trades: readonly string[]
  /** how many at once; null when it was not said */
  capacity: number | null
  /** 1 for Monday to 7 for Sunday; none when it was not said */
  days: readonly number[]
  way: string
  /** with a wheelchair; null when it was not said */
  accessible: 'yes' | 'no' | null
  accepts: Stance | null
  hires: Stance | null
  welcomedBy: string
  phones: readonly string[]
  email: string | null
  /** what it declared of itself here, and its keeper may strike out: its trades in its own words, an e-mail or a telephone that nobody checked; '' without */
  declaredTrades: string
  uncheckedLogin: string
  said: string
  saidOn: Day | null
  keptBy: string
  asked: readonly HostDoubt[]
  writtenSiret: string
  /** somebody typed or corrected it here: no list writes over it */
  isTyped: boolean
}

/** All that waits for somebody's answer; a missing SIRET speaks for itself. */
export const doubtsOf = ({ body, asked }: Pick<Host, 'body' | 'asked'>): HostWarning[] => {
  const isMissing = body.kind === 'organisation' && body.siret === null
  return isMissing && !asked.some((doubt) => doubt.startsWith('siret'))
    ? ['siret missing', ...asked]
    : [...asked]
}
export type HostWarning = HostDoubt | 'siret missing'

/** Somebody may be sent there: a place of a legal body, that did not say no, and nothing about it is in doubt. */
export const isReady = (host: Pick<Host, 'body' | 'asked' | 'accepts'>): boolean =>
  host.body.kind === 'organisation' &&
  doubtsOf(host).length === 0 &&
  host.accepts !== null &&
  host.accepts !== 'no'

/** The SIRET of a host; null when it is not known, or for somebody who employs at home. */
export const siretOf = ({ body }: Pick<Host, 'body'>): string | null =>
  body.kind === 'organisation' ? body.siret : null

/** Which place it is, whoever keeps it: its SIRET; a host without one is a place of its own. */
export const placeOf = (host: Pick<Host, 'id' | 'body'>): string => siretOf(host) ?? host.id

/** Whether a host of the same name is this one: same town, unless each has a SIRET of its own; two places of one name and town then are two. */
export const isSamePlace = (
  { town, body }: Pick<Host, 'town' | 'body'>,
  said: { town: string; siret: string | null },
): boolean =>
  fold(town) === fold(said.town) &&
  (body.kind === 'person' || body.siret === null || said.siret === null || body.siret === said.siret)

/** What the form of a host shows, as a version: the keys in one order, whoever made the object. */
export const versionOfHost = (host: Host): string =>
  versionOf({
    siret: host.body.kind === 'organisation' ? (host.body.siret ?? '') : null,
    words: [
      host.name,
      host.address,
      host.postcode,
      host.town,
      host.activity,
      host.way,
      host.welcomedBy,
      host.declaredTrades,
      host.uncheckedLogin,
      host.said,
    ],
    answers: [host.accessible, host.accepts, host.hires, host.capacity, host.days, host.trades, host.asked],
    reach: [host.phones, host.email, host.saidOn],
  })
