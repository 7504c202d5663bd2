import { fullName, writeSiret, type Person } from '#people'
import type { Db } from '#platform/db'
import { capital, typo, writeCount } from '#platform/i18n'
import { writeDate, writeMinutes } from '#platform/time'
import type { Host } from '../hosts/door.ts'
import { aimWords } from '../aim-words.ts'
import { prescribersAmong, writeInWhoseName, type Prescriber } from '../prescribers/door.ts'
import {
  halvesIn,
  lastDayOf,
  minutesIn,
  timetableWithin,
  writeTimetable,
  type Convention,
} from '../terms/door.ts'
import { signerWords, type Signatory } from './signatory.ts'

export type Told = {
  one: Convention
  person: Person
  host: Host
  /** undefined when it says no more in whose name it prescribes */
  prescriber?: Prescriber | undefined
  signatories: readonly Signatory[]
}

/** The exact text that is given to sign: its articles, each with a number and a title, a blank line between two. Nothing else is signed. */
export function writeText(told: Told): string {
  const articles = articlesOf(told)
  return articles.map(([title, lines], n) => `${n + 1}. ${title}\n${lines.map(typo).join('\n')}`).join('\n\n')
}

/** The text that would be given to sign today, with what its prescriber says of itself today. */
export async function writeDraft(db: Db, told: Omit<Told, 'prescriber'>): Promise<string> {
  const [prescriber] = await prescribersAmong(db, [told.one.prescriber.id])
  return writeText({ ...told, prescriber })
}

/** The articles of a text that was written so. */
export const readArticles = (text: string): { title: string; lines: string[] }[] =>
  text.split('\n\n').map((article) => {
    const [title = '', ...lines] = article.split('\n')
    return { title, lines }
  })

function articlesOf({ one, person, host, prescriber, signatories }: Told): [string, string[]][] {
  const { terms, object, fromDay } = one
  // a half-day is a day on which the person is there
  const days = new Set(halvesIn(terms.timetable, fromDay, lastDayOf(one)).map(({ day }) => day)).size
  const born = person.birthDate ? `, naissance le ${writeDate(person.birthDate)}` : ''
  const employer = signatories.find(({ role }) => role === 'employer')
  return [
    [
      'Qui signe',
      [
        `${fullName(person)}${born}${employer ? `, qui a pour employeur ${employer.forWhom}` : ''}.`,
        `${host.name}, SIRET ${writeSiret(one.hostSiret)}, ${terms.activity}, convention collective : ${terms.agreement}. Y accueille et suit la personne : ${terms.welcomedBy}.`,
        `${one.keeper.name} accompagne la personne : ${terms.referent}.`,
        prescribes(one, prescriber),
      ],
    ],
    [
      'Pour quoi',
      [`${aimWords[object]}. ${terms.objectives}`, `Comment on verra si c’est atteint : ${terms.evaluation}`],
    ],
    [
      'Quand et où',
      [
        `Du ${writeDate(fromDay)} au ${writeDate(one.toDay)}, ${terms.place}.`,
        `${capital(writeTimetable(timetableWithin(terms.timetable, fromDay, one.toDay)))}. En tout : ${writeCount(days, 'jour')} de présence, ${writeMinutes(minutesIn(terms.timetable, fromDay, one.toDay))}. Pas de présence les jours fériés.`,
        ...(terms.practical ? [`Bon à savoir : ${terms.practical}`] : []),
        ...(one.renewsId ? ['Cette immersion renouvelle la précédente : même objet, mêmes objectifs.'] : []),
      ],
    ],
    ['Ce que la personne fait', terms.tasks.map((task) => `– ${task}`)],
    ['Sécurité', [terms.safety]],
    [
      'Statut',
      [
        `La personne garde son statut${employer ? `, et ${employer.forWhom} continue de la payer` : ''}. L’employeur qui accueille ne la paie pas, et elle ne tient pas un poste : ni remplacement, ni surcroît d’activité, ni emploi saisonnier (L5135-1, L5135-5).`,
        ...(one.cddi
          ? [
              `L’immersion a lieu pendant un contrat du ${writeDate(one.cddi.start)} au ${writeDate(one.cddi.end)} : un quart de sa durée au plus (D5132-43-3).`,
            ]
          : []),
        'Les règles de durée, de repos, de santé et de sécurité de cet employeur valent pour elle (L5135-6).',
      ],
    ],
    [
      'Un accident',
      [
        `L’employeur qui accueille prévient dans les 24 heures la structure qui accompagne la personne : ${one.keeper.name}.`,
        `${declarer(one, employer)} La déclaration part dans les 48 heures (D5135-5).`,
      ],
    ],
    [
      'Arrêter, changer, renouveler',
      [
        'Chacun peut arrêter l’immersion, en disant pourquoi. Ce qui change est écrit dans une nouvelle version, signée par tous.',
        'Elle dure un mois au plus. Elle se renouvelle une fois, avec le même objet, si les objectifs ne sont pas atteints (D5135-3).',
      ],
    ],
    [
      'À la fin',
      [
        'L’employeur qui accueille répond à trois questions. La personne dit ce qu’elle en pense, avec ses mots.',
        `Signent : ${signatories.map(({ role, name, forWhom }) => `${name} (${signerWords[role].toLowerCase()}${forWhom ? `, ${forWhom}` : ''})`).join(' ; ')}.`,
      ],
    ],
  ]
}

/** A body that is no prescriber by itself says whose delegation it has, and until when: the paper alone shows its right (L5135-2). */
function prescribes({ prescriber: { name } }: Convention, said: Prescriber | undefined): string {
  const is = [name, said?.siret ? `SIRET ${writeSiret(said.siret)}` : '', said?.town ?? ''].filter(Boolean)
  return `${is.join(', ')}${is.length > 1 ? ',' : ''} prescrit cette immersion${said ? `, ${writeInWhoseName(said)}` : ''}.`
}

/** Who declares an accident: the employer of who has one, else who prescribes; told by who accompanies the person, when that is somebody else. */
function declarer({ keeper, prescriber }: Convention, employer: Signatory | undefined): string {
  if (employer) return `Celle-ci prévient l’employeur de la personne, qui le déclare : ${employer.forWhom}.`
  if (prescriber.id === keeper.id) return 'Celle-ci prescrit aussi cette immersion : elle le déclare.'
  return `Celle-ci prévient la structure qui prescrit, qui le déclare : ${prescriber.name}.`
}
