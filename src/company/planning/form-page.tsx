import { Button, Choices, DateField, ErrorSummary, Field, Form, Select, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { TurnId } from '../ids.ts'
import { Back, companyPage, type RefusedForm, shownIn, speakInside, KeptHere, waits } from '../screen/door.ts'
import type { RequestFile } from '../request.ts'
import { roles, timesHeld, whoNext, type Turn, type TurnRole } from '../turn.ts'
import { planningSentences } from './sentences.ts'

type Shown = {
  turns: Turn[]
  /** Clients who said yes. */
  files: RequestFile[]
  freshId: TurnId
  role: TurnRole
  request: string
  day: string
} & RefusedForm

/** Who holds which role, for which client, when: those who did it least come first. */
export function turnForm(c: Ask, inside: Inside, shownForm: Shown): Response {
  const { turns, files, freshId, role, request, day, typed } = shownForm
  const errors = whereShown(shownForm.errors, files)
  const { company, members } = inside
  const { say, common } = speakInside(c, inside, planningSentences)
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const planning = companyAddress(company.id, '/planning')
  const begun = turns.filter(({ startsAt }) => startsAt <= c.var.now)
  const countsOf = ({ personId, called }: Inside['members'][number]) => {
    const held = timesHeld(begun, personId, role)
    const toCome = timesHeld(turns, personId, role) - held
    return say.times(called, held) + (toCome > 0 ? say.planned(toCome) : '')
  }
  return companyPage(
    c,
    inside,
    { title: say.addTitle, errors },
    <>
      <h1>{say.addTitle}</h1>
      <ErrorSummary errors={errors} />
      <KeptHere common={common} />
      <Form
        action={planning}
        waits={waits(say.addTitle, planning, { field: 'person', says: say.whoMissing })}
      >
        <input type="hidden" name="act" value={shown('act', freshId).value} />
        <Choices
          {...shown('role', role)}
          legend={say.role}
          options={roles.map((value) => ({ value, label: say.roles[value] }))}
        />
        <Select
          {...shown('person')}
          label={say.who}
          hint={say.whoHint}
          empty=""
          options={whoNext(members, turns, role).map((one) => ({
            value: one.personId,
            label: countsOf(one),
          }))}
        />
        {files.length > 0 && (
          <Select
            {...shown('request', request)}
            label={say.client}
            required={false}
            empty={say.noClient}
            options={files.map((file) => ({ value: file.id, label: common.client(file.client) }))}
          />
        )}
        <DateField {...shown('day', day)} label={say.day} />
        <Field {...shown('from', '09:00')} label={say.from} hint={say.clockHint} type="time" />
        <Field {...shown('to', '11:00')} label={say.to} type="time" />
        <Button kind="go" wide icon="check">
          {say.keep}
        </Button>
      </Form>
      <Back company={company} common={common} />
    </>,
  )
}

/** Where nobody has said yes yet, no client is chosen: what misses one is said beside the role. */
const whereShown = ({ request, ...errors }: Errors = {}, files: readonly RequestFile[]): Errors =>
  request ? { ...errors, [files.length > 0 ? 'request' : 'role']: request } : errors
