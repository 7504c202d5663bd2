import { spoken, writerOf } from '#platform/languages'

const french = {
  title: 'À ajouter en un geste',
  page: 'Ce que j’ai fait ici',
  others: (n: number) => `Voir ${n === 1 ? 'l’autre' : `les ${n} autres`}`,
  add: 'Ajouter',
  leave: 'Pas celle-là',
  added: 'C’est dans votre portfolio. Racontez-la si vous voulez.',
  left: 'Elle n’est plus proposée',
  none: 'Rien de plus à ajouter',
  noneText: 'Ce que vous faites ici viendra se proposer.',
  back: 'Mon portfolio',
  /** On the first page of somebody's day. */
  waiting: (n: number) =>
    `${writerOf('fr').count(n, { one: 'preuve', other: 'preuves' })} à ajouter en un geste.`,
}

/** What Beffroi proposes to add to a portfolio. */
export const proposalSentences = spoken('portfolio/proposals', 'Ce que Beffroi propose au portfolio', {
  fr: french,
  en: {
    title: 'To add in one press',
    page: 'What I did here',
    others: (n) => (n === 1 ? 'See the other one' : `See the ${n} others`),
    add: 'Add',
    leave: 'Not this one',
    added: 'It is in your portfolio. Tell about it if you wish.',
    left: 'It is proposed no more',
    none: 'Nothing more to add',
    noneText: 'What you do here will be proposed.',
    back: 'My portfolio',
    waiting: (n) => `${writerOf('en').count(n, { one: 'proof', other: 'proofs' })} to add in one press.`,
  } satisfies typeof french,
  ar: {
    title: 'للإضافة بضغطة واحدة',
    page: 'ما فعلته هنا',
    others: (n) => `شاهد الباقي: ${n}`,
    add: 'أضف',
    leave: 'ليس هذا',
    added: 'أصبح في ملف إنجازاتك. احكِ عنه إن أردت.',
    left: 'لن يُقترح بعد الآن',
    none: 'لا شيء آخر للإضافة',
    noneText: 'ما تفعله هنا سيُقترح عليك.',
    back: 'ملف إنجازاتي',
    waiting: (n) =>
      `للإضافة بضغطة واحدة: ${writerOf('ar').count(n, { one: 'إثبات', two: 'إثباتان', few: 'إثباتات', many: 'إثباتًا', other: 'إثبات' })}.`,
  } satisfies typeof french,
  uk: {
    title: 'Додати одним дотиком',
    page: 'Що я тут зробив або зробила',
    others: (n) => `Показати ще: ${n}`,
    add: 'Додати',
    leave: 'Не це',
    added: 'Це у вашому портфоліо. Розкажіть про це, якщо хочете.',
    left: 'Більше не пропонується',
    none: 'Більше нічого додати',
    noneText: 'Те, що ви робите тут, буде запропоновано.',
    back: 'Моє портфоліо',
    waiting: (n) =>
      `Додати одним дотиком: ${writerOf('uk').count(n, { one: 'доказ', few: 'докази', many: 'доказів', other: 'доказу' })}.`,
  } satisfies typeof french,
})
