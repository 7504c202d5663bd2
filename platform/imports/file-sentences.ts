import { typo, writeList } from '#platform/i18n'
import type { Sheet, SheetRefusal } from '#platform/sheets'

const sentences = {
  'empty file': 'Ce fichier est vide.',
  'not a sheet': 'Ce fichier n’est pas un tableau. Envoyez un CSV, un XLSX ou un ODS.',
  'password protected':
    'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.',
  'took too long': 'Ce fichier est trop long à lire. Coupez-le en deux, puis recommencez.',
  'strange letters':
    'Ce fichier contient des caractères qui ne sont d’aucune écriture. Enregistrez-le à nouveau dans un tableur, puis recommencez.',
  unreadable: 'Ce fichier est abîmé : il ne s’ouvre pas.',
} as const

export const tooLarge = (most: number): string =>
  `Ce fichier est trop lourd : ${most / 1_000_000} Mo, 50 000 lignes, 500 colonnes et 100 feuilles au plus.`

export const sentenceOf = (refusal: SheetRefusal, most: number): string =>
  refusal === 'too large' ? tooLarge(most) : sentences[refusal]

export const MISNAMED =
  'D’après son nom, ce fichier n’est pas un classeur ; d’après son contenu, si. Donnez-lui un nom qui finit par .xlsx ou .ods, puis recommencez.'

export const NO_LINE = 'Ce tableau n’a aucune ligne.'

export const noSheet = (name: string, sheets: readonly Sheet[]): string =>
  typo(
    `Aucune feuille ne s’appelle « ${name} ». Feuilles de ce fichier : ${writeList(sheets.map((sheet) => sheet.name))}.`,
  )
