import { spoken, type Language } from '#platform/languages'
import { arabic } from './sentences.ar.ts'
import { english } from './sentences.en.ts'
import { french, type SkillWords } from './sentences.fr.ts'
import { ukrainian } from './sentences.uk.ts'

export const skillSentences = spoken<SkillWords>('jury/skills', 'La grille qui vient avec Beffroi', {
  fr: french,
  en: english,
  ar: arabic,
  uk: ukrainian,
})

/** A block or a skill of a grid in another language than French, where it stands in our own words; undefined for those of another grid. */
export const saySkill = (words: string, language: Language): string | undefined =>
  language === 'fr' ? undefined : skillSentences.says[language][words]
