import { typo } from '#platform/i18n'
import { Alert, Button, ErrorSummary, Form, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { ownPage } from '../own-space.tsx'
import type { HandIn } from './form.ts'
import { Quiz } from './quiz.tsx'
import { Evidence } from './evidence.tsx'
import { wayOf, askWords } from '../work/door.ts'

/** The form to hand in a text, a file or the answers of a quiz. */
export function handInPage(c: Ask, given: HandIn) {
  const { activity, id, kept, errors = {}, refusal } = given
  const way = wayOf(activity)
  const refused = refusal !== undefined || Object.values(errors).some(Boolean)
  return page(
    c,
    { ...ownPage(activity.title, '/formation/travail', activity.id), refused },
    <div class="stack narrow" data-activity={activity.id}>
      <h1>{askWords[activity.proof]}</h1>
      <p class="muted">{activity.title}</p>
      {refusal && <Alert kind="late" role="alert" title={typo(refusal)} />}
      <ErrorSummary errors={errors} />
      <Form action={`/formation/activites/${activity.id}/donner`} files={way === 'file'}>
        <input type="hidden" name="id" value={id} />
        {kept && <input type="hidden" name="kept" value={kept} />}
        {way === 'quiz' ? <Quiz {...given} errors={errors} /> : <Evidence {...given} errors={errors} />}
        <Button kind="go" wide icon="check">
          {way === 'quiz' ? 'Voir mon résultat' : 'Donner mon travail'}
        </Button>
        <LinkButton kind="quiet" wide href={`/formation/activites/${activity.id}`}>
          Relire la consigne
        </LinkButton>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
