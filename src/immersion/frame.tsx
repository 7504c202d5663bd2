import { fullName, type Person } from '#people'
import { writeDate, type Day } from '#platform/time'
import type { ComponentChildren } from 'preact'
import type { Errors } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'

export const HOSTS = '/immersions/employeurs'
export const CONVENTIONS = '/immersions/conventions'

/** What stands around immersions. */
const around = [
  { href: HOSTS, label: 'La liste' },
  { href: '/immersions/declarations', label: 'Déclarés' },
  { href: '/immersions/besoins', label: 'Besoins' },
  { href: '/immersions/personnes', label: 'Trouver pour quelqu’un' },
  { href: '/immersions/propositions', label: 'Propositions' },
  { href: CONVENTIONS, label: 'Conventions' },
  { href: '/immersions/passees', label: 'Immersions passées' },
]

type Words = { title: string; errors?: Errors | undefined }

/** 'Naissance : 12 mars 1990', on each page of who was chosen; undefined while it is not known. */
export const writeBirth = ({ birthDate }: Pick<Person, 'birthDate'>): string | undefined =>
  birthDate ? `Naissance : ${writeDate(birthDate)}` : undefined

/** 'BENALI Nadia', and 'BENALI Nadia (naissance : 12 mars 1990)' beside a namesake. */
export const nameInList = (named: { givenName: string; familyName: string }, born: Day | undefined): string =>
  born ? `${fullName(named)} (naissance : ${writeDate(born)})` : fullName(named)

/** A page of the room, for those who send people to employers. */
export function immersionPage(c: Ask, { title, errors }: Words, children: ComponentChildren): Response {
  const answer = errors ? refusedPage : page
  return answer(
    c,
    {
      title,
      room: 'immersion',
      density: 'bureau',
      space: 'Immersions',
      here: HOSTS,
      places: around.map((one) => ({ ...one, current: isAt(c.req.path, one.href) })),
      refused: errors !== undefined,
    },
    <div class="stack loose">{children}</div>,
  )
}

const isAt = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)
