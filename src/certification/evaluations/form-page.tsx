import { fullName } from '#people'
import {
  Button,
  Choices,
  DateField,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  Select,
  type Errors,
} from '#platform/ui'
import { writeDate } from '#platform/time'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { phaseQuery, StandingTag, type CleaPerson } from '../matrix/door.ts'
import { decisions, decisionWords, phaseWords, type Draft, type Phase } from '../clea/door.ts'

type View = {
  clea: CleaPerson
  phase: Phase
  drafts: Draft[]
  /** The version of the drafts about this person, in each phase: the form may be sent for either. */
  seen: { phase: Phase; version: string }[]
  today: string
  errors?: Errors
  typed?: Typed
  /** What is kept stands beside what was typed: somebody else kept it meanwhile. */
  compare?: boolean
}

/** The decisions of an evaluator about one person: kept for them alone until they sign. */
export function evaluationFormPage(c: Ask, words: View): Response {
  const { clea, phase, drafts, seen, today, errors, typed, compare } = words
  const { person, group, framework } = clea
  const title = `Évaluer ${fullName(person)}`
  const answer = errors ? refusedPage : page
  const typedOr = (name: string, otherwise: string) => {
    const value = typed?.[name]
    return typeof value === 'string' ? value : otherwise
  }
  return answer(
    c,
    { title, room: 'certification', density: 'bureau', space: 'Évaluation', refused: errors !== undefined },
    <div class="stack loose">
      <Heading
        over={`Cléa · ${group.title}`}
        title={title}
        lead="Vos décisions restent à vous seul·e jusqu’à votre signature. Après, elles ne changent plus."
      />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={`/certification/personnes/${person.id}/evaluation?groupe=${group.id}`}>
        {seen.map((one) => (
          <input type="hidden" name={`seen-${one.phase}`} value={one.version} />
        ))}
        <div class="duo">
          <Select
            name="phase"
            label="Moment"
            value={typedOr('phase', phase)}
            options={[
              { value: 'initial', label: phaseWords.initial },
              { value: 'final', label: phaseWords.final },
            ]}
          />
          <DateField
            name="evaluatedOn"
            label="Jour de l’évaluation"
            value={typedOr('evaluatedOn', drafts[0]?.evaluatedOn ?? today)}
            max={today}
            error={errors?.['evaluatedOn']}
            required
          />
        </div>
        {framework.domains.map((domain) => {
          const signed = clea.standings[phase].find((one) => one.domain === domain.number)
          const name = `domain${domain.number}`
          if (signed?.state === 'validated')
            return (
              <p id={`f-${name}`}>
                <b>{`${domain.number}. ${domain.title}`}</b> <StandingTag standing={signed} />
              </p>
            )
          return (
            <Choices
              name={name}
              legend={`${domain.number}. ${domain.title}`}
              hint={compare ? keptWords(drafts.find((draft) => draft.domain === domain.number)) : undefined}
              error={errors?.[name]}
              options={[
                ...decisions.map((decision) => ({ value: decision, label: decisionWords[decision] })),
                { value: '', label: 'Plus tard' },
              ]}
              value={typedOr(name, drafts.find((draft) => draft.domain === domain.number)?.decision ?? '')}
            />
          )
        })}
        <p class="row">
          <Button icon="check">Garder mes décisions</Button>
          <LinkButton kind="quiet" href={`/certification/${group.id}/evaluation?phase=${phaseQuery(phase)}`}>
            Revenir à la matrice
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}

const keptWords = (draft: Draft | undefined): string =>
  draft
    ? `Enregistré : ${decisionWords[draft.decision]}, le ${writeDate(draft.evaluatedOn)}`
    : 'Enregistré : rien, ou déjà signé'
