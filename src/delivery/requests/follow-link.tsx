import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { reachOf } from '../follow/door.ts'
import type { RequestView } from './request-ways.tsx'

export function Link({ order, url, told }: RequestView) {
  const reach = reachOf(order.door)
  return (
    <section class="panel stack tight">
      <h2>Le lien pour le client</h2>
      <p>
        {told.includes('taken') && reach
          ? typo(
              `Il l’a reçu ${reach.channel === 'sms' ? `au ${writePhone(reach.recipient)}` : `à ${reach.recipient}`}.`,
            )
          : 'Donnez-lui ce lien : il y voit l’heure du vélo.'}
      </p>
      <p>
        <a id="suivi" href={url} class="link">
          {url}
        </a>
      </p>
      <p>
        <button type="button" class="button quiet" hidden data-copy="suivi">
          Copier le lien
        </button>
      </p>
    </section>
  )
}
