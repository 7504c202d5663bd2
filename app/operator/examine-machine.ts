import { lookAtKeys } from '#jury'
import type { Ground } from '#platform/ground'
import { DAY_MS, parisDay, writeDate, writeInstant } from '#platform/time'
import { lastBackup } from '#territory'
import { databaseClock } from '../territory-store.ts'
import type { Finding } from './finding.ts'
import { hasRoom } from './health.ts'

const MOST_SKEW_MS = 5000

/** What the machine gives: room, copies, the hour, the keys that sign. */
export async function examineMachine(ground: Ground): Promise<Finding[]> {
  return [await room(ground), await backup(ground), await clock(ground), await keys(ground)]
}

async function room({ site }: Ground): Promise<Finding> {
  const about = 'Disque'
  return (await hasRoom(site.dataDir))
    ? { about, said: 'il reste de la place' }
    : { about, said: 'plein, ou interdit en écriture', cure: `Faites de la place pour ${site.dataDir}.` }
}

async function backup({ db, site, clock }: Ground): Promise<Finding> {
  const about = 'Sauvegarde'
  const last = await lastBackup(db)
  const said = last ? `la dernière date du ${writeInstant(last)}` : 'jamais faite'
  const old = !last || clock().getTime() - last.getTime() > 2 * DAY_MS
  return old && !site.demo
    ? { about, said, cure: 'npm run backup -- FICHIER, chaque nuit, puis rangez la copie ailleurs.' }
    : { about, said }
}

async function clock({ db, clock: now }: Ground): Promise<Finding> {
  const about = 'Horloge'
  const skew = Math.abs((await databaseClock(db)).getTime() - now().getTime())
  return skew > MOST_SKEW_MS
    ? {
        about,
        said: `${Math.round(skew / 1000)} s d’écart entre Beffroi et sa base`,
        cure: 'Mettez les deux machines à l’heure (NTP).',
      }
    : { about, said: 'à l’heure de la base' }
}

async function keys({ db, site }: Ground): Promise<Finding> {
  const about = 'Clés'
  const found = await lookAtKeys(db, site)
  if (!found) return { about, said: 'elles seront faites au premier démarrage' }
  return 'since' in found
    ? { about, said: `les attestations sont signées par celle du ${writeDate(parisDay(found.since))}` }
    : { about, said: 'rien ne peut être signé', cure: found.wrong }
}
