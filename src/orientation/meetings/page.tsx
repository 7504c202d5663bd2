import type { Action } from '#actions'
import { fullName } from '#people'
import { de, writeCount } from '#platform/i18n'
import { Alert, Button, Form, Heading, LinkButton, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { writeMeeting } from '../sentences.ts'
import type { Channel, Invitation } from './invitation.ts'
import type { Meeting } from './store.ts'
import { Choice } from './meeting-table.tsx'

const channelWords = { email: 'Courriel', sms: 'SMS', paper: 'Lettre' } satisfies Record<Channel, string>

type MeetingView = { action: Action; meeting: Meeting; invitations: Invitation[] }

/** Who answered, who came: noted on the spot, and printable as a sheet. */
export function meetingPage(c: Ask, { action, meeting, invitations }: MeetingView): Response {
  const onPaper = invitations.filter((invitation) => invitation.channel === 'paper').length
  const here = `/orientation/reunions/${meeting.id}`
  return page(
    c,
    { title: 'Réunion', room: 'orientation', density: 'bureau', space: 'Orientation' },
    <div class="stack loose">
      <Heading
        title={`Réunion du ${writeMeeting(meeting)}`}
        over={`${action.title}, ${action.town}`}
        lead={`${meeting.place}. ${writeCount(invitations.length, 'personne invitée', 'personnes invitées')}.`}
      />
      {onPaper > 0 && (
        <Alert kind="wait" title={`${writeCount(onPaper, 'lettre')} à imprimer et à poster`}>
          <LinkButton kind="quiet" icon="print" href={`${here}/lettres.pdf`}>
            Ouvrir les lettres (PDF)
          </LinkButton>
        </Alert>
      )}
      <Form action={here} label="Réponses et présences">
        <Table
          caption="Réponses et présences"
          captionHidden
          rows={invitations}
          columns={[
            {
              key: 'name',
              label: 'Nom',
              cell: (row) => <a href={`/orientation/${row.positioningId}`}>{fullName(row)}</a>,
            },
            { key: 'channel', label: 'Prévenu·e par', desk: true, cell: (row) => channelWords[row.channel] },
            {
              key: 'answer',
              label: 'Réponse',
              cell: (row) => (
                <Choice
                  name={`answer-${row.id}`}
                  label={`Réponse ${de(fullName(row))}`}
                  value={row.answer}
                  options={{ yes: 'Vient', no: 'Ne vient pas' }}
                />
              ),
            },
            {
              key: 'presence',
              label: 'Présence',
              cell: (row) => (
                <Choice
                  name={`presence-${row.id}`}
                  label={`Présence ${de(fullName(row))}`}
                  value={row.presence}
                  options={{ came: 'Est là', absent: 'N’est pas là' }}
                />
              ),
            },
            { key: 'sign', label: 'Signature', paper: 'only', cell: () => '' },
          ]}
        />
        <Button>Enregistrer</Button>
      </Form>
      <p>
        <a href={`/orientation/actions/${action.slug}`}>Revenir aux positionnements</a>
      </p>
    </div>,
  )
}
