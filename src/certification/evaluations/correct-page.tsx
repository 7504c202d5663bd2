import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  Select,
  TextArea,
  type Errors,
} from '#platform/ui'
import { typo } from '#platform/i18n'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { GroupId } from '#actions'
import { decisions, decisionWords, phaseWords, type Evaluation } from '../clea/door.ts'
import type { CorrectionRefusal } from './correct-evaluation.ts'

export const correctionSentences = {
  'trains this person': 'Vous formez, ou avez formé, cette personne : quelqu’un d’autre doit corriger.',
  'day to come': 'Ce jour est à venir. Donnez le jour où vous avez évalué.',
  'already corrected':
    'Quelqu’un vient de corriger cette ligne. Revenez à la personne pour voir la nouvelle.',
} satisfies Record<CorrectionRefusal, string>

type View = {
  line: Evaluation & { groupId: GroupId }
  name: string
  id: string
  errors?: Errors
  typed?: Typed
}

/** A signed line is never changed: this writes the one that takes its place, with the reason. */
export function correctPage(c: Ask, { line, name, id, errors, typed }: View): Response {
  const answer = errors ? refusedPage : page
  const title = `Corriger le domaine ${line.domain}`
  const typedOr = (field: string, otherwise: string) => {
    const value = typed?.[field]
    return typeof value === 'string' ? value : otherwise
  }
  return answer(
    c,
    { title, room: 'certification', density: 'bureau', space: 'Évaluation', refused: errors !== undefined },
    <div class="stack loose">
      <Heading
        over={`${name} · ${phaseWords[line.phase]}`}
        title={title}
        lead={typo(
          `Aujourd’hui : ${decisionWords[line.decision]} (${line.evaluatorName}). Cette ligne restera lisible, avec votre raison.`,
        )}
      />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={`/certification/evaluations/${line.id}/correction`}>
        <input type="hidden" name="id" value={id} />
        <Select
          name="decision"
          label="Décision juste"
          value={typedOr('decision', line.decision)}
          options={decisions.map((value) => ({ value, label: decisionWords[value] }))}
          error={errors?.['decision']}
        />
        <DateField
          name="evaluatedOn"
          label="Jour de l’évaluation"
          value={typedOr('evaluatedOn', line.evaluatedOn ?? '')}
          error={errors?.['evaluatedOn']}
          required
        />
        <TextArea
          name="why"
          label="Raison de la correction"
          value={typedOr('why', '')}
          error={errors?.['why']}
          maxlength={500}
          required
        />
        <p class="row">
          <Button icon="pen">Signer la correction</Button>
          <LinkButton kind="quiet" href={`/certification/personnes/${line.personId}?groupe=${line.groupId}`}>
            Revenir sans corriger
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}
