import { fullName, type PersonId, type Professional } from '#people'
import { Alert, Button, Empty, Form, Heading, Select } from '#platform/ui'
import { parisDay } from '#platform/time'
import { page, refusedPage, type Ask } from '#platform/web'
import { GroupTabs, overOf } from '../group-tabs.tsx'
import type { OpenGroupPage } from '../open-group-page.ts'
import type { EvaluatorRefusal } from './appoint-evaluator.ts'

const sentences = {
  'trains this group':
    'Cette personne forme le groupe, ou une de ses stagiaires : elle ne peut pas l’évaluer.',
  'nobody chosen': 'Choisissez une personne dans la liste.',
} satisfies Record<EvaluatorRefusal | 'nobody chosen', string>

export type EvaluatorsRefusal = keyof typeof sentences
type Named = { personId: PersonId; name: string }
type View = {
  opened: OpenGroupPage
  questions: number
  evaluators: Named[]
  candidates: Professional[]
  refusal?: EvaluatorsRefusal
}

/** Who evaluates a group: never who trains it. */
export function evaluatorsPage(c: Ask, words: View): Response {
  const { opened, questions, evaluators, candidates, refusal } = words
  const at = `/certification/${opened.group.id}/evaluateurs`
  const answer = refusal ? refusedPage : page
  return answer(
    c,
    {
      title: 'Qui évalue le groupe',
      room: 'certification',
      density: 'bureau',
      space: 'Formation',
      refused: refusal !== undefined,
    },
    <>
      <Heading over={overOf(opened.group, parisDay(c.var.now))} title="Qui évalue le groupe" />
      <GroupTabs opened={opened} tab="evaluators" questions={questions} />
      <div class="panel stack loose under-tabs">
        <p>La même personne ne forme jamais et n’évalue jamais à la fois.</p>
        {evaluators.length === 0 && (
          <Empty
            icon="people"
            title="Personne n’évalue encore ce groupe"
            text="Choisissez une personne habilitée."
          />
        )}
        <ul class="stack">
          {evaluators.map((one) => (
            <li class="row between">
              <b>{one.name}</b>
              <form method="post" action={`${at}/fin`}>
                <input type="hidden" name="person" value={one.personId} />
                <Button kind="quiet" label={`Terminer : ${one.name} n’évalue plus ce groupe`}>
                  Terminer
                </Button>
              </form>
            </li>
          ))}
        </ul>
        {refusal && <Alert kind="late" role="alert" title={sentences[refusal]} />}
        <Form action={at}>
          <Select
            name="person"
            label="Personne habilitée"
            empty="Choisir"
            options={candidates.map((one) => ({
              value: one.personId,
              label: `${fullName(one)}, ${one.organisationName}`,
            }))}
          />
          <p>
            <Button icon="plus">Confier l’évaluation</Button>
          </p>
        </Form>
      </div>
    </>,
  )
}
