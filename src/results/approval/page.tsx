import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  Seen,
  Tag,
  TextArea,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Approver } from '../approver.ts'
import { stateOfPage, versionOfArticle, type Approval, type PageState } from './approval.ts'
import { numberOf, type Bulletin, type Edition, type Frozen } from '../edition.ts'
import { editorWords } from '../access.ts'
import { ArticleView } from '../bulletin/door.ts'

export type ApprovalWords = {
  edition: Edition
  article: Bulletin['articles'][number]
  frozen: Frozen
  leadName: string
  last: Approval | undefined
  approver: Approver | undefined
  writes: boolean
  freshId: string
  typed: Typed
  errors?: Errors
  /** Set when the page changed while it was read. */
  changed?: string
}

/** The page of an action as it would be printed, for who leads that action: they approve it, or ask for a change. */
export function approvalPage(c: Ask, words: ApprovalWords): Response {
  const { edition, article, frozen, last } = words
  const wrong = words.errors !== undefined || words.changed !== undefined
  const title = typo(`Accord sur « ${article.title} »`)
  return (wrong ? refusedPage : page)(
    c,
    { ...editorWords(title), refused: wrong },
    <div class="stack loose">
      <Heading over={typo(`Le Petit Papier n° ${numberOf(edition)}`)} title={title}>
        {words.writes && (
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
      {words.approver ? (
        <Word {...words} approver={words.approver} />
      ) : (
        <p>{typo(`${words.leadName} conduit l’action : c’est son accord qui compte.`)}</p>
      )}
    </div>,
  )
}

const states: Record<PageState, { kind: 'ok' | 'wait' | 'late' | 'none'; words: string }> = {
  'to read': { kind: 'none', words: 'Accord à demander' },
  approved: { kind: 'ok', words: 'Approuvée' },
  'change asked': { kind: 'late', words: 'Changement demandé' },
  'changed since': { kind: 'wait', words: 'Changée depuis : à relire' },
}

export const PageTag = ({ state }: { state: PageState }) => (
  <Tag kind={states[state].kind}>{states[state].words}</Tag>
)

/** 'Brigitte Carlier, le 3 mai 2019 : « Le titre est faux. »' */
export function lastWord({ byName, inPlaceOfLead, saidAt, words }: Approval): string {
  const who = [byName, inPlaceOfLead ? 'à la place du responsable' : null].filter(Boolean).join(' ')
  const when = `le ${writeDate(parisDay(saidAt))}`
  return typo([who, when].filter(Boolean).join(', ') + (words ? ` : « ${words} »` : ''))
}

function Word({ edition, article, ...words }: ApprovalWords & { approver: Approver }) {
  const here = `/bulletin/redaction/${edition.id}/articles/${article.id}/accord`
  const { errors = {}, approver, leadName } = words
  const lead = approver === 'lead'
  return (
    <section class="panel stack" aria-labelledby="mot">
      <h2 id="mot">{lead ? 'Votre accord' : typo(`À la place de ${leadName}`)}</h2>
      <Form action={here}>
        <ErrorSummary errors={errors} />
        <Seen version={versionOfArticle(article)} typed={words.typed} changed={words.changed} at={here} />
        <input type="hidden" name="id" value={words.freshId} />
        <TextArea
          name="words"
          label={lead ? 'Ce qui doit changer' : 'Pourquoi vous approuvez à sa place'}
          hint={
            lead ? 'À remplir seulement si vous demandez un changement.' : 'La rédaction lira cette phrase.'
          }
          value={String(words.typed['words'] ?? '')}
          maxlength={500}
          required={!lead}
          {...(errors['words'] ? { error: errors['words'] } : {})}
        />
        <p class="row">
          <Button icon="check" name="verdict" value="approved">
            {lead ? 'J’approuve cette page' : 'Approuver à sa place'}
          </Button>
          {lead && (
            <Button kind="quiet" icon="pen" name="verdict" value="change asked">
              Demander ce changement
            </Button>
          )}
        </p>
      </Form>
    </section>
  )
}
