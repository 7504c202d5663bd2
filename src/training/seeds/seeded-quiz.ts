/** Three questions for the quizzes of the demo. */
export const seededQuiz = [
  {
    question: 'Il faut 20 ml de produit pour 5 l d’eau. Combien pour 10 l ?',
    answers: ['20 ml', '40 ml', '50 ml'],
    right: 1,
  },
  { question: 'Une heure et demie, c’est combien de minutes ?', answers: ['60', '90', '130'], right: 1 },
  {
    question: 'Que lit-on d’abord sur l’étiquette ?',
    answers: ['Les dangers', 'Le prix', 'La marque'],
    right: 0,
  },
]
