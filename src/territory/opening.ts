import type { Db } from '#platform/db'
import { DAY_MS, writeInstant } from '#platform/time'
import type { OpeningStep } from '#platform/web'
import { hasAddresses } from './search-store.ts'
import { lastBackup } from './backup-store.ts'
import { readTerritory } from './read-territory.ts'

/** A copy that is older says nothing of tomorrow. */
const COPY_DAYS = 8

/** What a territory needs of itself before it works, for who steers it: a name, who hosts it, addresses, a copy somewhere else. */
export async function territoryOpening(
  db: Db,
  now: Date,
): Promise<[name: OpeningStep, host: OpeningStep, addresses: OpeningStep, copy: OpeningStep]> {
  const { name, host } = await readTerritory(db, now)
  const copied = await lastBackup(db)
  const fresh = copied !== undefined && now.getTime() - copied.getTime() < COPY_DAYS * DAY_MS
  return [
    {
      title: 'Dire le nom du territoire',
      why: 'Les visiteurs le lisent en haut de chaque page.',
      proof: name || null,
      href: '/territoire',
      link: 'Dire son nom',
    },
    {
      title: 'Dire qui héberge ce site',
      why: 'La loi demande son nom, son adresse et son téléphone sur la page « Mentions légales ».',
      proof: host || null,
      href: '/territoire',
      link: 'Dire qui héberge',
    },
    {
      title: 'Importer les adresses des communes',
      why: 'Pour livrer et trouver une rue en l’écrivant : le fichier de la Base Adresse Nationale, commune par commune.',
      proof: (await hasAddresses(db)) ? 'Des adresses sont connues' : null,
      href: '/imports/addresses',
      link: 'Importer les adresses d’une commune',
    },
    {
      title: 'Ranger une copie ailleurs',
      why: copied
        ? `La dernière copie est du ${writeInstant(copied)} : elle est trop vieille. Qui tient le serveur lance « npm run backup ».`
        : 'Une panne ne doit rien faire perdre. Qui tient le serveur lance « npm run backup », chaque nuit.',
      proof: fresh && copied ? `Dernière copie : ${writeInstant(copied)}` : null,
      href: null,
      link: '',
    },
  ]
}
