import { lookAtKeys } from '#certification'
import { isReachable } from '#platform/db'
import type { Ground } from '#platform/ground'
import { typo, writeCount } from '#platform/i18n'
import { countJobs, lastFailure } from '#platform/jobs'
import { lettersLost, tryMail, type MailSettings } from '#platform/mail'
import { parisDay, writeDate, writeInstant } from '#platform/time'
import { lastBackup, isDrawnBasemap } from '#territory'
import { hasRoom } from './health.ts'
import { hush } from './hush.ts'
import { databaseClock } from '../territory-store.ts'
import { version } from '../version.ts'

/** One thing that was looked at; `cure` when it is not well. */
export type Finding = { about: string; said: string; cure?: string }

const BOX: MailSettings = { kind: 'box' }
const DAY_MS = 86_400_000
const MOST_SKEW_MS = 5000

/** Looks at a territory as its operator would: what is not well, and how to mend it. */
export async function examine(ground: Ground): Promise<Finding[]> {
  if (!(await isReachable(ground.db)))
    return [{ about: 'Base', said: 'ne répond pas', cure: 'Démarrez PostgreSQL, ou vérifiez DATABASE_URL.' }]
  return [
    { about: 'Version', said: version },
    await letters(ground),
    ...sms(ground),
    await lost(ground),
    await jobs(ground),
    room(ground),
    await backup(ground),
    await clock(ground),
    await keys(ground),
    ...proxy(ground),
    ...(await basemap(ground)),
  ].map(({ about, said, cure }) => ({ about, said: typo(said), ...(cure ? { cure: typo(cure) } : {}) }))
}

async function letters({ mail = BOX }: Ground): Promise<Finding> {
  const about = 'Courrier'
  if (mail.kind === 'box') return { about, said: 'la boîte de la démonstration' }
  if (!mail.smtpUrl)
    return {
      about,
      said: 'aucun serveur : les codes ne partent pas par courriel',
      cure: 'Donnez SMTP_URL et MAIL_FROM (docs/operate.md). Pour entrer sans courrier : npm run sign-in -- ADRESSE.',
    }
  const trouble = await tryMail(mail)
  return trouble
    ? {
        about,
        said: `le serveur refuse : ${trouble}`,
        cure: 'Vérifiez SMTP_URL, son mot de passe et le port.',
      }
    : { about, said: 'le serveur répond' }
}

function sms({ mail = BOX }: Ground): Finding[] {
  if (mail.kind === 'box') return []
  const about = 'SMS'
  if (mail.smsGateway) return [{ about, said: 'une passerelle est réglée' }]
  return [
    {
      about,
      said: 'aucune passerelle : qui n’a qu’un téléphone ne peut pas entrer',
      cure: 'Donnez SMS_GATEWAY_URL et SMS_GATEWAY_TOKEN.',
    },
  ]
}

async function lost({ db, clock }: Ground): Promise<Finding> {
  const about = 'Lettres'
  const now = clock()
  const { refused, waiting, why } = await lettersLost(db, {
    since: new Date(now.getTime() - 7 * DAY_MS),
    now,
  })
  if (refused + waiting === 0) return { about, said: 'toutes sont parties' }
  const counted = [
    refused > 0 && `${writeCount(refused, 'refusée', 'refusées')} en sept jours`,
    waiting > 0 && `${waiting} en attente depuis plus de dix minutes`,
  ].filter(Boolean)
  return {
    about,
    said: `${counted.join(', ')}${why ? `. La dernière : ${hush(why)}` : ''}`,
    cure: 'Corrigez l’adresse de ces personnes, ou le serveur de courrier. Ce qui attend repart seul ; ce qui a été refusé se renvoie de /territoire/etat.',
  }
}

async function jobs({ db }: Ground): Promise<Finding> {
  const about = 'Tâches'
  const [{ failed }, last] = [await countJobs(db), await lastFailure(db)]
  if (!last) return { about, said: 'aucune n’a échoué' }
  return {
    about,
    said: `${writeCount(failed, 'a échoué', 'ont échoué')}. La dernière : ${last.task}, le ${writeInstant(last.at)}, ${hush(last.why)}`,
    cure: 'Lisez le journal de Beffroi à cette heure : il dit la cause. Une fois corrigée, essayez de nouveau depuis /territoire/etat.',
  }
}

function room({ site }: Ground): Finding {
  const about = 'Disque'
  return hasRoom(site.dataDir)
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

function proxy({ site: { url, proxies } }: Ground): Finding[] {
  if (!url.startsWith('https:') || proxies) return []
  return [
    {
      about: 'Serveur de façade',
      said: 'BEFFROI_URL est en https, et aucun serveur de façade n’est nommé : tout le monde semble venir d’une seule adresse',
      cure: 'Donnez l’adresse du serveur de façade dans BEFFROI_PROXY.',
    },
  ]
}

async function basemap({ site }: Ground): Promise<Finding[]> {
  const file = site.settings.basemap
  if (!file) return []
  const about = 'Fond de carte'
  try {
    const drawn = await isDrawnBasemap(file)
    return [{ about, said: drawn ? 'le fichier se lit : un dessin' : 'le fichier se lit : des images' }]
  } catch {
    const cure = 'Donnez dans BEFFROI_BASEMAP un fichier .pmtiles entier, que ce compte peut lire.'
    return [{ about, said: `${file} ne se lit pas : les points se déplacent sur notre dessin`, cure }]
  }
}
