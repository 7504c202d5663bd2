import { seeded } from '#actions'
import { cast, seededTrainees, type CastId, type PersonId } from '#people'
import type { Listed } from '#platform/web'
import { asId } from '#platform/id'
import { seededId } from './seeds/seeded-evaluations.ts'
import { seededSession } from './seeds/seed-sst.ts'

const plain = (pattern: string, as: Listed<CastId>['as'], url = pattern): Listed<CastId> => ({
  room: 'certification',
  pattern,
  as,
  url,
})
const ofGroup = (rest: string, as: Listed<CastId>['as'], group: string = seeded.group7): Listed<CastId> =>
  plain(`/certification/:group${rest}`, as, `/certification/${group}${rest}`)
const trainee = seededTrainees.group7[1]?.id ?? ''
const ofPerson = (rest: string, as: Listed<CastId>['as']): Listed<CastId> =>
  plain(
    `/certification/personnes/:id${rest}`,
    as,
    `/certification/personnes/${trainee}${rest}?groupe=${seeded.group7}`,
  )

const everybody = cast.map((one) => one.id)
const readers = ['claire', 'brigitte', 'mathieu'] as const
const partial = seededTrainees.group1[4]?.id ?? asId<PersonId>('')

/** The pages of the Cléa and of first aid, and who opens them. */
export const cleaPages: Listed<CastId>[] = [
  plain('/certification', readers),
  plain('/certification/mon-clea', everybody),
  ofGroup('', readers),
  ofGroup('/evaluation', readers),
  ofGroup('/evaluation/signature', ['mathieu']),
  ofGroup('/questions', readers),
  ofGroup('/evaluateurs', ['brigitte']),
  ofGroup('/sst', readers),
  plain('/certification/sst/:id', readers, `/certification/sst/${seededSession}`),
  ofPerson('', [...readers, 'karine']), // their referent, by their positioning
  ofPerson('/avis', ['claire']),
  ofPerson('/evaluation', ['mathieu']),
  plain(
    '/certification/evaluations/:id/correction',
    ['mathieu'],
    `/certification/evaluations/${seededId(seeded.group1, partial, 'final', 1)}/correction`,
  ),
]
