import { fullName } from '#people'
import { Alert, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { signatureOf } from '../attendance.ts'
import { toSign, type AttendanceSheet, type SheetRow } from '../sheet/door.ts'
import { handedPage } from './handed.tsx'
import { fr } from './sentences.fr.ts'

/** Between two signatures: the device is handed on, whoever takes it presses their name. `after` is who has just signed. */
export function nextPage(
  c: Ask,
  { sheet, after, address }: { sheet: AttendanceSheet; after: SheetRow | undefined; address: string },
): Response {
  const left = toSign(sheet)
  const thanks = after && signatureOf(after.current) && `Merci ${after.trainee.givenName}, c’est signé`
  const children = (
    <div class="stack narrow">
      {thanks && <Alert kind="ok" title={thanks} />}
      <output class="alert ok" data-island="thanks" hidden>
        <b />
      </output>
      <div data-island="nobody-left" hidden={left.length > 0}>
        <Heading title={fr.everybody} lead={fr.giveBack} />
      </div>
      {left.length > 0 && (
        <div class="stack" data-island="left-to-sign">
          <Heading
            title={after ? 'Personne suivante' : 'Qui signe ?'}
            lead={after ? 'Passez le téléphone. Appuyez sur votre nom.' : 'Appuyez sur votre nom.'}
          />
          <ul class="names">
            {left.map(({ trainee }) => (
              <li data-row={trainee.personId}>
                <LinkButton kind="quiet" wide icon="pen" href={`${address}/${trainee.personId}/signer`}>
                  {fullName(trainee)}
                </LinkButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <a href={address}>Rendre à la personne qui forme</a>
      </p>
    </div>
  )
  return handedPage(c, { title: 'Personne suivante', sheet, address, children })
}
