import { fullName } from '#people'
import { Alert, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { signatureOf } from '../attendance.ts'
import { toSign, type AttendanceSheet, type SheetRow } from '../sheet/door.ts'
import { handedPage } from './handed.ts'

/** Between two signatures: the device is handed on, whoever takes it presses their name. `after` is who has just signed. */
export function nextPage(
  c: Ask,
  { sheet, after, address }: { sheet: AttendanceSheet; after: SheetRow | undefined; address: string },
): Response {
  const left = toSign(sheet)
  const thanks = after && signatureOf(after.current) && `Merci ${after.trainee.givenName}, c’est signé`
  return page(
    c,
    handedPage('Personne suivante'),
    <div class="stack narrow">
      {thanks && <Alert kind="ok" title={thanks} />}
      {left.length === 0 ? (
        <Heading title="Tout le monde a signé" lead="Rendez le téléphone à la personne qui forme." />
      ) : (
        <>
          <Heading
            title={after ? 'Personne suivante' : 'Qui signe ?'}
            lead={after ? 'Passez le téléphone. Appuyez sur votre nom.' : 'Appuyez sur votre nom.'}
          />
          <ul class="names">
            {left.map(({ trainee }) => (
              <li>
                <LinkButton kind="quiet" wide icon="pen" href={`${address}/${trainee.personId}/signer`}>
                  {fullName(trainee)}
                </LinkButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={address}>Rendre à la personne qui forme</a>
      </p>
    </div>,
  )
}
