import { typo, writeList } from '#platform/i18n'
import { LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { PayeeView } from './payee-row.ts'

/** Ours, not the provider's: theirs serves once, for a few minutes. */
export function LinkToSend({
  c,
  organisation,
  merchants,
}: { c: Ask } & Pick<PayeeView, 'organisation' | 'merchants'>) {
  const { id, email, phone } = organisation
  const address = `${c.var.ground.site.url}/argent/compte/${id}`
  const subject = encodeURIComponent('Votre compte de paiement')
  const words = `Bonjour,\n\nPour être payé de vos ventes, répondez aux questions du prestataire de paiement :\n${address}\n`
  return (
    <section class="stack tight">
      <h2>Lien à envoyer au commerçant</h2>
      <p>
        Il ouvre ce lien, se connecte, et répond au prestataire : <code>{address}</code>
      </p>
      <p>
        {typo(
          merchants.length > 0
            ? `Peut l’ouvrir : ${writeList(merchants)}.`
            : 'Personne de ce commerce ne peut encore se connecter ici. Demandez un accès à qui pilote le territoire.',
        )}
      </p>
      {email ? (
        <p>
          <LinkButton href={`mailto:${email}?subject=${subject}&body=${encodeURIComponent(words)}`}>
            Lui écrire
          </LinkButton>
        </p>
      ) : (
        <p>
          {typo(
            phone ? `Pas d’adresse e-mail connue. Téléphone : ${phone}` : 'Ni e-mail ni téléphone connu.',
          )}
        </p>
      )}
    </section>
  )
}
