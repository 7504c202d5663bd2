import { typo, writeCount } from '#platform/i18n'
import { Button } from '#platform/ui'
import type { DoubtKind } from './asked.ts'
import type { Doubt } from './doubt-store.ts'

/** What each answer is called, as a button. */
export const answerWords = {
  'same person': { yes: 'C’est la même personne', no: 'Ce sont deux personnes' },
  'other decision': { yes: 'Prendre la décision du fichier', no: 'Garder ce qui est décidé' },
} satisfies Record<DoubtKind, Record<'yes' | 'no', string>>

const formOf = (kind: DoubtKind): string => (kind === 'same person' ? 'many-people' : 'many-decisions')

/** The box that takes a question among those that are answered together. */
export const TakeBox = ({ doubt, all }: { doubt: Pick<Doubt, 'id' | 'asked' | 'label'>; all: boolean }) => (
  <label class="choice">
    <input type="checkbox" name="doubts[]" value={doubt.id} checked={all} form={formOf(doubt.asked.kind)} />
    <span>
      Répondre avec d’autres<span class="vh"> : {doubt.label}</span>
    </span>
  </label>
)

/** One answer for all the questions of a kind that are ticked; nothing where there is but one. */
export function AnswerMany({ kind, count, all }: { kind: DoubtKind; count: number; all: boolean }) {
  if (count < 2) return null
  const title = kind === 'same person' ? 'Des personnes qui se ressemblent' : 'Des décisions différentes'
  const { yes, no } = answerWords[kind]
  return (
    <section class="panel stack" aria-label={title}>
      <h2>{title}</h2>
      <p>
        {writeCount(count, 'question')}. Cochez celles qui ont la même réponse, puis répondez ici.{' '}
        <a href={all ? '/orientation/a-verifier' : '/orientation/a-verifier?cocher=tout'}>
          {all ? 'Tout décocher' : 'Tout cocher'}
        </a>
      </p>
      <form method="post" action="/orientation/a-verifier" id={formOf(kind)} class="row">
        <Button kind="quiet" name="answer" value="yes">
          {typo(`Cochées : ${yes.charAt(0).toLowerCase()}${yes.slice(1)}`)}
        </Button>
        <Button kind="quiet" name="answer" value="no">
          {typo(`Cochées : ${no.charAt(0).toLowerCase()}${no.slice(1)}`)}
        </Button>
      </form>
    </section>
  )
}
