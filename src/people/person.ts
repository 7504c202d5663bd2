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

/** 'Aïcha Benamar', the one writing of a name, on pages and papers; lists are sorted by family name. */
export const fullName = (person: { givenName: string; familyName: string }): string =>
  `${writeName(person.givenName)} ${writeName(person.familyName)}`

/** 'Benamar Aïcha', by which names are sorted, and the folders of a dossier named. Nobody reads it on a page. */
export const listName = (person: { givenName: string; familyName: string }): string =>
  `${writeName(person.familyName)} ${writeName(person.givenName)}`

/** The words of both names, folded and sorted: swapped, accented or hyphenated names give the same key. */
export const nameKey = (person: { givenName: string; familyName: string }): string =>
  fold(`${person.familyName} ${person.givenName}`).split(' ').toSorted().join(' ')

const TITLES = ['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle']

const wordsIn = (name: string): string[] => {
  const words = fold(name).split(' ').filter(Boolean)
  const plain = words.filter((word) => !TITLES.includes(word))
  return plain.length > 0 ? plain : words
}

/**
 * True when what somebody types may be this name, both as people write them: accents, case, order and hyphens do not count, nor a title, a name that
 * one of them leaves out, or initials. In letters that are not those of the name, nothing is compared.
 */
export function isNameOf(typed: string, name: string): boolean {
  const isOther = /\p{L}/u.test(typed) && !/\p{Script=Latin}/u.test(typed)
  if (isOther || fold(typed).replaceAll(' ', '') === fold(name).replaceAll(' ', '')) return true
  const [few, many] = [wordsIn(typed), wordsIn(name)].toSorted((one, other) => one.length - other.length)
  if (!few || !many || few.length === 0) return false
  const left = [...many]
  const isThere = (word: string): boolean => {
    const whole = left.indexOf(word)
    const at =
      whole >= 0 ? whole : left.findIndex((other) => isInitial(word, other) || isInitial(other, word))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  // whole words take their place before initials take one
  const longFirst = few.toSorted((one, other) => other.length - one.length)
  return longFirst.every(isThere) && (few.length === many.length || few.some((word) => word.length > 1))
}

const isInitial = (letter: string, word: string): boolean => letter.length === 1 && word.startsWith(letter)
