import { actorOf, roleWords, type Actor } from '#people'
import type { Ask, Frame } from '#platform/web'

const visitor = [
  { href: '/actions', label: 'Se former' },
  { href: '/resultats', label: 'Résultats' },
]

/** What the bars of a page hold for this reader. */
export function frameOf(c: Ask): Frame {
  const actor = actorOf(c)
  const items = actor ? placesOf(actor) : visitor
  const nav = items.map((item) => ({ ...item, current: isHere(c.req.path, item.href) }))
  return {
    nav,
    place: 'Arras et Calais',
    ...(actor ? { who: { name: actor.name, role: titleOf(actor) } } : {}),
  }
}

const isHere = (path: string, href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`))

const titleOf = (actor: Actor) => (actor.memberships[0] ? roleWords[actor.memberships[0].role] : 'Stagiaire')

function placesOf(actor: Actor): Frame['nav'] {
  const roles = new Set(actor.memberships.map((one) => one.role))
  const places: [boolean, string, string][] = [
    [true, '/', 'Ma journée'],
    [roles.has('referent'), '/orientation', 'Mes positionnements'],
    [roles.has('training lead') || roles.has('steward'), '/actions', 'Actions'],
  ]
  return places.filter(([shown]) => shown).map(([, href, label]) => ({ href, label }))
}
