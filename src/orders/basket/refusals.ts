import { typo } from '#platform/i18n'
import { lineSentences } from './sentences.ts'

/** What nobody sells any more. */
export const NONE = 'Ce produit n’est plus en vente.'

/** Grams that cost less than a cent. */
export const tooLittle = (name: string): string => typo(`${name} ${lineSentences['too little']}.`)
