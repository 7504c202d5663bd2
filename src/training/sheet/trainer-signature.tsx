import { fullName } from '#people'
import { writeInstant } from '#platform/time'
import { Alert, Button, Check } from '#platform/ui'
import { de } from '#platform/i18n'
import type { AttendanceSheet } from './sheet.ts'
import { Drawn, SignaturePad } from './sign-pad.tsx'

export function TrainerSignature({
  sheet,
  address,
  refused,
}: {
  sheet: AttendanceSheet
  address: string
  refused?: string
}) {
  return (
    <section class="stack narrow" aria-labelledby="trainer">
      <h2 id="trainer">Signature de la personne qui forme</h2>
      {sheet.signatures.map((one) => (
        <p>
          Signé par {fullName(one)}, le {writeInstant(one.signedAt)}
          {one.drawing && <Drawn path={one.drawing} label={`Signature ${de(fullName(one))}`} />}
        </p>
      ))}
      {refused && <Alert kind="late" title={refused} role="alert" />}
      {sheet.signatures.length === 0 && (
        <form class="stack no-print" method="post" action={`${address}/signer`}>
          <SignaturePad label="Votre signature" />
          <Check name="sure" label="Je certifie que cette feuille dit vrai" />
          <p>
            <Button icon="pen">Signer la feuille</Button>
          </p>
        </form>
      )}
    </section>
  )
}
