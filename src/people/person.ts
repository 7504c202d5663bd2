import { fold, writeName } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { PersonId } from './ids.ts'

type Names = { givenName: string; familyName: string; usageName: string | null }

/** How somebody is reached, as a file says it; the telephone in E.164: '+33639981037'. It opens no account. */
export type Ways = { phone: string | null; email: string | null }

type Home = { town: string | null; postcode: string | null }

/** What the file of somebody holds about who they are. */
export type Identity = Names & Ways & Home & { birthDate: Day | null }

export type Person = Identity & { id: PersonId; language: string }

/** An identity where only the name is known. */
export const onlyNamed = (givenName: string, familyName: string): Identity => ({
  givenName,
  familyName,
  usageName: null,
  birthDate: null,
  phone: null,
  email: null,
  town: null,
  postcode: null,
})

/** 'Aïcha Benamar', as people say it. */
export const fullName = (person: { givenName: string; familyName: string }): string =>
  `${writeName(person.givenName)} ${writeName(person.familyName)}`

/** 'BENAMAR Aïcha', as lists sort it. */
export const listName = (person: { givenName: string; familyName: string }): string =>
  `${writeName(person.familyName)} ${writeName(person.givenName)}`

/** The words of both names, folded and sorted: swapped, accented or hyphenated names give the same key. */
export const nameKey = (person: { givenName: string; familyName: string }): string =>
  fold(`${person.familyName} ${person.givenName}`).split(' ').toSorted().join(' ')
