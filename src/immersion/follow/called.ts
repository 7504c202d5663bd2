import { fullName } from '#people'
import type { Called } from '../period/door.ts'
import type { Shown } from './shown.ts'

const phoneIn = (login: string | null | undefined): string | null =>
  login && !login.includes('@') ? login : null

/** How the host and the person are called: the telephone by which they sign, else the one that their file holds. */
export function whoIsCalled({
  all,
  host,
  person,
}: Pick<Shown, 'all' | 'host' | 'person'>): readonly [Called, Called] {
  const loginOf = (role: 'host' | 'person') => all.find((signing) => signing.role === role)?.login
  return [
    { name: host.name, phone: phoneIn(loginOf('host')) ?? host.phones[0] ?? null },
    { name: fullName(person), phone: phoneIn(loginOf('person')) ?? person.phone },
  ]
}
