import type { CastId } from '#people'

/** A page that somebody opens on their telephone. `before` is a page whose main button is pressed first, without waiting. */
export type FirstPage = { path: string; as?: CastId; before?: string }

const BREAD = '/marche/produits/pain-de-campagne'

export const pages: FirstPage[] = [
  { path: '/' },
  { path: '/connexion' },
  { path: '/formation/aujourdhui', as: 'aicha' },
  { path: '/formation/activites/00000000-0000-8000-8000-ea7ac0000001', as: 'aicha' },
  { path: '/marche' },
  { path: BREAD },
  { path: '/panier', before: BREAD },
  { path: '/livraisons/tournee', as: 'yanis' },
  { path: '/livraisons/tournee/livraison', as: 'yanis' },
  { path: '/ferme', as: 'didier' },
]
