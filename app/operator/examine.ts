import { isReachable } from '#platform/db'
import type { Ground } from '#platform/ground'
import { typo, writeCount } from '#platform/i18n'
import { countJobs, lastFailure } from '#platform/jobs'
import { writeInstant } from '#platform/time'
import { isDrawnBasemap } from '#territory'
import { version } from '../version.ts'
import { examineLetters } from './examine-letters.ts'
import { examineMachine } from './examine-machine.ts'
import type { Finding } from './finding.ts'
import { hush } from './hush.ts'

/** Looks at a territory as its operator would: what is not well, and how to mend it. */
export async function examine(ground: Ground): Promise<Finding[]> {
  if (!(await isReachable(ground.db)))
    return [{ about: 'Base', said: 'ne répond pas', cure: 'Démarrez PostgreSQL, ou vérifiez DATABASE_URL.' }]
  return [
    { about: 'Version', said: version },
    ...(await examineLetters(ground)),
    await jobs(ground),
    ...(await examineMachine(ground)),
    ...proxy(ground),
    ...(await basemap(ground)),
  ].map(({ about, said, cure }) => ({ about, said: typo(said), ...(cure ? { cure: typo(cure) } : {}) }))
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
