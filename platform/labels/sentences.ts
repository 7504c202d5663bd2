import { spoken } from '#platform/languages'
import { MOST_ON_A_SHEET, type PaperName } from './paper.ts'

/** The most labels in one go: some fifty sheets. */
export const MOST = 1000

const french = {
  paper: 'Le papier',
  papers: {
    L7160: 'Avery L7160, 21 par feuille (63,5 × 38,1 mm)',
    L7159: 'Avery L7159, 24 par feuille (63,5 × 33,9 mm)',
    L7173: 'Avery L7173, 10 par feuille (99,1 × 57 mm)',
    'roll-62': 'Rouleau de 62 mm',
    'roll-4x6': 'Étiquette de transport 4 × 6 pouces',
  } satisfies Record<PaperName, string>,
  choosePaper: 'Choisissez le papier.',
  from: 'Commencer à l’étiquette n°',
  fromHint: '1 : une feuille neuve. On compte de gauche à droite, puis ligne par ligne.',
  fromUnread: `Donnez un nombre de 1 à ${MOST_ON_A_SHEET}.`,
  detail: 'Détail',
  howMany: 'Combien',
  howManyOf: (what: string) => `Combien d’étiquettes : ${what}`,
  countsUnread: `Écrivez des nombres entiers, ${MOST} étiquettes au plus en tout.`,
  nothingCounted: 'Dites combien d’étiquettes il faut, pour un produit au moins.',
}

export type LabelSentences = typeof french

/** What is asked before labels are printed. The labels themselves are in French: they stand in the shop. */
export const labelSentences = spoken<LabelSentences>('labels/print', 'Imprimer des étiquettes', {
  fr: french,
  en: {
    paper: 'The paper',
    papers: {
      L7160: 'Avery L7160, 21 on a sheet (63.5 × 38.1 mm)',
      L7159: 'Avery L7159, 24 on a sheet (63.5 × 33.9 mm)',
      L7173: 'Avery L7173, 10 on a sheet (99.1 × 57 mm)',
      'roll-62': 'Roll of 62 mm',
      'roll-4x6': 'Shipping label, 4 × 6 inches',
    },
    choosePaper: 'Choose the paper.',
    from: 'Begin at label no.',
    fromHint: '1: a new sheet. Count from left to right, then row by row.',
    fromUnread: `Give a number from 1 to ${MOST_ON_A_SHEET}.`,
    detail: 'Detail',
    howMany: 'How many',
    howManyOf: (what) => `How many labels: ${what}`,
    countsUnread: `Write whole numbers, ${MOST} labels at most in all.`,
    nothingCounted: 'Say how many labels you need, for one product at least.',
  },
  ar: {
    paper: 'الورق',
    papers: {
      L7160: '\u2068Avery L7160\u2069، 21 في الورقة (\u206663.5 × 38.1 mm\u2069)',
      L7159: '\u2068Avery L7159\u2069، 24 في الورقة (\u206663.5 × 33.9 mm\u2069)',
      L7173: '\u2068Avery L7173\u2069، 10 في الورقة (\u206699.1 × 57 mm\u2069)',
      'roll-62': 'لفافة \u206662 mm\u2069',
      'roll-4x6': 'ملصق شحن، 4 × 6 بوصات',
    },
    choosePaper: 'اختر الورق.',
    from: 'ابدأ من الملصق رقم',
    fromHint: '1: ورقة جديدة. يُعدّ من اليسار إلى اليمين، ثم سطرًا بعد سطر.',
    fromUnread: `اكتب عددًا من 1 إلى ${MOST_ON_A_SHEET}.`,
    detail: 'التفصيل',
    howMany: 'العدد',
    howManyOf: (what) => `عدد الملصقات: \u2068${what}\u2069`,
    countsUnread: `اكتب أعدادًا صحيحة، ${MOST} ملصق على الأكثر في المجموع.`,
    nothingCounted: 'قل كم ملصقًا تحتاج، لمنتج واحد على الأقل.',
  },
  uk: {
    paper: 'Папір',
    papers: {
      L7160: 'Avery L7160, 21 на аркуші (63,5 × 38,1 мм)',
      L7159: 'Avery L7159, 24 на аркуші (63,5 × 33,9 мм)',
      L7173: 'Avery L7173, 10 на аркуші (99,1 × 57 мм)',
      'roll-62': 'Рулон 62 мм',
      'roll-4x6': 'Транспортна етикетка 4 × 6 дюймів',
    },
    choosePaper: 'Виберіть папір.',
    from: 'Почати з етикетки №',
    fromHint: '1: новий аркуш. Рахуємо зліва направо, потім рядок за рядком.',
    fromUnread: `Напишіть число від 1 до ${MOST_ON_A_SHEET}.`,
    detail: 'Подробиці',
    howMany: 'Скільки',
    howManyOf: (what) => `Скільки етикеток: ${what}`,
    countsUnread: `Напишіть цілі числа, разом щонайбільше ${MOST} етикеток.`,
    nothingCounted: 'Напишіть, скільки етикеток потрібно, хоча б для одного товару.',
  },
})
