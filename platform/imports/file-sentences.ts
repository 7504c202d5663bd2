import { typo, writeCount, writeList, writeNumber } from '#platform/i18n'
import { MOST_COLUMNS, MOST_LINES, type Sheet, type SheetRefused } from '#platform/sheets'

type Weighed = { bytes: number; most: number }

export const NO_BYTE =
  'Ce fichier est vide : il pèse 0 octet. Vérifiez qu’il a bien été enregistré ou téléchargé en entier, puis recommencez.'

export const NO_LINE = 'Ce tableau n’a aucune ligne sous ses titres.'

export const MISNAMED =
  'D’après son nom, ce fichier n’est pas un classeur ; d’après son contenu, si. Donnez-lui un nom qui finit par .xlsx ou .ods, puis recommencez.'

/** Why a file cannot be read, said to whoever sent it, with what there is to do. */
export function sentenceOf({ refusal, lines = 0, nature }: SheetRefused, weighed: Weighed): string {
  if (refusal === 'not a sheet')
    return `${nature ? natures[nature] : 'Ce fichier n’est pas un tableau.'} Envoyez un CSV, un XLSX ou un ODS.`
  if (refusal === 'too heavy') return tooHeavy(weighed)
  if (refusal === 'too many lines')
    return typo(
      `Ce fichier a ${writeCount(lines, 'ligne')} : ${writeNumber(MOST_LINES)} au plus sont lues. Coupez-le en ${Math.ceil(lines / MOST_LINES)} fichiers, puis envoyez-les l’un après l’autre.`,
    )
  return typo(sentences[refusal])
}

/** Why a file that weighs more than what is read is not. */
export const tooHeavy = ({ bytes, most }: Weighed): string =>
  typo(
    `Ce fichier pèse ${writeNumber(bytes / 1_000_000)} Mo : ${writeNumber(most / 1_000_000)} Mo au plus sont lus. Enlevez-en les images et les feuilles inutiles, ou coupez-le.`,
  )

const sentences = {
  'empty file': 'Ce fichier est vide : aucune case n’est remplie.',
  'too many columns': `Ce fichier a trop de colonnes : ${writeNumber(MOST_COLUMNS)} au plus. Ne gardez que celles qui servent.`,
  'too large':
    'Une fois ouvert, ce fichier est trop grand. Ne gardez que la feuille utile, puis recommencez.',
  'password protected':
    'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.',
  'took too long': 'Ce fichier est trop long à lire. Coupez-le en deux, puis recommencez.',
  'strange letters':
    'Ce fichier contient des caractères qui ne sont d’aucune écriture. Enregistrez-le à nouveau dans un tableur, puis recommencez.',
  unreadable: 'Ce fichier est abîmé : il ne s’ouvre pas.',
} as const satisfies Record<
  Exclude<SheetRefused['refusal'], 'not a sheet' | 'too heavy' | 'too many lines'>,
  string
>

const natures = {
  pdf: 'Ce fichier est un PDF : ses lignes ne se lisent pas.',
  picture: 'Ce fichier est une image : ses lignes ne se lisent pas.',
  document: 'Ce fichier est un document de texte, pas un tableau.',
  presentation: 'Ce fichier est un diaporama, pas un tableau.',
  'web page': 'Ce fichier est une page web, pas un tableau. Enregistrez-la depuis un tableur.',
  calendar: 'Ce fichier est un calendrier, pas un tableau.',
  data: 'Ce fichier est fait pour des programmes, pas un tableau.',
  zeros: 'Ce fichier est abîmé : il ne contient que des zéros. Retrouvez-le là où il a été fait.',
  archive: 'Ce fichier est une archive ZIP. Ouvrez-la, et envoyez le tableau qui est dedans.',
} as const satisfies Record<NonNullable<SheetRefused['nature']>, string>

export const noSheet = (name: string, sheets: readonly Sheet[]): string =>
  typo(
    `Aucune feuille ne s’appelle « ${name} ». Feuilles de ce fichier : ${writeList(sheets.map((sheet) => sheet.name))}.`,
  )

/** The sentence for a table whose first line is a line like the others. */
export const noHeader = (first: readonly string[], wanted: readonly string[]): string =>
  typo(
    `Aucune ligne de titres n’est trouvée dans ce tableau. Il commence par « ${first.filter(Boolean).slice(0, 4).join(', ')} ». Ajoutez des titres en haut${wanted.length > 0 ? ` (${wanted.slice(0, 3).join(', ')})` : ''}, ou dites où est chaque information.`,
  )
