import { typo } from '#platform/i18n'
import { Button, Check, ErrorSummary, Form, Heading, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Seat } from '../seat.ts'
import { juryWords } from '../access.ts'
import type { IssuedAttestation } from './attestation.ts'
import type { RevokeRefusal } from './revoke-attestation.ts'
import { issueSentences } from './issue-sentences.ts'

export const revokeSentences = {
  'already revoked': 'Elle est déjà retirée.',
  ...issueSentences,
} satisfies Record<RevokeRefusal, string>

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
