export const questions = {
  mobility: 'Comment se déplace-t-elle ?',
  childcare: 'Garde d’enfant',
  equipment: 'Avec quoi travaillera-t-elle chez elle ?',
  network: 'Quel réseau chez elle ?',
} as const

type Question = keyof typeof questions

export const askedQuestions: Question[] = ['mobility', 'childcare', 'equipment', 'network']
