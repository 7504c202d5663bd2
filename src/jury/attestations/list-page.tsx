import { listName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, Check, ErrorSummary, Form, Heading, Table, Tag, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { issues, type Seat } from '../seat.ts'
import { juryWords } from '../access.ts'
import { whenOf, type Candidate, type Juror } from '../jury.ts'
import { stateOf, type AttestationState, type IssuedAttestation } from './attestation.ts'
import type { IssueRefusal } from './issue-attestations.ts'
import type { RevokeRefusal } from './revoke-attestation.ts'

export const issueSentences = {
  'not closed': 'La délibération n’est pas close : il n’y a rien à attester.',
  rehearsal: 'Un jury blanc ne donne pas d’attestation.',
  'not signed by all':
    'Les attestations s’émettent quand tous les membres du jury ont signé le procès-verbal.',
} satisfies Record<IssueRefusal, string>

export const revokeSentences = {
  'already revoked': 'Elle est déjà retirée.',
  ...issueSentences,
} satisfies Record<RevokeRefusal, string>

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
          { key: 'name', label: 'Nom', header: true, cell: listName },
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
  const name = listName(one)
  return (
    <div class="row">
      <Tag kind={state === 'valid' ? 'ok' : 'late'}>{stateWords[state]}</Tag>
      <a
        href={`/attestations/${mine.id}`}
        aria-label={`${writeDate(parisDay(mine.issuedAt))}, l’attestation de ${name}`}
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

type Revoking = {
  seat: Seat
  attestation: IssuedAttestation
  name: string
  typed: Typed
  errors: Record<string, string>
}

/** Asks why before taking an attestation back; perhaps to put another in its place. */
export function revokePage(c: Ask, { seat, attestation, name, typed, errors }: Revoking): Response {
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...juryWords(c, seat, `Retirer une attestation, ${name}`), refused },
    <div class="stack">
      <Heading
        over={name}
        title="Retirer une attestation"
        lead={typo('Sa page dira qu’elle est retirée, quand et pourquoi. Cela ne se défait pas.')}
      />
      <ErrorSummary errors={errors} />
      <Form action={`/certification/jury/${seat.jury.id}/attestations/${attestation.id}`}>
        <TextArea
          name="why"
          label="Pourquoi"
          hint="Toute personne qui a l’adresse le lira."
          rows={3}
          maxlength={300}
          value={String(typed['why'] ?? '')}
          {...(errors['why'] ? { error: errors['why'] } : {})}
        />
        <Check
          name="reissue"
          label="En émettre une autre à la place, avec les décisions d’aujourd’hui"
          checked={'reissue' in typed}
        />
        <Button kind="stop">Retirer l’attestation</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
