import { typo } from '#platform/i18n'
import { Heading, LinkButton } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { editorWords } from '../access.ts'
import type { Approver } from '../find-approver.ts'
import { ArticleView } from '../bulletin/door.ts'
import type { Frozen } from '../edition.ts'
import { numberOf } from '../edition-number.ts'
import { stateOfPage, type Approval } from './approval.ts'
import { ApprovalForm, type ApprovalFormProps } from './approval-form.tsx'
import { lastWord, PageTag } from './last-word.tsx'

export type PageToApprove = Omit<ApprovalFormProps, 'approver'> & {
  frozen: Frozen
  last: Approval | undefined
  approver: Approver | undefined
  writes: boolean
}

/** The page of an action as it would be printed, for who leads that action: they approve it, or ask for a change. */
export function approvalPage(c: Ask, shown: PageToApprove): Response {
  const { edition, article, frozen, last } = shown
  const wrong = shown.errors !== undefined || shown.changed !== undefined
  const title = typo(`Accord sur « ${article.title} »`)
  return (wrong ? refusedPage : page)(
    c,
    { ...editorWords(title), refused: wrong },
    <div class="stack loose">
      <Heading over={typo(`Le Petit Papier n° ${numberOf(edition)}`)} title={title}>
        {shown.writes && (
          <LinkButton kind="quiet" href={`/bulletin/redaction/${edition.id}`}>
            Tout le numéro
          </LinkButton>
        )}
      </Heading>
      <p class="row">
        <PageTag state={stateOfPage(article, last)} />
        {last && <span>{lastWord(last)}</span>}
      </p>
      <article class="paper">
        <ArticleView article={article} frozen={frozen} />
      </article>
      {shown.approver ? (
        <ApprovalForm {...shown} approver={shown.approver} />
      ) : (
        <p>{typo(`${shown.leadName} conduit l’action : c’est son accord qui compte.`)}</p>
      )}
    </div>,
  )
}
