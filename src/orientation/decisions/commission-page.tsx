import type { Action, Group } from '#actions'
import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Alert, Button, DateField, Empty, ErrorSummary, Field, Form, Heading, Select } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Candidate } from './open-commission.ts'
import { obstaclesOf } from '../interviews/door.ts'
import type { Listed } from '../list-store.ts'
import { StateTag, nameOf } from '../listing.tsx'

/** What a commission may say of somebody, as the form sends it. */
export const verdicts = {
  admit: 'Admettre',
  wait: 'Liste d’attente',
  refuse: 'Ne pas retenir',
  absent: 'Absent·e',
  job: 'A trouvé un emploi',
} as const
export type Verdict = keyof typeof verdicts

export type CommissionView = {
  action: Action
  groups: { group: Group; admitted: number }[]
  candidates: Candidate[]
  waiting: Listed[]
  typed?: Typed
  errors?: Record<string, string>
}

/** The commission: one line a person, one decision each, and the order of the waiting list. */
export function commissionPage(c: Ask, words: CommissionView): Response {
  const { action, candidates, waiting, errors = {} } = words
  const here = `/orientation/actions/${action.slug}`
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { title: 'Commission', room: 'orientation', density: 'bureau', space: 'Orientation', refused },
    <div class="stack loose">
      <Heading
        title="Commission"
        over={`${action.title}, ${action.town}`}
        lead={`${writeCount(candidates.length, 'personne')} à décider, ${waiting.length} en liste d’attente.`}
      />
      <ErrorSummary errors={errors} />
      {candidates.length + waiting.length === 0 ? (
        <Empty
          icon="check"
          title="Personne n’attend de décision"
          text="Les prochains positionnements arriveront ici."
        />
      ) : (
        <Decide {...words} here={here} today={parisDay(c.var.now)} />
      )}
      <Waiting waiting={waiting} here={here} />
      <p>
        <a href={here}>Revenir aux positionnements</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}

type DecideProps = CommissionView & { here: string; today: string }

function Decide({ candidates, waiting, groups, typed = {}, errors = {}, here, today }: DecideProps) {
  const people = [...candidates, ...waiting.map((row) => ({ row, interview: undefined, comments: [] }))]
  return (
    <Form action={`${here}/commission`} label="Décisions">
      <div class="split">
        <DateField
          name="on"
          label="Date de la commission"
          value={String(typed['on'] ?? today)}
          error={errors['on']}
          max={today}
        />
        <Select
          name="groupId"
          label="Groupe pour les admissions"
          value={String(typed['groupId'] ?? groups.find(isFree)?.group.id ?? '')}
          error={errors['groupId']}
          empty={groups.length === 0 ? 'Aucun groupe ouvert' : undefined}
          options={groups.map(({ group, admitted }) => ({
            value: group.id,
            label: `${group.title} (${writeCount(Math.max(0, group.places - admitted), 'place libre', 'places libres')})`,
          }))}
        />
      </div>
      <ol class="stack plain">
        {people.map((one) => (
          <Person {...one} typed={typed} errors={errors} />
        ))}
      </ol>
      <Button>Enregistrer les décisions</Button>
    </Form>
  )
}

const isFree = ({ group, admitted }: CommissionView['groups'][number]) => admitted < group.places

type PersonProps = Candidate & { typed: Typed; errors: Record<string, string> }

function Person({ row, interview, comments, typed, errors }: PersonProps) {
  const { id } = row
  const obstacles = interview ? obstaclesOf(interview) : []
  return (
    <li class="panel decide">
      <div class="stack tight">
        <p class="row">
          <a href={`/orientation/${id}`}>
            <b>{nameOf(row)}</b>
          </a>
          <StateTag {...row} />
        </p>
        {interview?.motivation && <p class="said">{interview.motivation}</p>}
        {comments.map((comment) => (
          <p class="muted said">{comment}</p>
        ))}
        {obstacles.length > 0 && (
          <Alert kind="wait" title="À régler avant le premier jour">
            {obstacles.join(' · ')}
          </Alert>
        )}
      </div>
      <Select
        name={`decision-${id}`}
        label="Décision"
        error={errors[`decision-${id}`]}
        value={String(typed[`decision-${id}`] ?? '')}
        empty="Pas encore"
        options={Object.entries(verdicts)
          .filter(([value]) => row.state !== 'waiting' || value !== 'wait')
          .map(([value, label]) => ({ value, label }))}
      />
      <Field
        name={`why-${id}`}
        label="Motif, si non retenu·e"
        maxlength={300}
        value={String(typed[`why-${id}`] ?? '')}
      />
    </li>
  )
}

function Waiting({ waiting, here }: { waiting: Listed[]; here: string }) {
  if (waiting.length < 2) return null
  return (
    <section class="stack">
      <h2>Ordre de la liste d’attente</h2>
      <ol class="stack plain">
        {waiting.map((row, index) => (
          <li class="panel row between">
            <span>
              {index + 1}. {nameOf(row)}
            </span>
            <form method="post" action={`${here}/attente`} class="row no-print">
              <input type="hidden" name="positioningId" value={row.id} />
              {index > 0 && (
                <Button kind="quiet" name="way" value="up" label={`Monter ${nameOf(row)}`}>
                  Monter
                </Button>
              )}
              {index < waiting.length - 1 && (
                <Button kind="quiet" name="way" value="down" label={`Descendre ${nameOf(row)}`}>
                  Descendre
                </Button>
              )}
            </form>
          </li>
        ))}
      </ol>
    </section>
  )
}
