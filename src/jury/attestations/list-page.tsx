import { fullName } from '#people'
import { de, typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, Form, Heading, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { issues, type Seat } from '../seat.ts'
import { juryWords } from '../access.ts'
import { whenOf, type Candidate, type Juror } from '../jury.ts'
import { stateOf, type AttestationState, type IssuedAttestation } from './attestation.ts'

const stateWords: Record<AttestationState, string> = {
  valid: 'Valable',
  revoked: 'Retirée',
  superseded: 'Remplacée',
}

type View = { seat: Seat; candidates: Candidate[]; attestations: IssuedAttestation[]; waited: Juror[] }

/** Who has an attestation; to the person in charge, one press that issues to all who have none, and on each line one that takes back. */
export function attestationListPage(c: Ask, shown: View & { refused: string | undefined }): Response {
  const { seat, candidates, attestations, waited, refused } = shown
  const without = candidates.filter((one) => !attestations.some((it) => it.personId === one.personId))
  const home = `/certification/jury/${seat.jury.id}/attestations`
  return page(
    c,
    { ...juryWords(c, seat, 'Attestations'), refused: Boolean(refused) },
    <div class="stack">
      <Heading over={whenOf(seat.jury)} title="Attestations" />
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {waited.length > 0 && (
        <Alert
          kind="wait"
          title={typo(
            `${writeCount(waited.length, 'membre n’a', 'membres n’ont')} pas signé le procès-verbal`,
          )}
        >
          {typo(`${waited.map((one) => one.name).join(', ')}. Les attestations s’émettent ensuite.`)}
        </Alert>
      )}
      {without.length > 0 && waited.length === 0 && issues(seat) && (
        <Form action={home} label="Émettre">
          <p class="row">
            <Button icon="award">{typo(`Émettre ${writeCount(without.length, 'attestation')}`)}</Button>
          </p>
        </Form>
      )}
      <Table
        caption="Attestations"
        captionHidden
        rows={candidates}
        columns={[
          { key: 'name', label: 'Nom', header: true, cell: fullName },
          {
            key: 'state',
            label: 'Attestation',
            cell: (one) => (
              <Theirs {...{ home, one }} mine={latestOf(attestations, one)} acts={issues(seat)} />
            ),
          },
        ]}
      />
    </div>,
    refused ? 422 : 200,
  )
}

const latestOf = (attestations: IssuedAttestation[], one: Candidate) =>
  attestations.find((it) => it.personId === one.personId && !it.revokedAt) ??
  attestations.find((it) => it.personId === one.personId)

type TheirsProps = { home: string; mine: IssuedAttestation | undefined; one: Candidate; acts: boolean }

function Theirs({ home, mine, one, acts }: TheirsProps) {
  if (!mine) return <Tag kind="none">pas encore émise</Tag>
  const state = stateOf(mine)
  const name = fullName(one)
  return (
    <div class="row">
      <Tag kind={state === 'valid' ? 'ok' : 'late'}>{stateWords[state]}</Tag>
      <a
        href={`/attestations/${mine.id}`}
        aria-label={`${writeDate(parisDay(mine.issuedAt))}, l’attestation ${de(name)}`}
      >
        {writeDate(parisDay(mine.issuedAt))}
      </a>
      {!acts ? null : state === 'valid' ? (
        <a href={`${home}/${mine.id}`} aria-label={`Retirer l’attestation, ${name}`}>
          Retirer
        </a>
      ) : (
        <form method="post" action={home}>
          <input type="hidden" name="person" value={one.personId} />
          <Button kind="quiet" label={`Émettre de nouveau, ${name}`}>
            Émettre de nouveau
          </Button>
        </form>
      )}
    </div>
  )
}
