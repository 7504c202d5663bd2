import type { Offered } from '#company'
import { typo } from '#platform/i18n'
import { Empty, type Errors } from '#platform/ui'
import type { Id } from '#platform/id'
import { lastWord, PageTag, stateOfPage, type Approval } from '../approval/door.ts'
import type { Page } from '../edition.ts'
import { NewArticle } from './new-article.tsx'
import { OfferedArticles } from './offered-articles.tsx'

export type ArticlesOfDraft = {
  articles: Page[]
  approvals: ReadonlyMap<string, Approval>
  actions: { id: string; title: string }[]
  offered: Offered[]
  withdrawn: Offered[]
  freshId: Id
  errors?: Errors
}
type ArticlesProps = ArticlesOfDraft & { here: string }

/** The articles of a draft, one an action, and a new one to begin. */
export function DraftArticles({ here, articles, approvals, actions, freshId, ...also }: ArticlesProps) {
  const { offered, withdrawn, errors = {} } = also
  return (
    <section class="stack" aria-labelledby="articles">
      <h2 id="articles">Articles</h2>
      {articles.length === 0 && (
        <Empty icon="note" title="Aucun article" text="Un article par action, une page chacun." />
      )}
      <ol class="stack">
        {articles.map((article) => (
          <li class="panel stack tight">
            <p class="row between">
              <a href={`${here}/${article.id}`}>{typo(`${article.town} · ${article.title}`)}</a>
              <a href={`${here}/${article.id}/retirer`}>
                Retirer<span class="vh">{` l’article ${typo(article.title)}`}</span>
              </a>
            </p>
            <Approved
              here={`${here}/${article.id}/accord`}
              article={article}
              last={approvals.get(article.id)}
            />
          </li>
        ))}
      </ol>
      <OfferedArticles {...{ here, offered, withdrawn }} />
      <NewArticle here={here} actions={actions} freshId={freshId} errors={errors} />
    </section>
  )
}

type ApprovedProps = { here: string; article: Page; last: Approval | undefined }

/** Where the page of an action stands with who leads it. */
function Approved({ here, article, last }: ApprovedProps) {
  return (
    <>
      <p class="row">
        <PageTag state={stateOfPage(article, last)} />
        <a href={here}>
          Accord<span class="vh">{` sur ${typo(article.title)}`}</span>
        </a>
      </p>
      {last && <p class="small">{lastWord(last)}</p>}
    </>
  )
}
