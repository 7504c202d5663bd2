import { typo } from '#platform/i18n'
import { Button, Choices, DateField, Field, Form, Table } from '#platform/ui'
import type { Typed } from '#platform/web'
import { type Listed, Silence, StateTag, endWords, nameOf } from '../listing/door.ts'
import { isUndecided } from '../positioning.ts'
import type { MeetingId } from '../ids.ts'

type InviteProps = {
  here: string
  rows: Listed[]
  typed?: Typed
  errors?: Record<string, string>
  meetingId: MeetingId
  now: Date
}

/** The list of an action, with a box before each person who may be invited, and the meeting they are invited to. */
export function InviteForm({ here, rows, typed = {}, errors = {}, meetingId, now }: InviteProps) {
  const chosen = [typed['who'] ?? []].flat()
  const value = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <Form action={`${here}/reunions`} label="Inviter à une réunion">
      <input type="hidden" name="id" value={meetingId} />
      <Table
        caption="Personnes positionnées"
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'name',
            label: 'Nom',
            cell: (row) => <Invitee row={row} chosen={chosen.includes(row.id)} />,
          },
          { key: 'state', label: 'Où elle en est', cell: (row) => <StateTag {...row} /> },
          { key: 'silence', label: 'Dernier mouvement', cell: (row) => <Silence row={row} now={now} /> },
          { key: 'by', label: 'Proposé·e par', desk: true, cell: (row) => row.prescribers },
          { key: 'end', label: 'Groupe ou motif', desk: true, cell: endWords },
        ]}
      />
      {rows.some((row) => isUndecided(row.state)) && (
        <section class="panel stack no-print">
          <h2>Inviter les personnes cochées</h2>
          <div class="split">
            <DateField {...value('day')} label="Jour de la réunion" />
            <Field {...value('clock')} type="time" label="Heure" />
            <Field {...value('place')} label="Lieu" maxlength={200} />
          </div>
          <Choices
            name="channel"
            legend="Comment les prévenir ?"
            value={String(typed['channel'] ?? 'best')}
            error={errors['channel']}
            options={channelOptions}
          />
          <Button icon="mail">Inviter</Button>
        </section>
      )}
    </Form>
  )
}

/** The name, and the box to tick when the person may still be invited. */
const Invitee = ({ row, chosen }: { row: Listed; chosen: boolean }) => (
  <span class="row">
    {isUndecided(row.state) && (
      <input
        type="checkbox"
        class="box no-print"
        name="who[]"
        value={row.id}
        checked={chosen}
        aria-label={`Inviter ${nameOf(row)}`}
      />
    )}
    <a href={`/orientation/${row.id}`}>{nameOf(row)}</a>
  </span>
)

const channelOptions = [
  { value: 'best', label: 'Au mieux', hint: typo('Courriel, sinon SMS, sinon lettre') },
  { value: 'email', label: 'Courriel' },
  { value: 'sms', label: 'SMS' },
  { value: 'paper', label: 'Lettre à imprimer' },
]
