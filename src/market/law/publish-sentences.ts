import { writerOf, type Language } from '#platform/languages'
import { questionSentences } from '../keeping/door.ts'
import type { LegalRule } from './legal-rule.ts'

/** 'les allergènes et l’origine': what is lacking, in one breath. */
export const sayLacking = (rules: readonly LegalRule[], language: Language = 'fr'): string =>
  writerOf(language).list(rules.map((one) => questionSentences.says[language].lacks[one.refusal]))
