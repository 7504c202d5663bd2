import { randomUUID } from 'node:crypto'
import { fullName } from '#people'
import { writeInstant } from '#platform/time'
import { Alert, Button, Check } from '#platform/ui'
import { de } from '#platform/i18n'
import type { AttendanceSheet } from './sheet.ts'
import { keptWords } from './sheet-phone.tsx'
import { Drawn, SignaturePad } from './sign-pad.tsx'

export const drawOrTick = 'Dessinez votre signature, ou cochez la case.'

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
          {one.keptAt && `, sans réseau, reçu le ${writeInstant(one.keptAt)}`}
          {one.drawing && <Drawn path={one.drawing} label={`Signature ${de(fullName(one))}`} />}
        </p>
      ))}
      {refused && <Alert kind="late" title={refused} role="alert" />}
      {sheet.signatures.length === 0 && (
        <>
          <div data-island="trainer-kept" hidden>
            <Alert kind="wait" icon="offline" title={keptWords.kept}>
              {keptWords.leavesAlone}
            </Alert>
          </div>
          <form
            class="stack no-print"
            method="post"
            action={`${address}/signer`}
            data-act
            data-effect="trainer"
            data-says="Ma signature de la feuille"
            data-next={address}
            data-none-says={drawOrTick}
          >
            <input type="hidden" name="act" value={randomUUID()} />
            <SignaturePad label="Votre signature" />
            <Check name="sure" label="Je certifie que cette feuille dit vrai" />
            <p>
              <Button icon="pen">Signer la feuille</Button>
            </p>
          </form>
        </>
      )}
    </section>
  )
}
