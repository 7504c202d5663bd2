import { cast, type CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededHost } from './seeds/seeded-hosts.ts'

const page = (pattern: string, as: readonly CastId[], url = pattern): Listed<CastId> => ({
  room: 'immersion',
  pattern,
  as,
  url,
})

/** Who keeps in touch with employers: the referent of the PLIE, the training lead, the adviser of the ACI and who directs it. */
const senders = ['karine', 'brigitte', 'farida', 'didier'] as const
const HOSTS = '/immersions/employeurs'
const aicha = cast.find(({ id }) => id === 'aicha')?.personId ?? ''

/** The pages of the room, and who opens them. */
export const immersionPages: Listed<CastId>[] = [
  page(HOSTS, senders),
  page(`${HOSTS}/nouveau`, senders),
  page('/immersions/passees', senders),
  // kept by the PLIE: read by who takes a part in the same action
  page(`${HOSTS}/:id`, ['karine', 'brigitte'], `${HOSTS}/${seededHost}`),
  page(`${HOSTS}/:id/correction`, ['karine'], `${HOSTS}/${seededHost}/correction`),
  page(`${HOSTS}/:id/personnes/:person`, ['karine', 'brigitte'], `${HOSTS}/${seededHost}/personnes/${aicha}`),
]
