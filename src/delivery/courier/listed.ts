import type { CastId } from '#people'
import type { Listed } from '#platform/web'

const screen = (pattern: string, at = pattern): Listed<CastId> => ({
  room: 'delivery',
  pattern: `/livraisons/tournee${pattern}`,
  as: ['yanis'],
  url: `/livraisons/tournee${at}`,
})

export const courierPages: Listed<CastId>[] = [
  screen(''),
  screen('/colis'),
  screen('/aide'),
  screen('/envois'),
  screen('/hors-ligne'),
  ...['/depart', '/retrait', '/livraison', '/retour'].map((at) => screen('/:stop', at)),
]
