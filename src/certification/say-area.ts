import type { Language } from '#platform/languages'
import { clea2018 } from './clea/door.ts'
import type { FrameworkId } from './ids.ts'
import { cleaSentences } from './matrix/door.ts'

/** A domain of the Cléa by its number, plainly, in another language than French: those of the framework of 2018 alone are translated. */
export function sayArea(
  { frameworkId, code }: { frameworkId: FrameworkId; code: string },
  language: Language,
): string | undefined {
  if (language === 'fr' || frameworkId !== clea2018.id) return undefined
  return new Map(Object.entries(cleaSentences.says[language].domains)).get(code)
}
