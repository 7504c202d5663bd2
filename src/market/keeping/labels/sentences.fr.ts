/** Printing the labels of a shelf. */
export const french = {
  title: 'Étiquettes',
  lead: 'Le nom, les prix, l’origine, le lot, et un code à photographier.',
  nothing: 'Aucun produit en vente',
  nothingText: 'Les étiquettes sont celles des produits en vente.',
  printing: 'Imprimer des étiquettes',
  oneOfEach: 'Une de chaque',
  none: 'Aucune',
  product: 'Produit',
  allergens: 'Écrire les allergènes',
  print: 'Imprimer les étiquettes',
}

export type LabelsSentences = typeof french
