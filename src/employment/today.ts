import { directs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { writerOf } from '#platform/languages'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { beginsIn } from './month/begin-page.tsx'
import { countCddis, ENDING_DAYS } from './cddis/list-store.ts'
import { countExits } from './exits/list-store.ts'
import { fileOf } from './path/read-file.ts'
import { contractSentences } from './path/sentences.ts'
import { findInside } from './find-inside.ts'
import type { Inside } from './reach.ts'
import { toCheck } from './cddis/find-to-check.ts'

/** What integration asks of somebody today: contracts that end, exits to write, to prove, to ask about, lines to check. */
export async function employmentToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const inside = await findInside(db, actor, now)
  const cards = inside && employs(actor, inside) ? await cardsOf(db, inside, now) : []
  if (!inside && beginsIn(actor) === 'direction')
    cards.push({
      title: 'Ouvrir l’insertion',
      text: 'Créer l’action de votre structure : ses postes et ses contrats y sont écrits.',
      href: '/insertion',
      kind: 'do',
    })
  return [...cards, ...(await ownCards(db, actor, now))]
}

/** Who leads an action that trains has no post to look at: as in the bar, this is for those who direct an ACI and for its team. */
const employs = (actor: Actor, { seat }: Inside): boolean =>
  seat === 'direction' ? directs(actor, 'integration') : seat !== 'funder'

async function cardsOf(db: Db, inside: Inside, now: Date): Promise<Card[]> {
  if (inside.seat === 'technical supervisor')
    return [
      {
        title: 'Mon équipe',
        text: 'Qui travaille, sur quel poste, combien d’heures.',
        href: '/insertion',
        kind: 'look',
      },
    ]
  const today = parisDay(now)
  const { reach } = inside
  const [cddis, exits] = [await countCddis(db, reach, today), await countExits(db, reach, today)]
  const direction = inside.seat === 'direction'
  const waiting = direction ? await toCheck(db, reach, today) : { cddis: [], exits: [] }
  const toAnswer = waiting.cddis.length + waiting.exits.length
  const cards: [count: number, one: string, many: string, text: string, href: string][] = [
    [
      toAnswer,
      'ligne d’insertion à vérifier',
      'lignes d’insertion à vérifier',
      'Un contrat hors des règles, une sortie sans catégorie.',
      'a-verifier',
    ],
    [
      cddis['without exit'],
      'sortie à écrire',
      'sorties à écrire',
      'Le dernier contrat est fini.',
      'contrats?etat=sans-sortie',
    ],
    [
      cddis.ending,
      'contrat finit bientôt',
      'contrats finissent bientôt',
      `Dans les ${ENDING_DAYS}\u00A0jours : renouveler, ou préparer la suite.`,
      'contrats?etat=finit-bientot',
    ],
    [
      direction ? 0 : exits['to prove'],
      'sortie sans preuve',
      'sorties sans preuve',
      'Un contrat, une attestation d’entrée, une fiche de paie.',
      'sorties?etat=sans-preuve',
    ],
    [
      direction ? 0 : exits['to ask'],
      'situation à demander',
      'situations à demander',
      'Six mois ont passé depuis la sortie.',
      'sorties?etat=a-demander',
    ],
  ]
  const shown = cards.flatMap(([count, one, many, text, href]): Card[] =>
    count === 0
      ? []
      : [{ title: writeCount(count, one, many), text, href: `/insertion/${href}`, kind: 'do' }],
  )
  return [
    ...shown,
    {
      title: 'L’insertion ce mois-ci',
      text: 'Les postes, les entrées, les sorties.',
      href: '/insertion',
      kind: 'look',
    },
  ]
}

/** Somebody's own contract, while it goes on. */
async function ownCards(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const [latest] = await fileOf(db, actor.personId, null)
  const last = latest?.cddis.at(-1)
  if (!latest || latest.exit || !last || last.toDay < parisDay(now)) return []
  const say = contractSentences.says[actor.language]
  const text = say.goesOn(last.postTitle, writerOf(actor.language).date(last.toDay))
  return [{ title: say.title, text, href: '/insertion/mon-contrat', kind: 'look', said: contractSentences }]
}
