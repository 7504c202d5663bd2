import { seededOrganisations } from '#people'
import { asId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import type { SaidHost } from '../hosts/read-host-form.ts'
import type { HostId } from '../ids.ts'

const hostId = (n: number) =>
  asId<HostId>(`00000000-0000-8000-8000-0000005705${n.toString(16).padStart(2, '0')}`)

/** Ids of the demo territory that its list of pages builds on. */
export const seededHost = hostId(1)
export const seededPerson = hostId(3)
export const secondHost = hostId(2)

const { plie, ateliers } = seededOrganisations

/** Employers as an adviser types them, in Arras and in Calais. */
export function seededHosts(now: Date): { id: HostId; keeperId: typeof plie.id; said: SaidHost }[] {
  const ago = (days: number) => addDays(parisDay(now), -days)
  const common = { isPerson: false, email: null, hires: null, accessible: null } as const
  return [
    {
      id: seededHost,
      keeperId: plie.id,
      said: {
        ...common,
        name: 'Résidence Les Glycines',
        siret: '00009000100017',
        address: '12 rue des Agaches',
        postcode: '62000',
        town: 'Arras',
        activity: 'Résidence autonomie',
        trades: ['K1302', 'K2204'],
        capacity: 2,
        days: [1, 2, 3, 4, 5],
        way: 'Bus ligne 4, arrêt Gambetta, puis 3 minutes à pied.',
        accessible: 'yes',
        accepts: 'yes',
        hires: 'yes',
        welcomedBy: 'Mme Fournier, cheffe de service',
        phones: ['+33353019001'],
        email: 'accueil.glycines@example.org',
        said: 'Reprend volontiers quelqu’un en juin. Demande une tenue propre.',
        saidOn: ago(12),
      },
    },
    {
      id: secondHost,
      keeperId: plie.id,
      said: {
        ...common,
        name: 'Au Fil Propre',
        siret: '00009000200015',
        address: '4 place du Théâtre',
        postcode: '62000',
        town: 'Arras',
        activity: 'Pressing',
        trades: ['D1205'],
        capacity: 1,
        days: [2, 3, 4, 5, 6],
        way: 'Dix minutes à pied de la gare.',
        accessible: 'no',
        accepts: 'to see',
        hires: 'no',
        welcomedBy: 'M. Aubry, gérant',
        phones: ['+33353019002'],
        said: 'Rappeler après les vacances.',
        saidOn: ago(40),
      },
    },
    {
      id: hostId(3),
      keeperId: plie.id,
      said: {
        ...common,
        name: 'Mme Rosalie Vasseur',
        isPerson: true,
        siret: null,
        address: '',
        postcode: '62000',
        town: 'Arras',
        activity: '',
        trades: ['K1304'],
        capacity: null,
        days: [],
        way: '',
        accepts: null,
        hires: 'yes',
        welcomedBy: '',
        phones: ['+33639980903'],
        said: 'Cherche six heures par semaine.',
        saidOn: ago(5),
      },
    },
    {
      id: hostId(4),
      keeperId: ateliers.id,
      said: {
        ...common,
        name: 'Pépinière du Virval',
        siret: null,
        address: '',
        postcode: '62100',
        town: 'Calais',
        activity: 'Pépinière',
        trades: ['A1414'],
        capacity: 1,
        days: [],
        way: 'Bus ligne 1.',
        accepts: 'yes',
        welcomedBy: 'M. Delattre',
        phones: [],
        said: 'Donnera son SIRET.',
        saidOn: ago(3),
      },
    },
  ]
}
