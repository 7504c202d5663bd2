import { fold } from '#platform/i18n'

/** A town in one spelling: 'St Nicolas' is 'Saint-Nicolas'. */
export const townKey = (town: string): string => fold(town).replaceAll(/\bst(e?)\b/g, 'saint$1')
