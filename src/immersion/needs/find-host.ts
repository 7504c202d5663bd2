import { fold } from '#platform/i18n'
import { townKey } from '../town-key.ts'
import type { NamedHost } from './host-name-store.ts'

/** `among`: those that it may be, when somebody must say. */
export type FoundHost = { ok: true; host: NamedHost } | { ok: false; what: string; among: NamedHost[] }

/** Whose need a line is: the host of that name in that town. Anything less sure is asked of a person, never guessed. */
export function findHost(hosts: readonly NamedHost[], said: { name: string; town: string }): FoundHost {
  const key = fold(said.name)
  const named = hosts.filter(({ names }) => names.some((name) => fold(name) === key))
  const town = townKey(said.town)
  const there = town === '' ? named : named.filter((one) => townKey(one.town) === town)
  const [host, ...others] = there
  if (host && others.length === 0) return { ok: true, host }
  if (host) return asked(`${there.length} employeurs ont ce nom`, there)
  if (named.length > 0) return asked('Cet employeur n’est pas connu dans cette commune', named)
  return asked(
    'Cet employeur n’est pas dans votre liste',
    hosts.filter(({ names }) => isLike(names, key)),
  )
}

const MOST = 4

const asked = (what: string, hosts: readonly NamedHost[]): FoundHost => ({
  ok: false,
  what,
  among: hosts.slice(0, MOST),
})

const ENOUGH = 6

/** One name that begins by the other: 'Domi Artois Service', 'Domi-Artois Services'. */
const isLike = (names: readonly string[], key: string): boolean =>
  names.map(fold).some((name) => {
    const [short = '', long = ''] = [name, key].toSorted((one, other) => one.length - other.length)
    return short.length >= ENOUGH && long.startsWith(short)
  })
