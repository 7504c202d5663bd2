import { dayOf, type Day } from '#platform/time'
import { asId } from '#platform/id'
import { cast } from '../cast.ts'
import type { PersonId } from '../ids.ts'

/** Invented trainees of the demo territory: the thirteen of the first group (2018) and of the one in training now. */
export type SeededTrainee = { id: PersonId; givenName: string; familyName: string; birthDate: Day }

const trainee = (
  group: string,
  n: number,
  [givenName = '', familyName = '', born = '']: string[],
): SeededTrainee => ({
  id: asId<PersonId>(`00000000-0000-8000-8000-000000${group}${String(n).padStart(3, '0')}`),
  givenName,
  familyName,
  birthDate: dayOf(born),
})

const first = [
  ['Sabrina', 'Allard', '1985-02-14'],
  ['Caroline', 'Bécart', '1979-09-30'],
  ['Djamila', 'Cherfi', '1990-05-21'],
  ['Peggy', 'Dehaene', '1982-12-03'],
  ['Ewa', 'Górska', '1976-07-18'],
  ['Maryse', 'Hermant', '1968-03-27'],
  ['Ophélie', 'Josse', '1993-11-09'],
  ['Aurore', 'Leclercq', '1987-08-16'],
  ['Fatima', 'Mansouri', '1981-04-05'],
  ['Delphine', 'Petit', '1974-10-22'],
  ['Virginie', 'Quenson', '1989-01-31'],
  ['Coumba', 'Sow', '1991-06-12'],
  ['Nathalie', 'Thuilliez', '1971-05-08'],
].map((one, i) => trainee('a01', i + 1, one))

const seventh = [
  ['Kévin', 'Boulanger', '1996-04-17'],
  ['Ludivine', 'Caron', '1988-09-02'],
  ['Yasmine', 'Cherif', '1994-12-24'],
  ['Rosa', 'Da Silva', '1979-03-11'],
  ['Fatoumata', 'Diallo', '1990-07-29'],
  ['Jocelyne', 'Dupuis', '1972-02-06'],
  ['Mariam', 'Haidari', '1998-10-15'],
  ['Olena', 'Kovalenko', '1985-05-19'],
  ['Sandrine', 'Lecocq', '1981-08-23'],
  ['Béatrice', 'Lefebvre', '1977-11-04'],
  ['Thi Mai', 'Nguyen', '1992-01-13'],
  ['Nadège', 'Wattel', '1986-06-30'],
].map((one, i) => trainee('a07', i + 2, one))

const aicha: SeededTrainee = {
  id: cast.find((one) => one.id === 'aicha')?.personId ?? asId<PersonId>(''),
  givenName: 'Aïcha',
  familyName: 'Benamar',
  birthDate: dayOf('1991-03-08'),
}

export const seededTrainees = { group1: first, group7: [aicha, ...seventh] }
