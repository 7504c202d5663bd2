/** Drawings of the house that an article may show, with what they show. */
export const drawings = [
  { name: 'affiche', label: 'Affiche de la journée de repassage solidaire' },
  { name: 'linge', label: 'Table à repasser, fer et chemise' },
  { name: 'secours', label: 'Trousse de secours' },
  { name: 'cuisine', label: 'Plan de travail d’une cuisine' },
  { name: 'vitre', label: 'Vitre que l’on nettoie' },
  { name: 'ferme', label: 'Ferme urbaine, une serre et des rangs de légumes' },
  { name: 'velo', label: 'Vélo de livraison' },
] as const

const names: readonly string[] = drawings.map(({ name }) => name)

export const isDrawing = (name: string): boolean => names.includes(name)
