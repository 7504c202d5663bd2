import { spoken } from '#platform/languages'

type TypedSentences = { tooLong: (max: number) => string }

/** What a field of any form says in the language of who fills it, whatever its page asks for. */
export const typedSentences = spoken<TypedSentences>('web/typed', 'Un texte trop long', {
  fr: { tooLong: (max) => `Ce texte est trop long : ${max} caractères au plus.` },
  en: { tooLong: (max) => `This text is too long: ${max} characters at most.` },
  ar: { tooLong: (max) => `هذا النص طويل جدًا: ${max} حرف على الأكثر.` },
  uk: { tooLong: (max) => `Цей текст задовгий: щонайбільше ${max} символів.` },
})
