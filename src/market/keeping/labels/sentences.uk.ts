import type { LabelsSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Етикетки',
  lead: 'Назва, ціни, походження, партія та код, який можна сфотографувати. Друкуються французькою.',
  nothing: 'Немає товарів у продажу',
  nothingText: 'Етикетки друкують для товарів у продажу.',
  printing: 'Друк етикеток',
  oneOfEach: 'По одній кожного',
  none: 'Жодної',
  product: 'Товар',
  allergens: 'Написати алергени',
  print: 'Надрукувати етикетки',
} satisfies LabelsSentences
