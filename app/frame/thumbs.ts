import type { IconName } from '#platform/ui'
import type { Place } from './places.ts'

/** What is drawn above the name of a place in the dock, by its address. */
const thumbs: Record<string, IconName> = {
  '/': 'home',
  '/moi': 'person',
  '/recherche': 'search',
  '/imports': 'upload',
  '/actions': 'guide',
  '/cours': 'play',
  '/certification': 'award',
  '/certification/jury': 'people',
  '/entreprises': 'work',
  '/ferme/taches': 'done',
  '/formation': 'calendar',
  '/immersions/employeurs': 'work',
  '/insertion': 'handshake',
  '/livraisons/demandes': 'parcel',
  '/livraisons/jours': 'route',
  '/livraisons/tournee': 'route',
  '/marche': 'basket',
  '/marche/boutique': 'parcel',
  '/marche/boutique/commandes': 'basket',
  '/marche/boutique/horaires': 'clock',
  '/marche/gestion': 'basket',
  '/argent': 'sheet',
  '/orientation': 'note',
  '/orientation/accompagnements': 'people',
  '/ouverture': 'lock',
  '/resultats': 'flag',
  '/territoire': 'pin',
}

/** A place with what is drawn above it in the dock. */
export function withThumb(place: Place): Place {
  const thumb = thumbs[place.href]
  return thumb && !place.icon ? { ...place, thumb } : place
}
