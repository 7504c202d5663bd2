import { Alert, Field, Select } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Candidate } from './open-commission.ts'
import { obstaclesOf } from '../interviews/door.ts'
import { StateTag, nameOf } from '../listing/door.ts'
import { verdicts } from './verdict.ts'

type PersonProps = Candidate & { typed: Typed; errors: Record<string, string> }

export function Person({ row, interview, comments, typed, errors }: PersonProps) {
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
        {interview?.motivation && <p class="as-written">{interview.motivation}</p>}
        {comments.map((comment) => (
          <p class="muted as-written">{comment}</p>
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
