import type { ActionId } from '#actions'
import type { ArticleId, EditionId } from './ids.ts'

/** What an editor writes of one action. */
export type Article = {
  id: ArticleId
  editionId: EditionId
  actionId: ActionId
  town: string
  title: string
  chapo: string
  body: string
  revision: number
}
