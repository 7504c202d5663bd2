import { cast, seededMemberships, type Actor, type CastId } from '#people'
import type { Listed } from '#platform/web'
import { importers } from './importers.ts'

const everybody = (pattern: string): Listed<CastId> => ({
  room: 'hall',
  pattern,
  as: ['public'],
  url: pattern,
})
const aicha = cast.find(({ id }) => id === 'aicha')?.personId ?? ''
const staff = cast.filter(({ as }) => as !== 'trainee').map(({ id }) => id)

/** The pages of the hall itself. */
export const hallPages: Listed<CastId>[] = [
  { room: 'hall', pattern: '/', as: ['public', ...staff], url: '/' },
  ...[
    '/entreprises',
    '/contact',
    '/mentions-legales',
    '/vos-donnees',
    '/accessibilite',
    '/donnees-ouvertes',
  ].map(everybody),
  ...['/composants', '/demo/courrier'].map(everybody),
  { room: 'hall', pattern: '/recherche', as: staff, url: '/recherche?q=be' },
  {
    room: 'hall',
    pattern: '/personnes/:id{[0-9a-fA-F-]{36}}',
    as: ['brigitte', 'claire', 'karine', 'mathieu', 'helene', 'martine', 'idriss'],
    url: `/personnes/${aicha}`,
  },
  {
    room: 'hall',
    pattern: '/ouverture',
    as: ['paul', 'brigitte', 'bruno', 'didier', 'karine'],
    url: '/ouverture',
  },
  { room: 'hall', pattern: '/territoire/traductions', as: ['paul'], url: '/territoire/traductions' },
  {
    room: 'hall',
    pattern: '/territoire/traductions/:language/:page',
    as: ['paul'],
    url: '/territoire/traductions/ar/people.language',
  },
  { room: 'hall', pattern: '/territoire/etat', as: ['paul'], url: '/territoire/etat' },
  { room: 'hall', pattern: '/moi/donnees', as: cast.map(({ id }) => id), url: '/moi/donnees' },
]

/** One of the cast as they stand in the demo territory, to ask an importer whether they may. */
function actorLike(one: (typeof cast)[number]): Actor {
  const { personId, givenName, familyName } = one
  const memberships = seededMemberships(one.id)
  return { personId, givenName, name: `${givenName} ${familyName}`, language: 'fr', memberships }
}

const mayImport = cast.filter((one) => importers.some((importer) => importer.may(actorLike(one))))

/** Those where files are imported, each opened by whom its importer lets in. */
export const importPages: Listed<CastId>[] = [
  { room: 'hall', pattern: '/imports', as: mayImport.map(({ id }) => id), url: '/imports' },
  ...importers.map((importer): Listed<CastId> => ({
    room: 'hall',
    pattern: '/imports/:kind',
    as: cast.filter((one) => importer.may(actorLike(one))).map((one) => one.id),
    url: `/imports/${importer.kind}`,
  })),
]
