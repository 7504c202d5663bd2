import { dayOf } from '#platform/time'
import { asId } from '#platform/id'
import type { Grid } from './grid.ts'
import type { GridId } from './ids.ts'

/**
 * The grid that comes with Beffroi, in our own words. It is NOT the reference framework of the RNCP title: its number and its
 * blocks were not verified (DOMAIN.md, [U]). Somebody who holds the official one loads it as another grid.
 */
export const employeFamilialGrid: Omit<Grid, 'version'> = {
  id: asId<GridId>('00000000-0000-8000-8000-0000000c1e24'),
  title: 'Employé familial, grille locale',
  origin: 'Grille locale, écrite pour Beffroi. Ce n’est pas le référentiel du titre inscrit au RNCP.',
  fromDay: dayOf('2018-04-01'),
  blocks: [
    block('Entretenir le logement', 'L', [
      'Prépare son intervention et l’ordre des pièces',
      'Choisit le bon produit et le bon matériel',
      'Dépoussière et lave les surfaces',
      'Nettoie la cuisine et ses appareils',
      'Nettoie la salle d’eau et les toilettes',
      'Nettoie les vitres sans trace et sans risque',
      'Range et vérifie avant de partir',
    ]),
    block('Entretenir le linge', 'G', [
      'Trie le linge, lit les étiquettes',
      'Lance une lessive et fait sécher',
      'Repasse une chemise, dans l’ordre des gestes',
      'Plie et range le linge de la maison',
      'Signale une tache ou un accroc, recoud un bouton',
    ]),
    block('Préparer les repas', 'R', [
      'Compose un menu avec la personne',
      'Fait les courses avec un budget',
      'Respecte l’hygiène et le froid',
      'Cuisine un repas de tous les jours',
      'Accommode les restes',
      'Met la table et sert',
    ]),
    block('Accompagner les personnes', 'A', [
      'Veille à la sécurité d’un enfant',
      'Accompagne le lever, le repas, la sieste',
      'Propose un jeu selon l’âge',
      'Aide une personne à se déplacer',
      'Rend compte à la famille, sans tout dire à tous',
      'Réagit à une urgence et alerte',
    ]),
  ],
}

function block(title: string, letter: string, titles: string[]): Grid['blocks'][number] {
  return { title, skills: titles.map((skill, n) => ({ code: `${letter}${n + 1}`, title: skill })) }
}
