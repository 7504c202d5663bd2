import { versionOf } from '#platform/web'
import type { PersonId } from '#people'
import type { Page } from '../edition.ts'
import type { ArticleId } from '../ids.ts'

export const verdicts = ['approved', 'change asked'] as const
export type Verdict = (typeof verdicts)[number]

/** What was last said of the page of an action, by who leads it or by the steward in their place. */
export type Approval = {
  articleId: ArticleId
  version: string
  verdict: Verdict
  words: string
  inPlaceOfLead: boolean
  by: PersonId | null
  byName: string | null
  saidAt: Date
}

/** Where a page stands: nobody read it, it was approved as it is, a change was asked, or it changed since. */
export type PageState = 'to read' | 'approved' | 'change asked' | 'changed since'

/** The words and the photos of an article, as a version: what an approval is about. */
export const versionOfArticle = ({ town, title, chapo, body, photos }: Page): string =>
  versionOf([
    [town, title, chapo, body],
    ...photos.map(({ picture, description, caption }) => [
      'drawing' in picture ? picture.drawing : null,
      'fileId' in picture ? picture.fileId : null,
      description,
      caption,
    ]),
  ])

/** The state of a page after the last word said of it. */
export function stateOfPage(article: Page, last: Approval | undefined): PageState {
  if (!last) return 'to read'
  if (last.version !== versionOfArticle(article)) return 'changed since'
  return last.verdict === 'approved' ? 'approved' : 'change asked'
}
