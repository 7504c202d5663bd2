export const french = {
  title: 'Votre langue',
  lead: 'Touchez votre langue. Vous pouvez changer quand vous voulez.',
}

export type LanguageSentences = typeof french
