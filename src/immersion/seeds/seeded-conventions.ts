import { cast, seededTrainees, type PersonId } from '#people'
import { asId } from '#platform/id'
import { addDays, mondayOf, parisDay, type Day } from '#platform/time'
import type { SaidConvention } from '../convention/said-convention.ts'
import type { ConventionId, HostId } from '../ids.ts'
import { seededHost, secondHost } from './seeded-hosts.ts'

export const conventionId = (n: number) =>
  asId<ConventionId>(`00000000-0000-8000-8000-0000005702${String(n).padStart(2, '0')}`)

/** Ids of the demo territory that its list of pages builds on: one to come, one that is over, one whose host has not answered. */
export const seededConventions = {
  toCome: conventionId(1),
  over: conventionId(2),
  unanswered: conventionId(3),
}

export type SeededConvention = {
  id: ConventionId
  personId: PersonId
  hostId: HostId
  siret: string
  said: SaidConvention
}

const referentLogin = '+33639980925'
const aicha = cast.find(({ id }) => id === 'aicha')?.personId

export type Words = Pick<
  SaidConvention['terms'],
  'objectives' | 'tasks' | 'safety' | 'place' | 'activity' | 'welcomedBy'
>

/** A convention of the demo as its form says it: to discover, but where another object is given. */
export const said = (
  [fromDay, toDay]: [Day, Day],
  days: readonly number[],
  words: Words,
  [person, hostSigner, hostLogin]: [string, string, string],
): SaidConvention => ({
  id: null,
  seen: null,
  renewsId: null,
  object: 'discover',
  fromDay,
  toDay,
  terms: {
    ...words,
    evaluation: 'L’employeur qui accueille répond à trois questions le dernier jour.',
    agreement: 'aucune',
    referent: 'Karine Hanquez, référente',
    timetable: {
      mornings: days,
      afternoons: days,
      morning: ['09:00', '12:00'],
      afternoon: ['13:30', '17:00'],
    },
    practical: '',
  },
  cddi: null,
  signers: {
    person: { name: '', login: person },
    guardian: { name: '', login: null },
    host: { name: hostSigner, login: hostLogin },
    accompanying: { name: '', login: null },
    employer: { name: '', login: null },
    prescriber: { name: 'Karine Hanquez', login: referentLogin },
  },
  employer: '',
})

const laundry: Words = {
  objectives: 'Découvrir le métier : nettoyage d’articles textiles.',
  tasks: ['Trier le linge', 'Repasser', 'Plier', 'Accueillir les clients'],
  safety: 'On vous montre la presse avant le premier jour. Cheveux attachés.',
  place: '4 place du Théâtre, 62000 Arras',
  activity: 'Pressing',
  welcomedBy: 'M. Aubry, gérant',
}

const residence: Words = {
  objectives: 'Découvrir le travail de l’hôtellerie et de l’entretien.',
  tasks: ['Faire les lits', 'Nettoyer les sols', 'Laver les vitres', 'Servir les repas'],
  safety: 'Chaussures fermées. Aucun produit sans Mme Fournier.',
  place: '12 rue des Agaches, 62000 Arras',
  activity: 'Résidence autonomie',
  welcomedBy: 'Mme Fournier, cheffe de service',
}

/** When group 7 goes to employers, in its calendar: in two weeks. */
const away = (week: Day): [Day, Day] => [addDays(week, 15), addDays(week, 23)]

/** Of the same group, two go to a residence on the same days as Aïcha: as many as it receives at once. */
export function besideAicha(now: Date): SeededConvention[] {
  const week = mondayOf(parisDay(now))
  return [4, 6].map((n, i): SeededConvention => {
    const one = seededTrainees.group7[n]
    if (!one) throw new Error('group 7 lacks a trainee')
    const logins: [string, string, string] = [`+3363998092${6 + i}`, 'Mme Fournier', '+33639980923']
    return {
      id: conventionId(4 + i),
      personId: one.id,
      hostId: seededHost,
      siret: '00009000100017',
      said: said(away(week), [1, 2, 3, 4, 5], residence, logins),
    }
  })
}

/** Aïcha goes to a laundry when her group goes to employers, in two weeks; Sabrina, of an earlier group, and Yasmine tried a trade this year. */
export function toBeSeeded(now: Date): Record<keyof typeof seededConventions, SeededConvention> {
  const [sabrina] = seededTrainees.group1
  const yasmine = seededTrainees.group7[3]
  if (!aicha || !sabrina || !yasmine) throw new Error('the cast lacks a trainee')
  const week = mondayOf(parisDay(now))
  const before = addDays(week, -49)
  const earlier = addDays(week, -63)
  return {
    toCome: {
      id: seededConventions.toCome,
      personId: aicha,
      hostId: secondHost,
      siret: '00009000200015',
      said: said(away(week), [2, 3, 4, 5], laundry, ['+33639980920', 'M. Aubry', '+33639980921']),
    },
    over: {
      id: seededConventions.over,
      personId: sabrina.id,
      hostId: seededHost,
      siret: '00009000100017',
      said: said([before, addDays(before, 4)], [1, 2, 3, 4, 5], residence, [
        '+33639980922',
        'Mme Fournier',
        '+33639980923',
      ]),
    },
    unanswered: {
      id: seededConventions.unanswered,
      personId: yasmine.id,
      hostId: secondHost,
      siret: '00009000200015',
      said: said([earlier, addDays(earlier, 4)], [2, 3, 4, 5], laundry, [
        '+33639980924',
        'M. Aubry',
        '+33639980921',
      ]),
    },
  }
}
