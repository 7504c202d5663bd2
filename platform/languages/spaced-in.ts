import { typo } from '#platform/i18n'
import type { Language } from './language.ts'

/** A text as its language prints it: French has spaces of its own before its signs. */
export const spacedIn = (language: Language, text: string): string => (language === 'fr' ? typo(text) : text)
