import type { HomeSentences } from './sentences.fr.ts'

export const english = {
  title: 'Learn, work, help each other',
  description: 'Train, get back to work, and read true results.',
  learn: 'Learn a trade.',
  work: 'Find work. Help each other.',
  lead: 'Associations, companies and public services act together. Everything is here.',
  ways: 'Where to begin',
  doors: {
    actions: { title: 'I am looking for training or work', text: 'It is free, and near your home.' },
    training: { title: 'I am in training', text: 'My work of the day, my path.' },
    market: { title: 'I do my shopping', text: 'The farm and the shops, delivered by bike.' },
    companies: { title: 'I am a company', text: 'Welcome, hire, judge.' },
    host: { title: 'Welcome somebody on a work placement', text: 'Without an account, from a phone.' },
    results: { title: 'I want to see the results', text: 'Figures that can be counted.' },
  },
  results: 'Results that can be counted',
  brick: 'One brick, one person.',
  noAction: 'Nothing is published yet. Come back soon.',
  obtained: {
    'clea-full': 'obtained the full Cléa',
    'positive-exits': 'of departures are a step forward',
  },
  of: (numerator, denominator) => `${numerator} out of ${denominator}`,
  told: (count, what) => `${count}: ${what}`,
  news: 'News',
  number: (edition) => `No. ${edition}`,
  soon: 'Soon',
  begins: (group) => `: ${group} begins`,
} satisfies HomeSentences
