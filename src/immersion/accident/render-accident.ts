import { readPaperHead } from '#actions'
import { fullName, writeSiret } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { parisDay, writeDate, writeInstant } from '#platform/time'
import { lastDayOf, timetableWithin, writeTimetable } from '../convention/door.ts'
import { accidentInFrench } from '../words/door.ts'
import {
  bearerIn,
  declarationOf,
  earliestOf,
  latestOf,
  timesOf,
  withdrawalOf,
  type Accident,
  type AskedFact,
} from './accident.ts'
import { accountsOf, earlierOf, missingFacts, type Account } from './accounts.ts'
import { withoutInjury } from './circle.ts'
import { declareBy } from './deadlines.ts'
import { factLines } from './fact-lines.ts'
import type { Standpoint } from './standpoint.ts'

/** Letters that one page holds: it is copied from, and a second one would be left behind. */
const ONE_PAGE = 1_400

/** The facts of an accident on one page (A4, PDF/UA), in the order of the form that declares it: to copy from, never that form itself. */
export async function renderAccident(
  db: Db,
  { one, person, host, all }: Standpoint,
  accident: Accident,
  at: Date,
): Promise<Uint8Array> {
  const latest = latestOf(accident)
  const withdrawn = withdrawalOf(accident)
  const declared = declarationOf(accident)
  const bearer = bearerIn(all)
  const accounts = accountsOf(accident)
  const [main = { statement: latest, saysInjury: true }, ...others] = accounts
  const { facts: labels, notSaid } = accidentInFrench
  // who does not know says nothing of it beside who does
  const isKnown = accounts.some(
    ({ statement, saysInjury }) => saysInjury && statement.stopsWork !== 'not known',
  )
  const linesOf = ({ statement, saysInjury }: Account, unsaid = { facts: [] as AskedFact[], words: '' }) =>
    factLines(saysInjury ? statement : withoutInjury(statement), accidentInFrench, writeInstant, unsaid)
      .filter(({ label }) => !isKnown || label !== labels.stopsWork || statement.stopsWork !== 'not known')
      .map(({ label, value }): [string, string] => [label, value])
  const lines = completedBy(
    linesOf(main, { facts: missingFacts(accident), words: notSaid }),
    others.map((account) => ({ name: account.statement.saidName, lines: linesOf(account) })),
    Object.values(labels),
  )
  const known = lines.filter(([label]) => label !== labels.witness && label !== labels.firstTold).length
  const times = timesOf(accident)
  const said = new Map(lines)
  // what another says as the first does is not printed twice: the page stays one to copy from
  const otherwise = others
    .map((account) => ({
      name: account.statement.saidName,
      at: account.statement.saidAt,
      facts: linesOf(account).filter(
        ([label, value]) =>
          ![value, under(value, account.statement.saidName)].includes(said.get(label) ?? ''),
      ),
    }))
    .filter(({ facts }) => facts.length > 0)
  const written = (facts: readonly [string, string][]): string =>
    facts.map(([label, value]) => `${label} : ${value}`).join(' · ')
  const hours: [string, string][] = times.length > 1 ? [['Heures dites', writeHours(times)]] : []
  const letters = [hours, lines, ...otherwise.map(({ facts }) => facts)].reduce(
    (sum, one) => sum + written(one).length,
    0,
  )
  const fits = letters <= ONE_PAGE
  const elsewhere =
    fits || otherwise.length === 0 ? '' : ' D’autres le disent autrement : lisez la page de l’accident.'
  const parts: { title: string; lines: [string, string][] }[] = [
    {
      title: 'Qui déclare',
      lines: [
        [bearer?.role === 'employer' ? 'Employeur' : 'Prescripteur', bearer?.forWhom || one.prescriber.name],
        withdrawn
          ? ['Retiré le', `${writeInstant(withdrawn.at)} : dit par erreur`]
          : ['Avant le', writeInstant(declareBy(earliestOf(accident)))],
        ...hours,
        ...(declared ? [['Déclaré le', writeDate(declared.declaredOn)] satisfies [string, string]] : []),
      ],
    },
    {
      title: 'La victime',
      lines: [
        ['Nom', fullName(person)],
        ...(person.birthDate ? [['Naissance', writeDate(person.birthDate)] satisfies [string, string]] : []),
        ['Numéro de sécurité sociale', 'À écrire à la main : il n’est pas gardé ici.'],
        [
          'Qualité',
          `Stagiaire en mise en situation professionnelle (PMSMP), du ${writeDate(one.fromDay)} au ${writeDate(lastDayOf(one))}`,
        ],
        ['Chez', `${host.name}, SIRET ${writeSiret(one.hostSiret)}, ${one.terms.place}`],
        ['Horaires', writeTimetable(timetableWithin(one.terms.timetable, one.fromDay, lastDayOf(one)))],
      ],
    },
    { title: 'L’accident', lines: lines.slice(0, known) },
    { title: 'Témoin, première personne avisée', lines: lines.slice(known) },
  ]
  const before = earlierOf(accident, accounts).length
  const corrected =
    before > 0 ? ` Ce qui était dit avant est gardé (${before + accounts.length} versions).` : ''
  return renderPdf({
    template: new URL('accident.typ', import.meta.url),
    data: {
      title: 'Accident pendant une immersion',
      note: typo(
        'Les faits, dans l’ordre du formulaire Cerfa 14463 de déclaration d’accident du travail ou de trajet. Ce n’est pas ce formulaire.',
      ),
      tight: !fits,
      parts: parts.map((part) => ({ ...part, lines: part.lines.map((line) => line.map(typo)) })),
      others: (fits ? otherwise : []).map(({ name, at: saidAt, facts }) => ({
        title: typo(`Autrement dit par ${name}, le ${writeInstant(saidAt)}`),
        text: typo(written(facts)),
      })),
      said: typo(
        `Dit par ${main.statement.saidName}, le ${writeInstant(main.statement.saidAt)}. ${one.keeper.name} le sait depuis le ${writeInstant(accident.statements[0].saidAt)}.${corrected}${elsewhere} Imprimé le ${writeDate(parisDay(at))}.`,
      ),
    },
    title: 'Accident pendant une immersion',
    house: one.keeper.name,
    head: await readPaperHead(db, one.keeper.id, null),
    at,
  })
}

/** So many hours are printed; the others are on the page of the accident. */
const MOST_HOURS = 3

function writeHours(times: readonly Date[]): string {
  const more = times.length - MOST_HOURS
  const others = more > 0 ? ` ; et ${writeCount(more, 'autre', 'autres')}` : ''
  return `${times.slice(0, MOST_HOURS).map(writeInstant).join(' ; ')}${others}. Le délai part de la première.`
}

type Said = { name: string; lines: readonly [string, string][] }

/** What the first does not say is completed by what another says, under their name; in the order of the form. */
function completedBy(
  lines: readonly [string, string][],
  others: readonly Said[],
  order: readonly string[],
): [string, string][] {
  const told = new Map(lines)
  for (const { name, lines: theirs } of others)
    for (const [label, value] of theirs) if (!told.has(label)) told.set(label, under(value, name))
  return order.flatMap((label): [string, string][] => {
    const value = told.get(label)
    return value === undefined ? [] : [[label, value]]
  })
}

const under = (value: string, name: string): string => `${value} (dit par ${name})`
