import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededBulletin } from './seeds/seed-results.ts'

const room = 'results'
const { edition, draft, draftArticle, draftPhoto } = seededBulletin

const open = (pattern: string, url = pattern): Listed<CastId> => ({ room, pattern, as: ['public'], url })
const written = (pattern: string, url: string): Listed<CastId> => ({
  room,
  pattern: `/bulletin/redaction${pattern}`,
  as: ['brigitte', 'paul'],
  url: `/bulletin/redaction${url}`,
})
const article = `/${draft}/articles/${draftArticle}`

/** The pages of the room, and who opens them. */
export const resultsPages: Listed<CastId>[] = [
  open('/resultats'),
  open('/resultats/:action', '/resultats/clea-metiers-sap'),
  open('/resultats/:action/:group', '/resultats/clea-metiers-sap/groupe-1'),
  {
    room,
    pattern: '/resultats/:action/:group/:key',
    as: ['brigitte', 'claire'],
    url: '/resultats/clea-metiers-sap/groupe-1/participants',
  },
  { room, pattern: '/qualite', as: ['brigitte'], url: '/qualite?annee=2018' },
  open('/bulletin'),
  open('/bulletin/:number{[0-9][0-9a-z-]*}', '/bulletin/463'),
  written('', ''),
  written('/:id', `/${draft}`),
  written('/:id/apercu', `/${draft}/apercu`),
  written('/:id/corriger', `/${edition}/corriger`),
  written('/:id/jeter', `/${draft}/jeter`),
  written('/:id/articles/:article', article),
  written('/:id/articles/:article/accord', `${article}/accord`),
  written('/:id/articles/:article/retirer', `${article}/retirer`),
  written('/:id/articles/:article/photos/:photo', `${article}/photos/${draftPhoto}`),
]
