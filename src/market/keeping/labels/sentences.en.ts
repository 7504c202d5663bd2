import type { LabelsSentences } from './sentences.fr.ts'

export const english = {
  title: 'Labels',
  lead: 'The name, the prices, the origin, the lot, and a code to photograph. They are printed in French.',
  nothing: 'No product on sale',
  nothingText: 'Labels are those of products on sale.',
  printing: 'Print labels',
  oneOfEach: 'One of each',
  none: 'None',
  product: 'Product',
  allergens: 'Write the allergens',
  print: 'Print the labels',
} satisfies LabelsSentences
