import { asId, type Naming } from '#platform/id'

const kinds = { post: '1', person: '2', path: '3', cddi: '4' } as const

/** The id of a seeded row: the same in each demo territory, so that links to it stay good. */
export const seededId: Naming<[kind: keyof typeof kinds, n: number]> = (kind, n) =>
  asId(`00000000-0000-8000-8000-00e${kinds[kind]}${n.toString(16).padStart(8, '0')}`)
