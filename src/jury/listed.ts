import { seeded } from '#actions'
import { cast, seededTrainees, type CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededAttestation, seededJuries } from './seeds/seeded-juries.ts'

const aicha = cast.find((one) => one.id === 'aicha')?.personId ?? ''
const passed = seededTrainees.group1[0]?.id ?? ''

const at = (
  jury: keyof typeof seededJuries,
  pattern: string,
  as: Listed<CastId>['as'],
  url = pattern,
): Listed<CastId> => ({
  room: 'jury',
  pattern: `/certification/jury/:id${pattern}`,
  as,
  url: `/certification/jury/${seededJuries[jury]}${url}`,
})
const plain = (pattern: string, as: Listed<CastId>['as'], url = pattern): Listed<CastId> => ({
  room: 'jury',
  pattern,
  as,
  url,
})

const jurors = ['helene', 'martine', 'idriss'] as const
const readers = ['brigitte', ...jurors] as const

/** The pages of juries and attestations, and who opens them. */
export const juryPages: Listed<CastId>[] = [
  plain('/certification/jury', readers),
  plain('/certification/jury/nouveau', ['brigitte'], `/certification/jury/nouveau?groupe=${seeded.group7}`),
  plain(
    '/certification/mon-jury',
    cast.map((one) => one.id),
  ),
  at('rehearsal', '', readers),
  at('rehearsal', '/candidats/:person', jurors, `/candidats/${aicha}`),
  at('held', '/deliberation', jurors),
  at('held', '/deliberation/:person', jurors, `/deliberation/${passed}`),
  at('held', '/correction/:person', ['helene'], `/correction/${passed}`),
  at('held', '/proces-verbal', readers),
  at('held', '/proces-verbal.pdf', readers),
  at('held', '/attestations', readers),
  at('held', '/attestations/:attestation', ['helene'], `/attestations/${seededAttestation}`),
  plain('/attestations/verification', ['public']),
  plain('/attestations/:id', ['public'], `/attestations/${seededAttestation}`),
  plain('/attestations/:id.json', ['public'], `/attestations/${seededAttestation}.json`),
  plain('/attestations/:id.pdf', ['public'], `/attestations/${seededAttestation}.pdf`),
  plain('/statuts/:list', ['public'], '/statuts/1'),
  plain('/.well-known/did.json', ['public']),
]
